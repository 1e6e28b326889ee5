using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticWiki.Compilation.Extensions.WikiLinks;

/// <summary>
/// Parses wiki links. They stay on one line and hold no brackets. In a table the bar before a label may be escaped
/// (<c>\|</c>), as other tools need it there.
/// </summary>
internal sealed class WikiLinkParser : InlineParser
{
    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var start = slice.Start;
        var isEmbed = text[start] == '!';
        var open = isEmbed ? start + 1 : start;
        if (open + 1 > slice.End || text[open] != '[' || text[open + 1] != '[')
            return false;
        var content = open + 2;
        var close = FindClose(text, content, slice.End);
        if (close < 0)
            return false;

        var bar = text.AsSpan(content, close - content).IndexOf('|');
        var nameEnd = bar < 0 ? close : content + bar;
        var label = bar < 0 ? null : text[(nameEnd + 1)..close].Trim();
        if (bar > 0 && text[nameEnd - 1] == '\\')
            nameEnd--;
        var (nameStart, nameStop) = Trim(text, content, nameEnd);
        var written = text[nameStart..nameStop];
        if (written.Length == 0)
            return false;

        var hash = written.IndexOf('#', StringComparison.Ordinal);
        var span = new SourceSpan(
            processor.GetSourcePosition(start, out var line, out var column),
            processor.GetSourcePosition(close + 1)
        );
        var before = processor.Inline;
        processor.Inline = new WikiLinkInline
        {
            IsEmbed = isEmbed,
            // "C#" may be a name; with nothing behind it, the sign leads to no section anyway.
            Target = (
                hash < 0 || (hash > 0 && written[(hash + 1)..].Trim().Length == 0) ? written : written[..hash]
            ).Trim(),
            Fragment = hash >= 0 && written[(hash + 1)..].Trim() is { Length: > 0 } fragment ? fragment : null,
            Label = label is { Length: > 0 } ? label : null,
            TargetSpan = new SourceSpan(
                processor.GetSourcePosition(nameStart),
                processor.GetSourcePosition(nameStop - 1)
            ),
            Span = span,
            Line = line,
            Column = column,
        };
        if (!isEmbed)
            EndOuterLinks(before);
        slice.Start = close + 2;
        return true;
    }

    /// <summary>A link that holds a link is none (CommonMark 6.3).</summary>
    private static void EndOuterLinks(Inline? inline)
    {
        for (; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsImage: false } outer)
                outer.IsActive = false;
        }
    }

    private static int FindClose(string text, int from, int last)
    {
        for (var i = from; i < last; i++)
        {
            switch (text[i])
            {
                case '\n' or '\r' or '[':
                    return -1;
                case ']':
                    return text[i + 1] == ']' ? i : -1;
            }
        }
        return -1;
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (start, end);
    }
}
