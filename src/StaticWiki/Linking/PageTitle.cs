using StaticWiki.Compilation;
using StaticWiki.Localization;

namespace StaticWiki.Linking;

/// <summary>What a page is called.</summary>
internal static class PageTitle
{
    /// <summary>
    /// The front matter's title, else the first level-1 heading, else, for a source, "publisher, date (untitled)", else
    /// the file's name, or its folder's where it stands for the folder.
    /// </summary>
    /// <param name="document">What it was written in.</param>
    /// <param name="texts">What a source without a title is called by.</param>
    public static string Of(Document document, InterfaceTexts texts)
    {
        if (Written(document) is { } written)
            return written;
        var path = document.Path.Split('/');
        var name = path[^1][..^".md".Length];
        if (document.FrontMatter.Source is { } source)
        {
            var known = new[]
            {
                source.Publisher?.Value,
                document.FrontMatter.Date is { } date ? texts.Dates.InWords(date.Value) : null,
            };
            var parts = known.OfType<string>().ToList();
            var origin = parts.Count > 0 ? string.Join(texts.Of(ProgramTexts.Comma), parts) : name;
            return texts.Of(ProgramTexts.UntitledSource, origin);
        }
        var standsForFolder =
            name.Equals("index", StringComparison.OrdinalIgnoreCase)
            || name.Equals("readme", StringComparison.OrdinalIgnoreCase);
        return standsForFolder && path.Length > 1 ? path[^2] : name;
    }

    /// <summary>The title that somebody wrote; null where there is none.</summary>
    public static string? Written(Document document)
    {
        var title = document.Head.Title ?? document.HeadingTitle;
        return title is { Length: > 0 } ? title : null;
    }
}
