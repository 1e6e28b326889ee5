namespace StaticWiki.Text;

/// <summary>Language tags as in HTML's <c>lang</c>.</summary>
public static class LanguageTag
{
    /// <summary>What <see cref="IsWellFormed"/> holds of a tag, as a regular expression for other programs.</summary>
    public const string Pattern = "^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|[A-Za-z](-[A-Za-z0-9]{1,8})+)$";

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
