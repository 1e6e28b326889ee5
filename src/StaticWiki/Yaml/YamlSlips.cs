using System.Buffers;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Yaml;

/// <summary>
/// Slips that YAML's own grammar gives another meaning, so that its parser complains of something else, later or not
/// at all. They are seen in the lines themselves.
/// </summary>
/// <param name="yaml">The text.</param>
/// <param name="placeOf">The place in the file of a stretch of that text.</param>
internal sealed class YamlSlips(SourceText yaml, Func<int, int, Place> placeOf)
{
    /// <summary>What no plain value can begin with (YAML 1.2.2, 5.3: the indicators), or not with text behind it.</summary>
    private static readonly SearchValues<char> NoBeginning = SearchValues.Create("*&@`%!|>");

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );

    /// <summary>The slip that most likely led to a fault; null where none is seen.</summary>
    /// <param name="at">Where the parser stopped.</param>
    public Diagnostic? Before(int at)
    {
        var last = yaml.LocationAt(at).Line;
        for (var line = 1; line <= last; line++)
        {
            if (TightColon(line) is { } colon)
                return colon;
        }
        return IndentedFirstKey() ?? TightDash(last) ?? Beginning(last);
    }

    /// <summary>A scalar with nothing in it, or of several lines, that was meant otherwise.</summary>
    public Diagnostic? In(YamlScalar scalar, int start, int end)
    {
        if (!scalar.IsPlain)
            return null;
        var first = yaml.LocationAt(start).Line;
        var last = yaml.LocationAt(end).Line;
        for (var line = first; line <= last && scalar.Value.Length > 0; line++)
        {
            var beginsItsLine = line > first || yaml.Text.AsSpan(yaml.OffsetOfLine(line)..start).IsWhiteSpace();
            if (beginsItsLine && TightDash(line) is { } dash)
                return dash;
        }
        return scalar.Value.Length == 0 && start < yaml.Text.Length && yaml.Text[start] is ('&' or '!')
            ? Beginning(first)
            : null;
    }

    /// <summary>"title:A" in the first column, where nothing but a key can begin.</summary>
    public Diagnostic? TightColon(int number)
    {
        var line = yaml.Line(number);
        var colon = line.IndexOf(':');
        if (colon < 1 || colon + 1 >= line.Length || char.IsWhiteSpace(line[colon + 1]))
            return null;
        if (line[..colon].IndexOfAnyExcept(KeyCharacters) >= 0 || line[0] == '-' || line[colon..].StartsWith("://"))
            return null;
        return Report(
            yaml.OffsetOfLine(number) + colon,
            1,
            "a space is missing after the colon",
            $"write '{line[..colon]}: {line[(colon + 1)..].Trim()}'",
            ": "
        );
    }

    /// <summary>A first key that is indented where those below it are not.</summary>
    private Diagnostic? IndentedFirstKey()
    {
        var first = 1;
        while (first < yaml.LineCount && IsEmpty(yaml.Line(first)))
            first++;
        var line = yaml.Line(first);
        var indentation = line.Length - line.TrimStart(' ').Length;
        if (indentation == 0 || line.IndexOf(':') < 0)
            return null;
        for (var next = first + 1; next <= yaml.LineCount; next++)
        {
            if (!IsEmpty(yaml.Line(next)) && yaml.Line(next)[0] is not (' ' or '\t'))
            {
                return Report(
                    yaml.OffsetOfLine(first),
                    indentation,
                    "the first key is indented, and those below it are not",
                    "begin each key in the first column",
                    ""
                );
            }
        }
        return null;
    }

    /// <summary>"-b" on a line of its own, which would be a text that begins with a hyphen.</summary>
    private Diagnostic? TightDash(int number)
    {
        var line = yaml.Line(number);
        var item = line.TrimStart(' ');
        if (item.Length < 2 || item[0] != '-' || !(char.IsLetter(item[1]) || item[1] is '"' or '\'' or '[' or '#'))
            return null;
        return Report(
            yaml.OffsetOfLine(number) + line.Length - item.Length,
            1,
            "a space is missing after the '-' of a list",
            $"write '- {item[1..].TrimEnd()}'",
            "- "
        );
    }

    /// <summary>A value on a line that begins with a character which means something else to YAML.</summary>
    private Diagnostic? Beginning(int number)
    {
        var line = yaml.Line(number);
        var colon = line.IndexOf(": ");
        var dash = line.Length - line.TrimStart(' ').Length;
        var from =
            colon >= 0 ? colon + 2
            : line[dash..].StartsWith("- ") ? dash + 2
            : -1;
        if (from < 0)
            return null;
        from += line[from..].Length - line[from..].TrimStart(' ').Length;
        if (from >= line.Length || !NoBeginning.Contains(line[from]))
            return null;
        return Report(
            yaml.OffsetOfLine(number) + from,
            1,
            $"a value cannot begin with '{line[from]}'",
            CureOf(line[from]),
            null
        );
    }

    /// <summary>What to do about a character that no plain value can begin with.</summary>
    public static string CureOf(char beginning) =>
        beginning == '@'
            ? "write the id of a source without its '@', and any other value that begins so in quotes"
            : $"put quotes round a value that begins with '{beginning}'";

    private static bool IsEmpty(ReadOnlySpan<char> line) => line.IsWhiteSpace() || line.TrimStart()[0] == '#';

    private Diagnostic Report(int at, int length, string message, string help, string? edit)
    {
        var place = placeOf(at, at + length);
        return YamlRules.InvalidYaml.At(place, message) with
        {
            Help = help,
            Edits = edit is null ? [] : [new Edit(place, edit)],
        };
    }
}
