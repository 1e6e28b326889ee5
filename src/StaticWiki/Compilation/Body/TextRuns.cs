using System.Collections.Immutable;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// Finds the runs of plain text in which another topic's name may become a link: not in headings, terms, links, code
/// or quotations. Where raw HTML makes one of these, <see cref="RawHtmlCleaner"/> sees it.
/// </summary>
internal sealed class TextRuns
{
    private readonly SourceText _source;
    private readonly int _bodyStart;
    private readonly ImmutableArray<TextSegment>.Builder _runs = ImmutableArray.CreateBuilder<TextSegment>();

    // Of the run that is being read.
    private readonly ImmutableArray<TextPiece>.Builder _pieces = ImmutableArray.CreateBuilder<TextPiece>();
    private readonly List<Inline> _members = [];
    private int _start;
    private int _end;

    private TextRuns(SourceText source, int bodyStart)
    {
        _source = source;
        _bodyStart = bodyStart;
    }

    /// <summary>Takes the runs out of the tree; a marker stands in the place of each. Nothing can read their text there afterwards.</summary>
    public static ImmutableArray<TextSegment> Take(IReadOnlyList<Leaf> leaves, SourceText source, int bodyStart)
    {
        var runs = new TextRuns(source, bodyStart);
        foreach (var leaf in leaves)
        {
            if (IsRunningText(leaf.Block) && leaf.Text is { } text)
                runs.TakeFrom(text);
        }
        return runs._runs.ToImmutable();
    }

    private static bool IsRunningText(LeafBlock leaf)
    {
        if (leaf is HeadingBlock or DefinitionTerm)
            return false;
        for (var block = leaf.Parent; block is not null; block = block.Parent)
        {
            // An alert is a note of the writer's own, though it is written as a quotation.
            if (block is QuoteBlock and not AlertBlock || block is TableRow { IsHeader: true })
                return false;
        }
        return true;
    }

    private void TakeFrom(LeafText text)
    {
        var prose = new Prose(text.Text);
        foreach (var (inline, start, length) in text.Literals)
        {
            var continues = _members.Count > 0 && _members[^1].NextSibling == inline && _end == start;
            if (!continues)
                Close(prose);
            // A run begins with text, so that nothing hangs on a line break alone.
            if (_members.Count == 0 && (inline is LineBreakInline || IsInsideLink(inline)))
                continue;
            if (_members.Count == 0)
                _start = start;
            _members.Add(inline);
            _end = start + length;
            if (inline is LiteralInline literal)
            {
                var offset = LiteralOffset.Of(literal, _source, _bodyStart);
                _pieces.Add(new TextPiece(start, _source.LocationAt(_bodyStart + offset)));
            }
        }
        Close(prose);
    }

    private void Close(Prose prose)
    {
        if (_members.Count > 0 && ContainsLetter(prose.Text.AsSpan(_start, _end - _start)))
        {
            Replace(_members, Marker.OfText(_runs.Count));
            _runs.Add(new TextSegment(prose, _start, _end - _start, _source.Path, _pieces.ToImmutable()));
        }
        _members.Clear();
        _pieces.Clear();
    }

    private static void Replace(List<Inline> members, string marker)
    {
        foreach (var member in members)
        {
            if (member is LiteralInline literal)
                literal.Content = member == members[0] ? new StringSlice(marker) : StringSlice.Empty;
            else
                member.Remove();
        }
    }

    private static bool ContainsLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
                return true;
        }
        return false;
    }

    public static bool IsInsideLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
                return true;
        }
        return false;
    }
}
