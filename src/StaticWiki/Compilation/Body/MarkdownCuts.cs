using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticWiki.Compilation.Extensions.Attributes;
using StaticWiki.Compilation.Extensions.Citations;
using StaticWiki.Compilation.Extensions.WikiLinks;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// Finds what in a body is a wiki's own Markdown, or leads somewhere by a path: links, citations, embeds, attributes in
/// braces. Of raw HTML the tags go and the text stays.
/// </summary>
internal sealed class MarkdownCuts
{
    private readonly string _text;
    private readonly int _bodyStart;
    private readonly List<MarkdownCut> _cuts = [];
    private readonly EndTags _endTags = new();

    private MarkdownCuts(string text, int bodyStart)
    {
        _text = text;
        _bodyStart = bodyStart;
    }

    /// <param name="body">The parsed body.</param>
    /// <param name="nodes">What may have to be replaced, in order, with the indexes of its references.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="bodyStart">Where in it the body begins.</param>
    public static ImmutableArray<MarkdownCut> Find(
        MarkdownDocument body,
        IReadOnlyList<MarkdownObject> nodes,
        string text,
        int bodyStart
    )
    {
        var found = new MarkdownCuts(text, bodyStart);
        if (body.FirstOrDefault() is HeadingBlock { Level: 1 } title)
            found.Add(title.Span.End + 1, 0, MarkdownPart.EndOfTitle);
        foreach (var node in nodes)
            found.AddNode(node);
        // What is left out whole comes before what stands in it.
        found._cuts.Sort(
            static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length)
        );
        return [.. found._cuts];
    }

    private void AddNode(MarkdownObject node)
    {
        switch (node)
        {
            case WikiLinkInline link:
                Add(link, link.IsEmbed ? MarkdownPart.Embed : MarkdownPart.WikiLink);
                break;
            case CitationInline citation:
                Add(citation, MarkdownPart.Citation, citation.Items.Length);
                break;
            case LinkInline { IsAutoLink: false } link when ReferenceIndex.Of(link) is { } reference:
                if (link.UrlSpan is { Start: >= 0, Length: > 0 } target)
                    Add(target.Start, target.Length, MarkdownPart.Target, reference);
                break;
            case HtmlBlock block:
                AddTags(block.Span.Start, block.Span.End + 1, block.Span.End + 1);
                break;
            case HtmlInline tag:
                AddTags(tag.Span.Start, tag.Span.End + 1, EndOfBlock(tag));
                break;
        }
        AddAttributes(node);
    }

    private void AddAttributes(MarkdownObject node)
    {
        // What Markdig gives a node by itself, such as the class of a code block, is written nowhere.
        if (node.TryGetAttributes()?.Span is not { Length: > 0 } span || CharAt(span.Start) != '{')
            return;
        var start = span.Start;
        if (node is BracketedSpanInline)
        {
            Add(node.Span.Start, 1, MarkdownPart.Nothing);
            start--;
        }
        else if (node is HeadingBlock)
        {
            while (CharAt(start - 1) is ' ' or '\t')
                start--;
        }
        Add(start, span.End + 1 - start, MarkdownPart.Nothing);
    }

    private static int EndOfBlock(Inline inline)
    {
        var outermost = inline.Parent;
        while (outermost?.Parent is { } parent)
            outermost = parent;
        return (outermost?.ParentBlock?.Span.End ?? inline.Span.End) + 1;
    }

    /// <summary>The tags and comments in a stretch of raw HTML, and elements whose content is no text for a reader.</summary>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="last">Where an element that begins in it has to end.</param>
    private void AddTags(int start, int end, int last)
    {
        var html = _text.AsSpan(_bodyStart, Math.Clamp(last, 0, _text.Length - _bodyStart));
        end = Math.Min(end, html.Length);
        for (var at = start; at < end; )
        {
            var open = html[at..].IndexOf('<');
            if (open < 0)
                return;
            at += open;
            var next = RawTags.EndOfTag(html, at);
            if (next == at)
            {
                at++;
                continue;
            }
            if (RawTags.IsLeftOutWhole(html, at, next, _endTags) is { } whole)
                next = whole;
            if (!RawTags.IsKept(html[at..next]))
                Add(at, next - at, MarkdownPart.Nothing);
            at = next;
        }
    }

    private void Add(Inline inline, MarkdownPart part, int count = 1)
    {
        if (ReferenceIndex.Of(inline) is { } reference)
            Add(inline.Span.Start, inline.Span.Length, part, reference, count);
    }

    private void Add(int start, int length, MarkdownPart part, int reference = -1, int count = 1)
    {
        if (start >= 0 && length >= 0 && _bodyStart + start + length <= _text.Length)
            _cuts.Add(new MarkdownCut(start, length, part, reference, count));
    }

    private char CharAt(int offset) =>
        offset >= 0 && _bodyStart + offset < _text.Length ? _text[_bodyStart + offset] : '\0';
}
