namespace StaticWiki.Text;

/// <summary>Language tags as in HTML's <c>lang</c>.</summary>
public static class LanguageTag
{
    /// <summary>What <see cref="IsWellFormed"/> holds of a tag, as a regular expression for other programs.</summary>
    public const string Pattern = "^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|[A-Za-z](-[A-Za-z0-9]{1,8})+)$";

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
}
