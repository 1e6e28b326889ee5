using System.Collections.Frozen;
using System.Globalization;

namespace StaticWiki.Text;

/// <summary>Language tags as in HTML's <c>lang</c>.</summary>
public static class LanguageTag
{
    /// <summary>What <see cref="IsWellFormed"/> holds of a tag, as a regular expression for other programs.</summary>
    public const string Pattern = "^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|[A-Za-z](-[A-Za-z0-9]{1,8})+)$";

    /// <summary>What to write where nothing is known of what was meant.</summary>
    public const string Help = "a tag begins with a language of two or three letters, in small ones: en, ko, zh-Hant";

    /// <summary>
    /// Language and territory as the Open Graph protocol has them, <c>en_GB</c>; null for a tag that names no territory, since
    /// which one is meant is not known.
    /// </summary>
    public static string? LocaleOf(string tag)
    {
        var subtags = tag.Split('-');
        // A region of two letters stands behind language and script (RFC 5646, 2.1), before variants and what is private.
        var region = subtags.Skip(1).TakeWhile(subtag => subtag.Length > 1).FirstOrDefault(IsRegion);
        return subtags[0].Length is 2 or 3 && region is not null
            ? $"{subtags[0].ToLowerInvariant()}_{region.ToUpperInvariant()}"
            : null;

        static bool IsRegion(string subtag) => subtag.Length == 2 && subtag.All(char.IsAsciiLetter);
    }

    /// <summary>
    /// Whether a text has the shape of a BCP 47 tag (RFC 5646, 2.1): a language of two to eight letters, then subtags
    /// of up to eight letters or digits. Whether a subtag is registered is not looked at.
    /// </summary>
    public static bool IsWellFormed(string tag)
    {
        var subtags = tag.Split('-');
        return subtags[0].Length is >= 1 and <= 8
            && subtags[0].All(char.IsAsciiLetter)
            && (subtags[0].Length > 1 || subtags.Length > 1)
            && subtags.Skip(1).All(subtag => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>
    /// Whether a tag is well-formed and begins with a language that there may be: one of ISO 639-1, any of three letters
    /// (ISO 639-2, 639-3), or one that is private. No longer one has been registered (RFC 5646, 2.2.1).
    /// </summary>
    public static bool IsKnown(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var language = tag.Split('-')[0].ToLowerInvariant();
        return IsWellFormed(tag)
            && language.Length is not > 3
            && (language.Length != 2 || Languages.Contains(language));
    }

    /// <summary>The tag that is meant by the name of a language, a country's code, or a tag with underscores; null where none is known.</summary>
    public static string? Meant(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var tag = written.Trim().Replace('_', '-');
        if (IsKnown(tag))
            return tag;
        if (OfCountries.GetValueOrDefault(tag.ToLowerInvariant()) is { } ofCountry)
            return ofCountry;
        return CultureInfo
            .GetCultures(CultureTypes.NeutralCultures)
            .Where(culture => Languages.Contains(culture.Name))
            .FirstOrDefault(culture =>
                culture.EnglishName.Equals(tag, StringComparison.OrdinalIgnoreCase)
                || culture.NativeName.Equals(tag, StringComparison.OrdinalIgnoreCase)
            )
            ?.Name;
    }

    /// <summary>ISO 639-1, with the two that have been withdrawn and are registered still.</summary>
    private static readonly FrozenSet<string> Languages = (
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et "
        + "eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk "
        + "kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny "
        + "oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti "
        + "tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Codes of countries that are taken for those of their languages, and are no language's.</summary>
    private static readonly FrozenDictionary<string, string> OfCountries = new Dictionary<string, string>
    {
        ["at"] = "de",
        ["cn"] = "zh",
        ["cz"] = "cs",
        ["dk"] = "da",
        ["gb"] = "en",
        ["jp"] = "ja",
        ["ua"] = "uk",
        ["us"] = "en",
        ["vn"] = "vi",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
