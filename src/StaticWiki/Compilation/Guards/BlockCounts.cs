using System.Buffers;
using Markdig.Syntax;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Guards;

/// <summary>
/// Counts in the text of one block, without regard to code and escapes by backslash pairs alone: what stands in code
/// counts too, since only the parser knows where code ends.
/// </summary>
/// <param name="guard">Says where an excess is.</param>
/// <param name="limits">How much a block may have.</param>
internal struct BlockCounts(BodyGuard guard, Limits limits)
{
    /// <summary>What is counted, or tells how.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\[]()*_~:.");

    private int _brackets;
    private int _parentheses;
    private int _titles;
    private int _runs;
    private int _addresses;
    private int _definitions;

    /// <exception cref="LimitExceededException">There is too much of something.</exception>
    public void Count(LeafBlock block)
    {
        var columns = 0;
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var slice = block.Lines.Lines[i].Slice;
            var line = slice.AsSpan();
            CountLine(line, slice.Start);
            if (columns == 0)
                columns = ColumnsOf(line);
            // Each row gets as many cells as the line of dashes says, however few are written.
            if ((long)columns * i > limits.TableCells)
                throw Excess(slice.Start, "cells in a table, rows × columns", limits.TableCells, "table_cells");
        }
    }

    private void CountLine(ReadOnlySpan<char> line, int start)
    {
        if (line.TrimStart() is ['[', ..] && line.Contains("]:", StringComparison.Ordinal))
        {
            if (++_definitions > limits.LinkDefinitions)
                throw Excess(
                    start,
                    "link definitions without an empty line between them",
                    limits.LinkDefinitions,
                    "link_definitions"
                );
        }
        else
            _definitions = 0;
        _parentheses = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var next = line[i..].IndexOfAny(Signs);
            if (next < 0)
                return;
            // No address goes on behind white space.
            if (_parentheses > 0 && line.Slice(i, next).ContainsAny(' ', '\t'))
                _parentheses = 0;
            i += next;
            switch (line[i])
            {
                case '\\':
                    i++;
                    break;
                case '[' when ++_brackets > limits.OpenBrackets:
                    throw Excess(start + i, "square brackets open at once", limits.OpenBrackets, "open_brackets");
                case ']' when _brackets > 0:
                    _brackets--;
                    break;
                case '(' when ++_parentheses > limits.OpenBrackets:
                    throw Excess(start + i, "parentheses open in one word", limits.OpenBrackets, "open_brackets");
                // It may begin a link's title, whose end is looked for to the end of the block (CommonMark 6.3).
                case '(' when (i == 0 || line[i - 1] is ' ' or '\t') && ++_titles > limits.OpenBrackets:
                    throw Excess(start + i, "parentheses open at once", limits.OpenBrackets, "open_brackets");
                case ')':
                    _parentheses = Math.Max(0, _parentheses - 1);
                    _titles = Math.Max(0, _titles - 1);
                    break;
                case '*' or '_' or '~' when IsRun(line, i) && ++_runs > limits.EmphasisRuns:
                    throw Excess(start + i, "marks of emphasis in one block", limits.EmphasisRuns, "emphasis_runs");
                case ':' or '.' when IsAddress(line[..i], line[i..]) && ++_addresses > limits.BareAddresses:
                    throw Excess(
                        start + BeginOfWord(line, i),
                        "addresses without markup in one block",
                        limits.BareAddresses,
                        "bare_addresses"
                    );
            }
        }
    }

    /// <summary>Whether marks of emphasis begin here; an underscore within a word is none (CommonMark 6.2).</summary>
    private static bool IsRun(ReadOnlySpan<char> line, int at)
    {
        if (at > 0 && line[at - 1] == line[at])
            return false;
        return line[at] != '_'
            || at == 0
            || at + 1 == line.Length
            || !char.IsLetterOrDigit(line[at - 1])
            || !char.IsLetterOrDigit(line[at + 1]);
    }

    private static int BeginOfWord(ReadOnlySpan<char> line, int at)
    {
        while (at > 0 && char.IsAsciiLetter(line[at - 1]))
            at--;
        return at;
    }

    private static bool IsAddress(ReadOnlySpan<char> before, ReadOnlySpan<char> from) =>
        from[0] == '.'
            ? before.EndsWith("www", StringComparison.OrdinalIgnoreCase)
            : from.StartsWith("://", StringComparison.Ordinal)
                || before.EndsWith("mailto", StringComparison.Ordinal)
                || before.EndsWith("tel", StringComparison.Ordinal);

    /// <summary>How many columns a table has by its line of dashes; 0 where the line is none.</summary>
    private static int ColumnsOf(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        if (!trimmed.Contains('|') || !trimmed.Contains('-') || trimmed.ContainsAnyExcept("|-: \t"))
            return 0;
        return trimmed.Trim('|').Count('|') + 1;
    }

    private readonly LimitExceededException Excess(int at, string what, int limit, string setting) =>
        guard.Excess(MarkdownRules.TooMuch, at, BodyGuard.Many(what, limit), setting);
}
