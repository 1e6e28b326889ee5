namespace StaticWiki.Text;

/// <summary>
/// The decoded text of one file, and the arithmetic from offsets to lines. Lines end at LF, CRLF or a lone CR,
/// as CommonMark 2.1 says.
/// </summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <param name="path">Path of the file as diagnostics show it: relative to the wiki's root, with forward slashes.</param>
    /// <param name="text">The text, without a byte order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
    }

    public string Path { get; }

    public string Text { get; }

    public int LineCount => LineStarts.Length;

    // Found when first asked for: of most files nobody wants to know a place. Two threads may both find it, to the same end.
    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    /// <summary>The line and column of an offset; offsets outside the text are taken to its nearest end.</summary>
    public Location LocationAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        // Of every word of a text it is asked where it stands: a generic search costs several times this.
        var starts = LineStarts;
        var (line, end) = (0, starts.Length);
        while (end - line > 1)
        {
            var middle = (line + end) / 2;
            (line, end) = starts[middle] <= offset ? (middle, end) : (line, middle);
        }
        return new Location(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The place of a span in this file, for a diagnostic.</summary>
    public Place PlaceOf(TextSpan span) => new(Path, LocationAt(span.Start), LocationAt(span.End));

    /// <summary>A line's text without its line ending.</summary>
    /// <param name="number">Line number, from 1 to <see cref="LineCount"/>.</param>
    public ReadOnlySpan<char> Line(int number)
    {
        var start = LineStarts[number - 1];
        var end = number < LineStarts.Length ? LineStarts[number] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    /// <summary>The offset of a line's first character.</summary>
    /// <param name="number">Line number, from 1 to <see cref="LineCount"/>.</param>
    public int OffsetOfLine(int number) => LineStarts[number - 1];

    private static int[] FindLineStarts(string text)
    {
        // Lines of text are long, those of anything else short.
        var starts = new List<int>(16 + (text.Length / 64)) { 0 };
        var at = 0;
        for (int next; (next = text.AsSpan(at).IndexOfAny('\n', '\r')) >= 0; starts.Add(at))
        {
            at += next + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
        }
        return [.. starts];
    }
}
