using System.Buffers;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>
/// Front matter that nearly is: its fence is no "---", or does not stand on the first line. Read as Markdown it would
/// be published as text, so it is told from text by known keys with a fence below them and nothing but keys between.
/// </summary>
internal static class MisplacedFrontMatter
{
    /// <summary>A byte order mark, of which the decoder has taken the first, a zero-width space and a word joiner.</summary>
    private const string Invisible = "\uFEFF\u200B\u2060";

    /// <summary>How far below its beginning front matter is looked for, in lines.</summary>
    private const int MaxLines = 40;

    /// <summary>How many lines of text may stand above it.</summary>
    private const int MaxLinesAbove = 8;

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );

    /// <param name="text">A file that does not begin with front matter.</param>
    /// <returns>The finding, or null where the file begins as any Markdown might.</returns>
    public static Diagnostic? Find(SourceText text)
    {
        var first = 1;
        while (first < text.LineCount && text.Line(first).IsWhiteSpace())
            first++;
        var line = text.Line(first);
        var hasFence = LooksLikeFence(line);
        var firstKey = hasFence ? first + 1 : first;
        if (!hasFence && !IsKnownKey(line) || FindClosing(text, firstKey) is not { } closing)
            return hasFence ? null : BelowText(text, first);
        var isToml = line.Trim() is "+++";
        var start = text.OffsetOfLine(first) + line.Length - line.TrimStart().Length;
        var end = text.OffsetOfLine(first) + line.TrimEnd().Length;
        return YamlRules.MisplacedFrontMatter.At(
            text.PlaceOf(TextSpan.FromBounds(start, end)),
            "front matter has to begin with '---' on the first line"
        ) with
        {
            Help =
                isToml ? "write '---' in place of '+++', and below it lines such as 'title: A title'"
                : hasFence && text.Line(first).Trim() is "---" ? "delete what stands before '---'"
                : hasFence && Visible(text.Line(first)) is "---" ? "delete the invisible character before '---'"
                : hasFence ? $"write '---' in place of '{line.Trim()}'"
                : "put a line with '---' above the first key",
            Edits =
                isToml || text.Line(closing).TrimEnd() is not "---" ? []
                : hasFence ? [new Edit(text.PlaceOf(TextSpan.FromBounds(0, end)), "---")]
                : [new Edit(text.PlaceOf(TextSpan.FromBounds(0, start)), "---\n")],
        };
    }

    /// <summary>Front matter that is whole, and has a heading or other text above it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="first">The first line with something on it.</param>
    private static Diagnostic? BelowText(SourceText text, int first)
    {
        var fence = first;
        for (; fence <= text.LineCount && text.Line(fence).TrimEnd() is not "---"; fence++)
        {
            // An example of front matter is no front matter.
            var line = text.Line(fence).TrimStart();
            if (fence - first >= MaxLinesAbove || line.StartsWith("```") || line.StartsWith("~~~") || line is ['<', ..])
                return null;
        }
        if (fence > text.LineCount || FindClosing(text, fence + 1) is not { } closing)
            return null;
        var start = text.OffsetOfLine(fence);
        var isLast = closing == text.LineCount;
        var end = isLast ? text.Text.Length : text.OffsetOfLine(closing + 1);
        var above = text.Text[..start].Trim();
        return YamlRules.MisplacedFrontMatter.At(
            text.PlaceOf(new TextSpan(start, 3)),
            "front matter has to begin with '---' on the first line, and text stands above it"
        ) with
        {
            Help = "move that text below the front matter",
            Edits = text.Line(closing).TrimEnd() is not "---"
                ? []
                :
                [
                    new Edit(text.PlaceOf(TextSpan.FromBounds(0, start)), ""),
                    new Edit(text.PlaceOf(new TextSpan(end, 0)), $"{(isLast ? "\n" : "")}\n{above}\n"),
                ],
        };
    }

    /// <summary>The line that ends the keys which begin on a line; null where there are none, or something else.</summary>
    private static int? FindClosing(SourceText text, int from)
    {
        var hasKnownKey = false;
        for (var number = from; number <= text.LineCount && number < from + MaxLines; number++)
        {
            var line = text.Line(number);
            if (LooksLikeFence(line) || line.TrimEnd() is "...")
                return hasKnownKey ? number : null;
            hasKnownKey |= IsKnownKey(line);
            // A key, what is indented below one, an item, a comment or an empty line.
            if (!line.IsWhiteSpace() && line[0] is not (' ' or '\t' or '-' or '#') && KeyOf(line).IsEmpty)
                return null;
            // A key follows the fence at once; below a thematic break there is an empty line or text.
            if (number == from && KeyOf(line.TrimStart()).IsEmpty)
                return null;
        }
        return null;
    }

    /// <summary>Whether a line is a fence, or what somebody who means one may write.</summary>
    public static bool LooksLikeFence(ReadOnlySpan<char> line)
    {
        var trimmed = Visible(line);
        return trimmed is "+++" or "—" or "———"
            || (trimmed.Length >= 2 && trimmed.IndexOfAnyExcept('-') < 0)
            || (trimmed.Length >= 2 && trimmed.IndexOfAnyExcept('–', '—') < 0);
    }

    private static bool IsKnownKey(ReadOnlySpan<char> line)
    {
        var key = KeyOf(line.TrimStart()).ToString();
        return PageKeys.Contain(key) || SourceKeys.Contain(key);
    }

    /// <summary>A line without white space and characters that nobody sees at its ends.</summary>
    private static ReadOnlySpan<char> Visible(ReadOnlySpan<char> line) => line.Trim().Trim(Invisible).Trim();

    /// <summary>What stands before a line's colon, or, as TOML writes it, its equals sign; empty where it's no key.</summary>
    public static ReadOnlySpan<char> KeyOf(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(':', '=');
        if (end < 1)
            return default;
        var key = line[..end].TrimEnd();
        return key.IndexOfAnyExcept(KeyCharacters) < 0 ? key : default;
    }
}
