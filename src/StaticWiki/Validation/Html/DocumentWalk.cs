using AngleSharp.Dom;
using StaticWiki.Text;
using StaticWiki.Validation.Checks;

namespace StaticWiki.Validation.Html;

/// <summary>One walk through a page's tree, in its order and without recursion, that feeds all checks of the page.</summary>
internal sealed class DocumentWalk(PageContext page)
{
    private readonly DuplicateIdCheck _ids = new(page);
    private readonly EmptyLinkCheck _links = new(page);
    private readonly List<string> _names = [];
    private readonly List<string> _maps = [];

    /// <summary>Where the walk stands in one node's children, and what follows from the nodes above.</summary>
    private struct Frame(INode node)
    {
        public readonly INodeList Children = node.ChildNodes;
        public int Next = 0;
        public bool IsHidden = false;
        public bool IsShadow = false;
        public bool IsLink = false;
    }

    public IEnumerable<string> Anchors => _ids.Ids.Concat(_names);

    public IEnumerable<string> Maps => _maps;

    public string? BaseHref { get; private set; }

    public Location BaseStart { get; private set; }

    public MetaRefresh? Refresh { get; private set; }

    public void Visit(IDocument document)
    {
        var stack = new Stack<Frame>();
        stack.Push(new Frame(document));
        while (stack.TryPop(out var frame))
        {
            if (frame.Next >= frame.Children.Length)
            {
                if (frame.IsLink)
                    _links.Leave();
                continue;
            }
            var node = frame.Children[frame.Next++];
            stack.Push(frame);
            if (node is IElement element)
            {
                Enter(element, frame, stack);
            }
            else if (node.NodeType == NodeType.Text)
            {
                _links.Text(node.NodeValue, frame.IsHidden);
            }
        }
    }

    private void Enter(IElement element, in Frame parent, Stack<Frame> stack)
    {
        var hasAttributes = element.Attributes.Length > 0;
        var isHidden =
            parent.IsHidden || (hasAttributes && (element.Is("aria-hidden", "true") || element.HasAttribute("hidden")));
        var frame = new Frame(element) { IsHidden = isHidden, IsShadow = parent.IsShadow };
        // Of the elements without attributes only these two can hold anything to check.
        if ((hasAttributes || element.LocalName is "img" or "style") && page.OffsetOf(element) is { } offset)
        {
            if (!parent.IsShadow)
                CollectNames(element, offset);
            CollectDocumentFacts(element, offset);
            ReferenceCollector.Collect(element, offset, page);
            SourceDocument.Enter(element, offset, page);
            MissingSourceCheck.Enter(element, offset, page);
            AlternativeTextCheck.Enter(element, offset, isHidden, page);
            frame.IsLink = _links.Enter(element, offset, isHidden);
        }
        stack.Push(frame);
        if (element.ShadowRoot is { } shadow)
            stack.Push(new Frame(shadow) { IsHidden = isHidden, IsShadow = true });
    }

    private void CollectNames(IElement element, int offset)
    {
        _ids.Enter(element, offset);
        if (!element.IsHtml() || element.LocalName is not ("a" or "map"))
            return;
        if (element.GetAttribute("name") is { Length: > 0 } name)
            (element.LocalName == "a" ? _names : _maps).Add(name);
    }

    private void CollectDocumentFacts(IElement element, int offset)
    {
        if (!element.IsHtml())
            return;
        if (element.LocalName == "base" && BaseHref is null)
        {
            BaseHref = element.GetAttribute("href");
            BaseStart = page.Start(page.SpanOf(offset, "href"));
        }
        else if (element.LocalName == "meta" && element.Is("http-equiv", "refresh"))
            Refresh ??= MetaRefresh.Parse(element.GetAttribute("content") ?? "");
    }
}
