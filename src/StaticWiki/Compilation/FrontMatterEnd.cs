using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>Finds where front matter was meant to end that does not.</summary>
internal static class FrontMatterEnd
{
    /// <summary>The finding for front matter that no line ends.</summary>
    public static Diagnostic Missing(SourceText text)
    {
        if (Nearly(text, text.LineCount + 1) is { } nearly)
            return nearly;
        var last = LastLine(text, text.LineCount + 1);
        var isLastOfFile = last == text.LineCount;
        var at = isLastOfFile ? text.Text.Length : text.OffsetOfLine(last + 1);
        return YamlRules.UnclosedFrontMatter.At(
            text.PlaceOf(new TextSpan(0, 3)),
            "the front matter that begins here is never closed"
        ) with
        {
            Help = "put a line with '---' behind the last key",
            Edits = [new Edit(text.PlaceOf(new TextSpan(at, 0)), isLastOfFile ? "\n---\n" : "---\n")],
        };
    }

    /// <summary>A line that was meant to end front matter and does not; null where there is none.</summary>
    /// <param name="text">A file that begins with front matter.</param>
    /// <param name="before">The line, from 1, above which it is looked for.</param>
    public static Diagnostic? Nearly(SourceText text, int before)
    {
        var number = NextLine(text, LastLine(text, before), before);
        if (number == before || !LooksLikeEnd(text.Line(number)))
            return null;
        var line = text.Line(number);
        var written = line.Trim().ToString();
        var start = text.OffsetOfLine(number);
        var place = text.PlaceOf(new TextSpan(start, line.Length));
        return YamlRules.UnclosedFrontMatter.At(
            text.PlaceOf(new TextSpan(start + line.Length - line.TrimStart().Length, written.Length)),
            written == "---"
                ? "the '---' that ends front matter has to begin in the first column"
                : $"front matter ends with '---', and not with '{written}'"
        ) with
        {
            Help = written == "---" ? "delete the space before it" : $"write '---' in place of '{written}'",
            Edits = [new Edit(place, "---")],
        };
    }

    /// <summary>The last line that can be one of front matter, but for empty lines and comments.</summary>
    private static int LastLine(SourceText text, int before)
    {
        var last = 1;
        for (var number = NextLine(text, 1, before); number < before; number = NextLine(text, number, before))
        {
            var line = text.Line(number);
            if (LooksLikeEnd(line))
                break;
            if (line[0] is not (' ' or '\t' or '-' or '#') && MisplacedFrontMatter.KeyOf(line).IsEmpty)
                break;
            if (line[0] != '#')
                last = number;
        }
        return last;
    }

    /// <summary>The next line with something on it.</summary>
    private static int NextLine(SourceText text, int number, int before)
    {
        do number++;
        while (number < before && text.Line(number).IsWhiteSpace());
        return number;
    }

    /// <summary>A fence of another length or kind, or a thematic break (CommonMark 4.1).</summary>
    private static bool LooksLikeEnd(ReadOnlySpan<char> line)
    {
        if (MisplacedFrontMatter.LooksLikeFence(line))
            return true;
        var signs = line.ToString().Replace(" ", "", StringComparison.Ordinal).TrimEnd();
        return signs.Length >= 3 && signs[0] is '-' or '*' or '_' or '=' or '~' && signs.All(sign => sign == signs[0]);
    }
}
