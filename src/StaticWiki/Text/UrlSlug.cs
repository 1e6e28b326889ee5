using System.Globalization;
using System.Text;

namespace StaticWiki.Text;

/// <summary>How a file or folder name of the content becomes a segment of an address.</summary>
public static class UrlSlug
{
    /// <summary>
    /// The slug of a name: NFC, lower case, letters, digits and combining marks of any script kept, each run of
    /// anything else one hyphen, none at the ends. Empty where the name holds nothing that can be kept.
    /// </summary>
    public static string Of(string name)
    {
        if (IsSlug(name))
            return name;
        var slug = new StringBuilder(name.Length);
        var pendingHyphen = false;
        var lower = Name.WellFormed(name).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        foreach (var rune in lower.EnumerateRunes())
        {
            if (!IsKept(rune))
            {
                pendingHyphen = slug.Length > 0;
                continue;
            }
            if (pendingHyphen)
                slug.Append('-');
            pendingHyphen = false;
            slug.Append(rune);
        }
        return slug.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether a name is of small letters and digits of ASCII with single hyphens between them, as most files' are.</summary>
    internal static bool IsSlug(ReadOnlySpan<char> name)
    {
        var previous = '-';
        foreach (var c in name)
        {
            if (c == '-' ? previous == '-' : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
                return false;
            previous = c;
        }
        return previous != '-';
    }

    private static bool IsKept(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.LetterNumber;
}
