using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticWiki.Compilation.Extensions.Citations;

/// <summary>
/// Parses citations: in brackets, ids that each begin with an at sign, with a semicolon between two and an optional
/// locator behind a comma. (Pandoc's manual, "Citation syntax", has the same form.) What is an ordinary link, because
/// an address or a definition belongs to it, stays one.
/// </summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var start = slice.Start;
        if (slice.PeekChar() != '@')
            return false;
        var close = FindClose(text, start + 1, slice.End);
        if (close < 0 || (close < slice.End && text[close + 1] is '(' or '{'))
            return false;
        if (IsDefined(processor, text[(start + 1)..close]) || IsTextOfLink(processor, text, close + 1, slice.End))
            return false;
        var items = ImmutableArray.CreateBuilder<CitationItem>();
        for (var at = start + 1; at < close; )
        {
            var semicolon = text.IndexOf(';', at, close - at);
            var end = semicolon < 0 ? close : semicolon;
            if (ParseItem(processor, text, at, end) is not { } item)
                return false;
            items.Add(item);
            at = end + 1;
        }
        var space = "";
        // The mark stands directly behind the word, as a footnote's does.
        if (processor.Inline is LiteralInline before)
        {
            var length = before.Content.Length;
            before.Content.TrimEnd();
            space = before.Content.Length < length ? " " : "";
        }
        processor.Inline = new CitationInline
        {
            Items = items.ToImmutable(),
            Written = space + text[start..(close + 1)],
            Span = new SourceSpan(
                processor.GetSourcePosition(start, out var line, out var column),
                processor.GetSourcePosition(close)
            ),
            Line = line,
            Column = column,
        };
        slice.Start = close + 1;
        return true;
    }

    private static CitationItem? ParseItem(InlineProcessor processor, string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        if (from >= to || text[from] != '@')
            return null;
        var id = from + 1;
        var end = EndOfId(text, id, to);
        if (end == id)
            return null;
        var rest = text[end..to].Trim();
        if (rest.Length > 0 && rest[0] != ',')
            return null;
        var locator = rest.TrimStart(',').Trim();
        var span = new SourceSpan(processor.GetSourcePosition(id), processor.GetSourcePosition(end - 1));
        return new CitationItem(text[id..end], locator.Length > 0 ? locator : null, span);
    }

    /// <summary>Where the characters end that an id may have.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the id begins.</param>
    /// <param name="to">Where the text ends.</param>
    public static int EndOfId(string text, int from, int to)
    {
        while (from < to && IsIdCharacter(text[from]))
            from++;
        return from;
    }

    /// <summary>Whether brackets follow that name a definition (CommonMark 6.3, full reference links).</summary>
    private static bool IsTextOfLink(InlineProcessor processor, string text, int open, int last)
    {
        if (open > last || text[open] != '[')
            return false;
        var close = FindClose(text, open + 1, last);
        return close > open + 1 && IsDefined(processor, text[(open + 1)..close]);
    }

    private static bool IsDefined(InlineProcessor processor, string label) =>
        processor.Document.ContainsLinkReferenceDefinition(label);

    private static bool IsIdCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/';

    private static int FindClose(string text, int from, int last)
    {
        for (var i = from; i <= last; i++)
        {
            switch (text[i])
            {
                case '\n' or '\r' or '[':
                    return -1;
                case ']':
                    return i;
            }
        }
        return -1;
    }
}
