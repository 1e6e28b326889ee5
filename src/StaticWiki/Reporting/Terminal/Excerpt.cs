namespace StaticWiki.Reporting.Terminal;

/// <summary>What is shown of a source line, with the columns that are underlined; of a long one a piece around them.</summary>
/// <param name="Line">The line as it is shown.</param>
/// <param name="Indentation">The columns before the underlined ones.</param>
/// <param name="Width">How many columns are underlined; at least 1.</param>
internal readonly record struct Excerpt(string Line, int Indentation, int Width)
{
    // What fits a terminal; minified HTML is in one line.
    private const int Longest = 100;
    private const int Before = 40;

    // Characters without a width could be any number.
    private const int MostUnits = 8 * Longest;

    /// <param name="line">The line as it is in the file.</param>
    /// <param name="from">The offset at which the underlined span begins.</param>
    /// <param name="to">The offset behind it.</param>
    public static Excerpt Of(string line, int from, int to)
    {
        from = Math.Clamp(from, 0, line.Length);
        to = Math.Clamp(to, from, line.Length);
        var (first, last) = (0, line.Length);
        if (line.Length > MostUnits || WidthOf(line, 0, line.Length) > Longest)
        {
            first = Back(line, from);
            last = Forward(line, first);
        }
        var (start, end) = (first > 0 ? "…" : "", last < line.Length ? "…" : "");
        return new Excerpt(
            start + DisplayText.Of(line.AsSpan(first, last - first)) + end,
            start.Length + WidthOf(line, first, from),
            Math.Max(1, WidthOf(line, Math.Min(from, last), Math.Min(to, last)))
        );
    }

    private static int WidthOf(string line, int from, int to) =>
        DisplayText.WidthOf(line.AsSpan(from, Math.Max(0, to - from)));

    private static int Back(string line, int from)
    {
        var width = 0;
        var end = from;
        while (from > 0 && width < Before && end - from < MostUnits)
        {
            var length = from > 1 && char.IsSurrogatePair(line[from - 2], line[from - 1]) ? 2 : 1;
            from -= length;
            width += WidthOf(line, from, from + length);
        }
        return from;
    }

    /// <summary>The offset up to which the line is shown, so that no character is parted from what combines with it.</summary>
    private static int Forward(string line, int from)
    {
        var width = 0;
        var at = from;
        foreach (var rune in line.AsSpan(from).EnumerateRunes())
        {
            width += DisplayText.WidthOf(rune);
            if (width > Longest || at - from > 2 * MostUnits)
                break;
            at += Math.Min(rune.Utf16SequenceLength, line.Length - at);
        }
        return at;
    }
}
