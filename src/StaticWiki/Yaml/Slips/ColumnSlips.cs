using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Yaml.Slips;

/// <summary>Lines that begin in the wrong column, and hyphens that begin no item.</summary>
internal static class ColumnSlips
{
    /// <summary>A key or item that does not stand below those that it belongs to.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="number">The line.</param>
    /// <param name="mends">Whether the parser gets further with a change.</param>
    /// <param name="reach">How far it gets with one.</param>
    public static Slip? Astray(
        SourceText yaml,
        int number,
        Func<ImmutableArray<SlipChange>, bool> mends,
        Func<ImmutableArray<SlipChange>, int> reach
    )
    {
        var line = YamlLine.Of(yaml, number);
        var isItem = line.IsItem;
        if (line.IsEmpty || !isItem && !line.HasKey || line.Text[..line.Indentation].Contains('\t'))
            return null;
        var columns = new HashSet<int>();
        for (var above = number - 1; above >= 1; above--)
        {
            var other = YamlLine.Of(yaml, above);
            if (other.IsEmpty)
                continue;
            if (other.IsItem == isItem || isItem)
                columns.Add(other.Indentation);
            if (!isItem && other.IsItem && other.HasKey)
                columns.Add(other.WordStart);
            if (other.Indentation == 0)
                break;
        }
        var from = line.Indentation;
        var mending = columns
            .Where(column => column != from && mends(Moved(column)))
            .OrderBy(column => Math.Abs(column - from))
            .ToList();
        if (mending.Count == 0 || mending.Count > 1 && Distance(mending[0]) == Distance(mending[1]))
            return null;
        return new Slip(
            line.Span(from, from + 1),
            from > mending[0] && !isItem
                    ? "this line is indented further than the key above, which has its value already"
                : isItem ? "this '-' does not begin in the column of the items above"
                : "this key does not begin in the column of those above",
            $"begin each {(isItem ? "'-' of a list" : "key")} in the same column",
            Moved(mending[0])
        );

        // Those below it may stand right as they are.
        ImmutableArray<SlipChange> Moved(int column)
        {
            var shifted = Shift(yaml, number, column);
            return reach(shifted[..1]) > reach(shifted) ? shifted[..1] : shifted;
        }

        int Distance(int column) => Math.Abs(column - from);
    }

    /// <summary>Moves a line to a column, and with it those below it that are indented as far or further.</summary>
    private static ImmutableArray<SlipChange> Shift(SourceText yaml, int number, int column)
    {
        var changes = ImmutableArray.CreateBuilder<SlipChange>();
        var from = YamlLine.Of(yaml, number).Indentation;
        for (; number <= yaml.LineCount; number++)
        {
            var line = YamlLine.Of(yaml, number);
            if (line.Text.IsWhiteSpace())
                continue;
            if (line.Indentation < from)
                break;
            changes.Add(
                new SlipChange(line.Span(0, line.Indentation), new string(' ', line.Indentation - from + column))
            );
        }
        return changes.ToImmutable();
    }

    /// <summary>A first key that is indented where those below it are not.</summary>
    public static Slip? FirstKey(SourceText yaml, int number)
    {
        var line = YamlLine.Of(yaml, number);
        if (line.Indentation == 0 || !line.HasKey)
            return null;
        for (var above = 1; above < number; above++)
        {
            var other = YamlLine.Of(yaml, above);
            if (!other.IsEmpty && other.Indentation != line.Indentation)
                return null;
        }
        var span = line.Span(0, line.Indentation);
        return new Slip(
            span,
            "the first key is indented, and those below it are not",
            "begin each key in the first column",
            [new SlipChange(span, "")]
        );
    }

    /// <summary>"-b" on a line of its own, which would be a text that begins with a hyphen.</summary>
    public static Slip? TightDash(SourceText yaml, int number)
    {
        var line = YamlLine.Of(yaml, number);
        var item = line.Text[line.Indentation..];
        if (item.Length < 2 || item[0] != '-' || !(char.IsLetter(item[1]) || item[1] is '"' or '\'' or '[' or '#'))
            return null;
        var dash = line.Span(line.Indentation, line.Indentation + 1);
        return new Slip(
            dash,
            "a space is missing after the '-' of a list",
            $"write '- {item[1..].TrimEnd()}'",
            [new SlipChange(dash, "- ")]
        );
    }

    /// <summary>"* b" on a line of its own, which is an item in Markdown and in YAML a reference.</summary>
    public static Slip? Star(SourceText yaml, int number)
    {
        var line = YamlLine.Of(yaml, number);
        if (line.Text[line.Indentation..] is not ['*', ' ', _, ..])
            return null;
        var star = line.Span(line.Indentation, line.Indentation + 1);
        return new Slip(star, "an item of a list begins with '- ', and not with '*'", "write '-'", [new(star, "-")]);
    }

    /// <summary>"- b" on a line that is indented so far that it goes on with the value above.</summary>
    public static Slip? DashInValue(SourceText yaml, int number)
    {
        var line = YamlLine.Of(yaml, number);
        if (!line.IsItem || line.WordStart == line.Text.Length || number == 1)
            return null;
        var dash = line.Span(line.Indentation, line.Indentation + 1);
        var above = YamlLine.Of(yaml, number - 1);
        return new Slip(
            dash,
            "this '-' begins no item: its line is indented further, so it goes on with the value above",
            "begin each '-' of a list in the same column",
            above.IsItem
                ? [new SlipChange(line.Span(0, line.Indentation), above.Text[..above.Indentation].ToString())]
                : []
        );
    }
}
