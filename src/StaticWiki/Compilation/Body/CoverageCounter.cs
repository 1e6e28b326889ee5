using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// Counts the paragraphs of a text and which of them cite a source, as an editor would. Of its own count: a paragraph,
/// also in a list or a note; a row of a table; a block quote. Headings, terms, code, footnotes, raw HTML, and what
/// holds nothing but links or pictures state nothing.
/// </summary>
/// <remarks>
/// One citation covers more than its paragraph in three cases: in a line that ends in a colon, it covers the list,
/// table or quotation which that line leads up to (the line itself counts for nothing); in the head of a table, its
/// rows; and alone in a paragraph, what stands above it. A footnote that cites a source is a citation of it.
/// </remarks>
internal sealed class CoverageCounter
{
    private readonly SourceText _text;
    private readonly int _bodyStart;
    private readonly CitedFootnotes _footnotes;
    private readonly ImmutableArray<Place>.Builder _uncited = ImmutableArray.CreateBuilder<Place>();
    private int _total;

    private CoverageCounter(MarkdownDocument body, SourceText text, int bodyStart)
    {
        _text = text;
        _bodyStart = bodyStart;
        _footnotes = CitedFootnotes.Of(body);
    }

    /// <exception cref="InsufficientExecutionStackException">The text is nested too deeply.</exception>
    public static Coverage Count(MarkdownDocument body, SourceText text, int bodyStart)
    {
        var counter = new CoverageCounter(body, text, bodyStart);
        counter.CountIn(body, isCovered: false);
        return new Coverage(counter._total, counter._uncited.ToImmutable());
    }

    private void CountIn(ContainerBlock container, bool isCovered)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var introduction = false;
        var upcoming = container.Count > 0 ? OfParagraph(container[0]) : default;
        for (var i = 0; i < container.Count; i++)
        {
            var block = container[i];
            var next = i + 1 < container.Count ? container[i + 1] : null;
            var said = upcoming;
            upcoming = OfParagraph(next);
            var covered = isCovered || introduction || upcoming is { IsCited: true, HasText: false, HasLinks: false };
            introduction = false;
            switch (block)
            {
                case ParagraphBlock paragraph:
                    if (said.EndsInColon && next is ListBlock or Table or QuoteBlock or DefinitionList)
                        introduction = said.IsCited;
                    else
                        Add(paragraph, said, covered);
                    break;
                case DefinitionTerm term:
                    // A term is a heading; a citation in it is meant for what it heads.
                    introduction = Statement.Of(term, _footnotes).IsCited;
                    break;
                case Table table:
                    CountRows(table, covered);
                    break;
                case QuoteBlock and not AlertBlock:
                    Add(block, Statement.Of(block, _footnotes), covered);
                    break;
                case FootnoteGroup:
                    break;
                case ContainerBlock inner:
                    CountIn(inner, covered);
                    break;
            }
        }
    }

    private void CountRows(Table table, bool isCovered)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var said = Statement.Of(row, _footnotes);
            if (row.IsHeader)
                isCovered |= said.IsCited;
            else
                Add(row, said, isCovered);
        }
    }

    private void Add(Block block, Statement said, bool isCovered)
    {
        if (!said.HasText)
            return;
        _total++;
        if (!isCovered && !said.IsCited)
            _uncited.Add(PlaceOf(block));
    }

    /// <summary>What a paragraph says; nothing where the block is none.</summary>
    private Statement OfParagraph(Block? block) =>
        block is ParagraphBlock paragraph ? Statement.Of(paragraph, _footnotes) : default;

    private Place PlaceOf(Block block) =>
        _text.PlaceOf(new TextSpan(_bodyStart + block.Span.Start, Math.Max(0, block.Span.Length)));
}
