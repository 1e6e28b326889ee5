using AngleSharp.Dom;

namespace StaticWiki.Validation.Html;

/// <summary>One walk through a page's tree, in its order and without recursion, that feeds the page's checks.</summary>
internal sealed class TreeWalk(PageContext page, PageChecks checks)
{
    private int _behindLast;

    /// <summary>Where the walk stands in one node's children, and what follows from the nodes above.</summary>
    private struct Frame(INode node)
    {
        public readonly INodeList Children = node.ChildNodes;
        public int Next = 0;
        public bool IsHidden = false;
        public bool IsShadow = false;
        public bool IsLink = false;
    }

    public void Visit(IDocument document)
    {
        var stack = new Stack<Frame>();
        stack.Push(new Frame(document));
        while (stack.TryPop(out var frame))
        {
            if (frame.Next >= frame.Children.Length)
            {
                if (frame.IsLink)
                    checks.LeaveLink();
                continue;
            }
            var node = frame.Children[frame.Next++];
            stack.Push(frame);
            if (node is IElement element)
                Enter(element, frame, stack);
            else if (node.NodeType == NodeType.Text)
                checks.Text(node.NodeValue, frame.IsHidden);
        }
    }

    private void Enter(IElement element, in Frame parent, Stack<Frame> stack)
    {
        var frame = new Frame(element) { IsHidden = parent.IsHidden, IsShadow = parent.IsShadow };
        if (OffsetOf(element) is { } offset)
        {
            var tag = new TreeTag(element, offset, page.Source);
            frame.IsHidden |= PageChecks.IsHidden(tag);
            frame.IsLink = checks.Enter(tag, frame.IsHidden, parent.IsShadow);
        }
        else if (element.Attributes.Length > 0)
        {
            frame.IsHidden |= PageChecks.IsHidden(new TreeTag(element, 0, page.Source));
        }
        stack.Push(frame);
        if (element.ShadowRoot is { } shadow)
            stack.Push(new Frame(shadow) { IsHidden = frame.IsHidden, IsShadow = true });
    }

    /// <summary>
    /// The offset of an element's start tag; null for an element that the parser added by itself: the page says
    /// nothing there, and a formatting element that it reopened has been seen already.
    /// </summary>
    private int? OffsetOf(IElement element)
    {
        if (element.SourceReference is { Position.Index: >= 0 } reference)
        {
            var offset = page.OffsetInSource(reference.Position.Index);
            _behindLast = offset + 1;
            return offset;
        }
        if (page.IsInAttribute || element.LocalName is not ("svg" or "math"))
            return null;
        // The parser keeps no reference for the outermost foreign element.
        var rest = page.Source.Span[_behindLast..];
        var found = rest.IndexOf("<" + element.LocalName, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
            return Math.Max(0, _behindLast - 1);
        _behindLast += found + 1;
        return _behindLast - 1;
    }
}
