using StaticWiki.History;

namespace StaticWiki.Linking;

/// <summary>Adds to a page what git knows of its file.</summary>
internal static class PageDates
{
    /// <summary>A date in the front matter goes before that of git: whoever writes one knows which change counts.</summary>
    public static PageHead Add(PageHead head, Page page, FileHistory? history)
    {
        if (page.Document is not { } document || history?.Files.GetValueOrDefault(document.Path) is not { } known)
            return head;
        return head with
        {
            Updated = head.Updated ?? (head.Date is null ? known.Changed : null),
            Contributors = known.Contributors,
        };
    }
}
