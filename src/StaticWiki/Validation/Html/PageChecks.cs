using StaticWiki.Text;
using StaticWiki.Validation.Checks;

namespace StaticWiki.Validation.Html;

/// <summary>
/// All checks of one page. They are given its elements in the order of its tree, whether there is one or not.
/// </summary>
internal sealed class PageChecks(PageContext page)
{
    private readonly DuplicateIdCheck _ids = new(page);
    private readonly EmptyLinkCheck _links = new(page);
    private readonly List<string> _names = [];
    private readonly List<string> _maps = [];

    public IEnumerable<string> Anchors => _ids.Ids.Concat(_names);

    public IEnumerable<string> Maps => _maps;

    public string? BaseHref { get; private set; }

    public Location BaseStart { get; private set; }

    public MetaRefresh? Refresh { get; private set; }

    /// <summary>Whether some link is open that has no name so far, so that the text in it matters.</summary>
    public bool AwaitsText => _links.AwaitsText;

    /// <summary>Whether an element hides itself and all in it.</summary>
    public static bool IsHidden(StartTag tag) =>
        tag.HasAttributes && (tag.Is("aria-hidden", "true") || tag.Has("hidden"));

    /// <param name="tag">The element's start tag.</param>
    /// <param name="isHidden">Whether it is hidden, or what it stands in.</param>
    /// <param name="isShadow">Whether it stands in a shadow root.</param>
    /// <returns>Whether <see cref="LeaveLink"/> has to be called at the element's end.</returns>
    public bool Enter(StartTag tag, bool isHidden, bool isShadow)
    {
        // Of the elements without attributes only these two can hold anything to check.
        if (!tag.HasAttributes && tag.Name is not ("img" or "style"))
            return false;
        if (!isShadow)
            CollectNames(tag);
        CollectDocumentFacts(tag);
        ReferenceCollector.Collect(tag, page);
        SourceDocument.Enter(tag, page);
        MissingSourceCheck.Enter(tag, page);
        AlternativeTextCheck.Enter(tag, isHidden, page);
        return _links.Enter(tag, isHidden);
    }

    public void Text(ReadOnlySpan<char> text, bool isHidden) => _links.Text(text, isHidden);

    public void LeaveLink() => _links.Leave();

    private void CollectNames(StartTag tag)
    {
        _ids.Enter(tag);
        if (!tag.IsHtml || tag.Name is not ("a" or "map"))
            return;
        if (tag.Get("name") is { Length: > 0 } name)
            (tag.Name == "a" ? _names : _maps).Add(name);
    }

    private void CollectDocumentFacts(StartTag tag)
    {
        if (!tag.IsHtml)
            return;
        if (tag.Name == "base" && BaseHref is null)
        {
            BaseHref = tag.Get("href");
            BaseStart = BaseHref is null ? default : page.Start(page.SpanOf(tag, "href"));
        }
        else if (tag.Name == "meta" && tag.Is("http-equiv", "refresh"))
        {
            tag.TryGet("content", out var content);
            Refresh ??= MetaRefresh.Parse(content.ToString());
        }
    }
}
