using StaticWiki.History;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Adds to a page what git knows of its file.</summary>
internal static class PageDates
{
    /// <summary>A date in the front matter goes before that of git: whoever writes one knows which change counts.</summary>
    public static PageHead Add(PageHead head, Page page, FileHistory? history)
    {
        if (HistoryOf(page, history) is not { } known)
            return head;
        return head with
        {
            Updated = head.Updated ?? (head.Date is null ? known.Changed : null),
            Contributors = known.Contributors,
        };
    }

    /// <summary>When a page was changed last: what its front matter says, else what git knows; null where neither does.</summary>
    public static PartialDate? ChangedOf(Page page, FileHistory? history) =>
        page.Document?.Head.Updated ?? HistoryOf(page, history)?.Changed;

    private static PageHistory? HistoryOf(Page page, FileHistory? history) =>
        page.Document is { } document ? history?.Files.GetValueOrDefault(document.Path) : null;
}
