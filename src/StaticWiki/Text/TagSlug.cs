using System.Text;

namespace StaticWiki.Text;

/// <summary>How a tag becomes a segment of an address.</summary>
public static class TagSlug
{
    /// <summary>
    /// The slug of a tag, <see cref="UrlSlug"/> but for '+' and '#' behind a letter, digit or another of them, which are
    /// said in words: "C++" and "C#" are other tags than "C". Empty where the tag holds nothing that can be kept.
    /// </summary>
    public static string Of(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        if (tag.AsSpan().IndexOfAny('+', '#') < 0)
            return UrlSlug.Of(tag);
        var said = new StringBuilder(tag.Length + 12);
        var previous = ' ';
        foreach (var c in tag)
        {
            var isBehindName = char.IsLetterOrDigit(previous) || (previous is '+' or '#' && said.Length > 1);
            said.Append(
                c switch
                {
                    '+' when isBehindName => " plus ",
                    '#' when isBehindName => " sharp ",
                    _ => c.ToString(),
                }
            );
            previous = c;
        }
        return UrlSlug.Of(said.ToString());
    }
}
