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
internal static class TextRuns
{
    /// <summary>Takes the runs out of the tree; a marker stands in the place of each. Nothing can read their text there afterwards.</summary>
    public static ImmutableArray<TextSegment> Take(IReadOnlyList<Leaf> leaves, SourceText source, int bodyStart)
    {
        var runs = ImmutableArray.CreateBuilder<TextSegment>();
        foreach (var leaf in leaves)
        {
            if (leaf.Text is { } text && IsRunningText(leaf.Block))
                TakeRuns(text, runs, source, bodyStart);
        }
        return runs.ToImmutable();
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

    private static void TakeRuns(
        LeafText text,
        ImmutableArray<TextSegment>.Builder runs,
        SourceText source,
        int bodyStart
    )
    {
        var prose = new Prose(text.Text);
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        List<Inline> members = [];
        var (runStart, runEnd) = (0, 0);
        foreach (var (inline, start, length) in text.Literals)
        {
            var continues = members.Count > 0 && members[^1].NextSibling == inline && runEnd == start;
            if (!continues)
                Close();
            // A run begins with text, so that nothing hangs on a line break alone.
            if (members.Count == 0 && (inline is LineBreakInline || IsInsideLink(inline)))
                continue;
            if (members.Count == 0)
                runStart = start;
            members.Add(inline);
            runEnd = start + length;
            if (inline is LiteralInline literal)
            {
                // The span of an escaped character begins at its backslash.
                var escape = literal.IsFirstCharacterEscaped ? 1 : 0;
                pieces.Add(new TextPiece(start, source.LocationAt(bodyStart + literal.Span.Start + escape)));
            }
        }
        Close();

        void Close()
        {
            if (members.Count > 0 && text.Text.AsSpan(runStart, runEnd - runStart).ContainsLetter())
            {
                Replace(members, Marker.Of(SlotPart.Text, runs.Count));
                runs.Add(new TextSegment(prose, runStart, runEnd - runStart, source.Path, pieces.ToImmutable()));
            }
            members.Clear();
            pieces.Clear();
        }
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

    private static bool ContainsLetter(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
                return true;
        }
        return false;
    }

    private static bool IsInsideLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
                return true;
        }
        return false;
    }
}
