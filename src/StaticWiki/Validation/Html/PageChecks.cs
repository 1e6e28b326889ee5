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

    public Dictionary<string, int>.KeyCollection Ids => _ids.Ids;

    /// <summary>The names of <c>a</c> elements, which a fragment can point at as well as at ids.</summary>
    public List<string> Names => _names;

    /// <summary>The names of <c>map</c> elements.</summary>
    public List<string> Maps => _maps;

    public string? BaseHref { get; private set; }

    public Location BaseStart { get; private set; }

    public MetaRefresh? Refresh { get; private set; }

    /// <summary>Whether some link is open that has no name so far, so that the text in it matters.</summary>
    public bool AwaitsText => _links.AwaitsText;

    /// <summary>Whether an element hides itself and all in it.</summary>
    public static bool IsHidden(StartTag tag) =>
        tag.Has(TagAttributes.Hidden)
        || (tag.Has(TagAttributes.AriaHidden) && tag.Is(TagAttributes.AriaHidden, "true"));

    /// <param name="tag">The element's start tag.</param>
    /// <param name="isHidden">Whether it is hidden, or what it stands in.</param>
    /// <param name="isShadow">Whether it stands in a shadow root.</param>
    /// <returns>Whether <see cref="LeaveLink"/> has to be called at the element's end.</returns>
    public bool Enter(StartTag tag, bool isHidden, bool isShadow)
    {
        var kind = tag.Kind;
        // Of the elements without attributes only these two can hold anything to check.
        if (tag.Attributes == TagAttributes.None && kind != ElementKind.Img && kind != ElementKind.Style)
            return false;
        if (!isShadow)
            CollectNames(tag);
        CollectDocumentFacts(tag);
        ReferenceCollector.Collect(tag, page);
        if (kind.Is(ElementTraits.Loading))
        {
            SourceDocument.Enter(tag, page);
            MissingSourceCheck.Enter(tag, page);
            AlternativeTextCheck.Enter(tag, isHidden, page);
        }
        return _links.Enter(tag, isHidden);
    }

    public void Text(ReadOnlySpan<char> text, bool isHidden) => _links.Text(text, isHidden);

    public void LeaveLink() => _links.Leave();

    private void CollectNames(StartTag tag)
    {
        if (tag.Has(TagAttributes.Id))
            _ids.Enter(tag);
        if (!tag.Has(TagAttributes.Name) || !tag.IsHtml || (tag.Kind != ElementKind.A && tag.Kind != ElementKind.Map))
            return;
        if (tag.Get(TagAttributes.Name) is { Length: > 0 } name)
            (tag.Kind == ElementKind.A ? _names : _maps).Add(name);
    }

    private void CollectDocumentFacts(StartTag tag)
    {
        if (!tag.IsHtml)
            return;
        if (tag.Kind == ElementKind.Base && BaseHref is null)
        {
            BaseHref = tag.Get(TagAttributes.Href);
            BaseStart = BaseHref is null ? default : page.Start(page.SpanOf(tag, TagAttributes.Href));
        }
        else if (tag.Kind == ElementKind.Meta && tag.Is(TagAttributes.HttpEquiv, "refresh"))
        {
            tag.TryGet(TagAttributes.Content, out var content);
            Refresh ??= MetaRefresh.Parse(content.ToString());
        }
    }
}
