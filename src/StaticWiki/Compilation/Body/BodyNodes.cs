using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticWiki.Compilation.Extensions;
using StaticWiki.Compilation.Guards;

namespace StaticWiki.Compilation.Body;

/// <summary>The nodes of a body by what is asked of them, gathered in one walk; each list is in the order of the text.</summary>
internal sealed class BodyNodes
{
    private readonly List<MarkdownObject> _withAttributes = [];
    private readonly List<Footnote> _footnotes = [];
    private readonly List<Leaf> _leaves = [];
    private readonly List<MarkdownObject> _marked = [];
    private readonly List<LiteralInline> _withAtSigns = [];
    private readonly StringBuilder _text = new();
    private readonly BodyGuard _guard;
    private Leaf? _leaf;

    private BodyNodes(BodyGuard guard) => _guard = guard;

    /// <summary>Those to which somebody, or Markdig itself, has given attributes.</summary>
    public IReadOnlyList<MarkdownObject> WithAttributes => _withAttributes;

    public IReadOnlyList<Footnote> Footnotes => _footnotes;

    public IReadOnlyList<Leaf> Leaves => _leaves;

    /// <summary>What stands in other words where the Markdown stands alone: links, our own inlines, raw HTML, attributes.</summary>
    public IReadOnlyList<MarkdownObject> Marked => _marked;

    /// <summary>The texts that hold an at sign.</summary>
    public IReadOnlyList<LiteralInline> WithAtSigns => _withAtSigns;

    public bool HasRawHtml { get; private set; }

    public bool HasBlockQuotes { get; private set; }

    /// <summary>Whether a bracket is text somewhere, or may be since attributes stand among the text without being of it.</summary>
    public bool MayHaveBracketsInText { get; private set; }

    /// <exception cref="InsufficientExecutionStackException">The body is nested too deeply.</exception>
    /// <exception cref="LimitExceededException">Emphasis or links are.</exception>
    public static BodyNodes Of(MarkdownDocument body, BodyGuard guard)
    {
        var nodes = new BodyNodes(guard);
        nodes.AddBlocks(body);
        return nodes;
    }

    private void AddBlocks(ContainerBlock container)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var block in container)
        {
            var hasAttributes = NoteAttributes(block);
            switch (block)
            {
                case Footnote footnote:
                    _footnotes.Add(footnote);
                    break;
                case QuoteBlock:
                    HasBlockQuotes = true;
                    break;
                case HtmlBlock:
                    HasRawHtml = true;
                    break;
            }
            if (hasAttributes || block is HtmlBlock)
                _marked.Add(block);
            if (block is ContainerBlock inner)
                AddBlocks(inner);
            else if (block is LeafBlock leaf)
                AddLeaf(leaf);
        }
    }

    private void AddLeaf(LeafBlock block)
    {
        _leaf = new Leaf(block, _text);
        _leaves.Add(_leaf);
        if (block.Inline is { } inlines)
            AddInlines(inlines, isInPicture: false, depth: 0);
    }

    private void AddInlines(ContainerInline container, bool isInPicture, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _guard.CheckInlineDepth(depth, _leaf!.Block);
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var hasAttributes = NoteAttributes(inline);
            var refers = inline is ReferringInline or LinkInline or AutolinkInline;
            if (refers && !isInPicture)
                _leaf!.Add(inline);
            if (inline is HtmlInline)
                HasRawHtml = true;
            // An opening bracket that nothing closes stays what it is to the parser.
            MayHaveBracketsInText |= inline is LinkDelimiterInline;
            if (refers || hasAttributes || inline is HtmlInline)
                _marked.Add(inline);
            if (inline is ContainerInline inner)
                // What a bracket that nothing closes holds is behind it, and not in it.
                AddInlines(
                    inner,
                    isInPicture || inner is LinkInline { IsImage: true },
                    inner is DelimiterInline ? depth : depth + 1
                );
            else if (inline is LiteralInline literal)
                AddText(literal);
        }
    }

    private void AddText(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (!MayHaveBracketsInText)
            MayHaveBracketsInText = text.ContainsAny('[', ']');
        if (text.Contains('@'))
            _withAtSigns.Add(literal);
    }

    private bool NoteAttributes(MarkdownObject node)
    {
        if (node.TryGetAttributes() is not { } attributes)
            return false;
        _withAttributes.Add(node);
        MayHaveBracketsInText |= attributes.Span.Length > 0;
        return true;
    }
}

/// <summary>A block of text, with what is asked of it more than once.</summary>
/// <param name="block">The block.</param>
/// <param name="scratch">What its text is put together in, one leaf after another.</param>
internal sealed class Leaf(LeafBlock block, StringBuilder scratch)
{
    private List<Inline>? _references;
    private LeafText? _text;

    public LeafBlock Block { get; } = block;

    /// <summary>What refers to something, in order; not what stands in a picture's alternative text.</summary>
    public ReadOnlySpan<Inline> References => CollectionsMarshal.AsSpan(_references);

    /// <summary>Whether a source is cited in it.</summary>
    public bool IsCited { get; set; }

    /// <summary>Its text; null for a block without inlines.</summary>
    public LeafText? Text => Block.Inline is { } inlines ? _text ??= LeafText.Of(inlines, scratch) : null;

    public void Add(Inline reference) => (_references ??= []).Add(reference);
}
