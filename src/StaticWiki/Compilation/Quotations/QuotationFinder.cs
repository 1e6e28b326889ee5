using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using StaticWiki.Compilation.Body;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Quotations;

/// <summary>
/// Finds the quotations of a body that a citation stands directly behind: text between double quotation marks, and
/// block quotes that end with one or that one follows.
/// </summary>
internal sealed class QuotationFinder
{
    private readonly SourceText _source;
    private readonly int _bodyStart;
    private readonly ImmutableArray<Quotation>.Builder _found = ImmutableArray.CreateBuilder<Quotation>();

    private QuotationFinder(SourceText source, int bodyStart)
    {
        _source = source;
        _bodyStart = bodyStart;
    }

    /// <param name="body">The parsed body.</param>
    /// <param name="nodes">Its nodes, in which it is noted where a source is cited.</param>
    /// <param name="source">The whole file.</param>
    /// <param name="bodyStart">The offset at which the body begins.</param>
    public static ImmutableArray<Quotation> Find(
        MarkdownDocument body,
        BodyNodes nodes,
        SourceText source,
        int bodyStart
    )
    {
        if (!nodes.Leaves.Any(leaf => leaf.IsCited))
            return [];
        var finder = new QuotationFinder(source, bodyStart);
        var inBlockQuotes = nodes.HasBlockQuotes ? finder.FindBlockQuotes(body) : [];
        foreach (var leaf in nodes.Leaves)
        {
            if (leaf.IsCited && QuotationMarks.AnyIn(leaf.Text!.Text) && !inBlockQuotes.Contains(leaf.Block))
                finder.FindInline(leaf.Block);
        }
        finder._found.Sort((a, b) => a.Place.CompareTo(b.Place));
        return finder._found.ToImmutable();
    }

    private void FindInline(LeafBlock leaf)
    {
        var text = TextOf(leaf);
        var marks = new QuotationMarks(text.Text);
        var (citation, code) = (0, 0);
        var quoted = (Start: 0, End: 0);
        List<int> cites = [];
        for (var i = 0; i <= text.Text.Length; i++)
        {
            for (; citation < text.Citations.Count && text.Citations[citation].At == i; citation++)
            {
                if (quoted.End > quoted.Start)
                    cites.AddRange(text.Citations[citation].References);
            }
            if (i == text.Text.Length)
                break;
            while (code < text.Code.Count && text.Code[code].End <= i)
                code++;
            var isCode = code < text.Code.Count && text.Code[code].Start <= i;
            var open = isCode ? -1 : marks.Next(i);
            if (open < 0 && !isCode && MayStandBehind(text.Text[i]))
                continue;
            Take();
            quoted = open < 0 ? default : (open + 1, i);
            if (open >= 0)
                cites.AddRange(CitesBefore(text, citation, open + 1, i));
        }
        Take();

        void Take()
        {
            if (cites.Count == 0)
                return;
            Add([(text, quoted.Start, quoted.End)], cites);
            cites = [];
        }
    }

    /// <returns>The blocks whose text has been taken as a whole.</returns>
    private HashSet<LeafBlock> FindBlockQuotes(MarkdownDocument body)
    {
        var taken = new HashSet<LeafBlock>();
        foreach (var container in body.Descendants<ContainerBlock>().Prepend(body))
        {
            if (container is QuoteBlock and not AlertBlock)
                continue;
            for (var i = 0; i < container.Count; i++)
            {
                // A block quote in another is a part of it.
                if (container[i] is QuoteBlock quote and not AlertBlock && !IsInside(quote, taken))
                    FindBlockQuote(quote, i + 1 < container.Count ? container[i + 1] as ParagraphBlock : null, taken);
            }
        }
        return taken;
    }

    private static bool IsInside(QuoteBlock quote, HashSet<LeafBlock> taken) =>
        quote.Descendants<LeafBlock>().FirstOrDefault() is { } first && taken.Contains(first);

    /// <summary>What a block quote holds up to each citation at the end of a paragraph is quoted from what it cites.</summary>
    private void FindBlockQuote(QuoteBlock quote, ParagraphBlock? next, HashSet<LeafBlock> taken)
    {
        var texts = new List<(LeafBlock Leaf, QuotableText Text)>();
        foreach (var leaf in quote.Descendants<LeafBlock>())
        {
            if (leaf.Inline is not null)
                texts.Add((leaf, TextOf(leaf)));
        }
        List<(QuotableText, int, int)> quoted = [];
        List<LeafBlock> leaves = [];
        for (var i = 0; i < texts.Count; i++)
        {
            var (leaf, text) = texts[i];
            var end = text.Text.Length;
            if (CitesAtStart(text) is { Count: > 0 } leading)
                Take(leading);
            var trailing = CitesAtEnd(text);
            if (trailing.Count > 0 || i == texts.Count - 1)
                end = WithoutAttribution(text);
            leaves.Add(leaf);
            if (end > 0)
                quoted.Add((text, 0, end));
            if (trailing.Count > 0)
                Take(trailing);
        }
        if (next is { Inline: not null } && CitesAtStart(TextOf(next)) is { Count: > 0 } behind)
            Take(behind);

        void Take(List<int> cites)
        {
            if (quoted.Count > 0)
            {
                Add(quoted, cites);
                taken.UnionWith(leaves);
            }
            quoted.Clear();
            leaves.Clear();
        }
    }

    private static List<int> CitesAtStart(QuotableText text)
    {
        var leading = text.Text.Length - text.Text.AsSpan().TrimStart().Length;
        return [.. text.Citations.TakeWhile(mark => mark.At <= leading).SelectMany(mark => mark.References)];
    }

    private static List<int> CitesAtEnd(QuotableText text)
    {
        var last = text.Text.Length;
        while (last > 0 && MayStandBehind(text.Text[last - 1]))
            last--;
        if (last == 0)
            return [];
        return [.. text.Citations.SkipWhile(mark => mark.At < last).SelectMany(mark => mark.References)];
    }

    /// <summary>What is cited within the marks, behind the last word that they hold.</summary>
    private static IEnumerable<int> CitesBefore(QuotableText text, int citation, int start, int end)
    {
        while (end > start && MayStandBehind(text.Text[end - 1]))
            end--;
        var first = citation;
        while (first > 0 && text.Citations[first - 1].At >= end)
            first--;
        return text.Citations.Skip(first).Take(citation - first).SelectMany(mark => mark.References);
    }

    /// <summary>Where a last line begins that says who is quoted, after a dash; the text's end where there is none.</summary>
    private static int WithoutAttribution(QuotableText text)
    {
        var line = text.Text.TrimEnd().LastIndexOf('\n') + 1;
        var last = text.Text.AsSpan(line).TrimStart();
        return last is ['—' or '–' or '―' or '⸺', ..] or ['-', '-', ..] ? line : text.Text.Length;
    }

    private QuotableText TextOf(LeafBlock leaf) => QuotableText.Of(leaf.Inline!, _source, _bodyStart);

    private void Add(List<(QuotableText Text, int Start, int End)> stretches, List<int> cites)
    {
        var written = string.Join('\n', stretches.Select(part => part.Text.Text[part.Start..part.End]));
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var length = 0;
        foreach (var (text, start, end) in stretches)
        {
            pieces.AddRange(text.PiecesOf(start, end, length - start));
            length += end - start + 1;
        }
        if (pieces.Count == 0)
            return;
        _found.Add(new Quotation(written, QuotationParts.Of(written), [.. cites], _source.Path, pieces.ToImmutable()));
    }

    /// <summary>Whether a character may stand between a quotation and its citation.</summary>
    private static bool MayStandBehind(char c) =>
        char.IsWhiteSpace(c)
        || c
            is '.'
                or ','
                or ';'
                or ':'
                or '!'
                or '?'
                or '…'
                or '\''
                or '。'
                or '，'
                or '、'
                or '；'
                or '：'
                or '！'
                or '？'
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.ClosePunctuation
                or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.DashPunctuation
                or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.Format;
}
