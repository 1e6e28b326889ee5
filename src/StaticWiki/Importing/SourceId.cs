using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Importing;

/// <summary>The id of a source: the name of its file, by which it is cited.</summary>
public static class SourceId
{
    /// <summary>In UTF-16 code units, the date not counted.</summary>
    private const int Longest = 48;

    private const int LongestPublisher = 24;

    /// <summary>Whether a name can be an id and the address of a page as it is.</summary>
    public static bool IsValid(string id) => id.Length is > 0 and <= 100 && UrlSlug.Of(id) == id;

    /// <summary>The id of an article: date, publisher and the first words of the title, or else of the text.</summary>
    public static string Of(ImportedArticle article)
    {
        var metadata = article.Metadata;
        var publisher = Shorten(UrlSlug.Of(metadata.Publisher ?? ""), LongestPublisher);
        var words = UrlSlug.Of(metadata.Title ?? Shortening.Begin(article.Text, 4 * Longest));
        var name = Shorten(publisher.Length > 0 ? $"{publisher}-{words}" : words, Longest);
        return metadata.Date is { } date ? $"{date}-{name}" : name;
    }

    /// <summary>As many of its words as fit, and at least a part of one.</summary>
    private static string Shorten(string slug, int longest)
    {
        if (slug.Length <= longest)
            return slug.Trim('-');
        var hyphen = slug.LastIndexOf('-', longest);
        if (hyphen > 0)
            return slug[..hyphen];
        var part = new StringBuilder();
        foreach (var rune in slug.EnumerateRunes())
        {
            if (part.Length + rune.Utf16SequenceLength > longest)
                break;
            part.Append(rune);
        }
        return UrlSlug.Of(part.ToString());
    }
}
