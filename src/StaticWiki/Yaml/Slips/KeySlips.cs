using StaticWiki.Text;

namespace StaticWiki.Yaml.Slips;

/// <summary>What can go wrong between a key and its value.</summary>
internal static class KeySlips
{
    /// <summary>From so many words on a line is a sentence, and no key with a value.</summary>
    private const int Sentence = 6;

    /// <summary>"title = A", "title：A".</summary>
    public static Slip? OtherColon(SourceText yaml, int number)
    {
        var line = YamlLine.Of(yaml, number);
        var at = line.WordEnd + line.SpacesAt(line.WordEnd);
        if (line.Word.IsEmpty || at >= line.Text.Length || line.Text[at] is not ('=' or '：' or '﹕' or '∶' or '︓'))
            return null;
        var value = at + 1 + line.SpacesAt(at + 1);
        var sign = line.Text[at];
        return new Slip(
            line.Span(at, at + 1),
            sign == '='
                ? "a ':' has to stand between a key and its value, and no '='"
                : $"the wide colon '{sign}' is no colon to YAML",
            $"write '{Written(line, value)}'" + (sign == '=' ? "" : ", with the plain ':' and a space behind it"),
            [new SlipChange(line.Span(line.WordEnd, value), value < line.Text.Length ? ": " : ":")]
        );
    }

    /// <summary>"title:A".</summary>
    public static Slip? TightColon(SourceText yaml, int number)
    {
        var line = YamlLine.Of(yaml, number);
        var at = line.WordEnd + line.SpacesAt(line.WordEnd);
        var isTight =
            !line.Word.IsEmpty
            && line.Word[0] != '-'
            && at + 1 < line.Text.Length
            && line.Text[at] == ':'
            && !char.IsWhiteSpace(line.Text[at + 1])
            && !line.Text[at..].StartsWith("://");
        if (!isTight)
            return null;
        var change = new SlipChange(line.Span(line.WordEnd, at + 1), ": ");
        return new Slip(
            line.Span(at, at + 1),
            "a space is missing after the colon",
            $"write '{Written(line, at + 1)}'",
            [change]
        );
    }

    /// <summary>"kind person".</summary>
    public static Slip? NoColon(SourceText yaml, int number)
    {
        var line = YamlLine.Of(yaml, number);
        var value = line.WordEnd + line.SpacesAt(line.WordEnd);
        var isSentence = line.Text.Count(' ') - line.WordStart >= Sentence - 1 || line.Text.TrimEnd().EndsWith(".");
        if (
            line.Word.IsEmpty
            || value == line.WordEnd
            || value == line.Text.Length
            || line.Text[value] is ':' or '#'
            || isSentence
            || IsBelowEmptyLine(yaml, number)
            || IsBelowBlockScalar(yaml, number)
        )
            return null;
        return new Slip(
            line.Span(line.WordStart, line.Text.TrimEnd().Length),
            "there is no ':' on this line",
            $"write '{Written(line, value)}', or indent the line if it goes on with the value above",
            [new SlipChange(line.Span(line.WordEnd, line.WordEnd), ":")]
        )
        {
            IsProposed = false,
        };
    }

    /// <summary>"**title**: A".</summary>
    public static Slip? Decorated(SourceText yaml, int number)
    {
        var line = YamlLine.Of(yaml, number);
        var colon = line.Text.IndexOf(": ");
        if (colon < 0 || line.WordStart >= colon || line.Text[line.WordStart] != '*')
            return null;
        var key = line.Text[line.WordStart..colon].Trim("* ").ToString();
        if (key.Length == 0 || !key.All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
            return null;
        return new Slip(
            line.Span(line.WordStart, colon),
            "a key cannot begin with '*'",
            $"write '{key}'; front matter knows no bold text",
            [new SlipChange(line.Span(line.WordStart, colon), key)]
        );
    }

    /// <summary>A ',' behind a value in quotes, as JSON has it.</summary>
    public static Slip? Comma(SourceText yaml, int number)
    {
        var line = YamlLine.Of(yaml, number);
        var end = line.Text.TrimEnd().Length;
        if (end < 2 || line.Text[end - 1] != ',' || line.Text[end - 2] is not ('"' or '\'' or ']' or '}'))
            return null;
        var comma = line.Span(end - 1, end);
        return new Slip(comma, "YAML has no ',' at the end of a line", "delete the comma", [new SlipChange(comma, "")]);
    }

    public static bool IsBelowEmptyLine(SourceText yaml, int number) =>
        number > 1 && yaml.Line(number - 1).IsWhiteSpace();

    /// <summary>Whether the line above ends in the sign of a text on lines of its own (YAML 1.2.2, 8.1).</summary>
    public static bool IsBelowBlockScalar(SourceText yaml, int number) =>
        number > 1 && yaml.Line(number - 1).TrimEnd() is [.., ' ', '|' or '>'];

    private static string Written(YamlLine line, int value) =>
        value < line.Text.Length ? $"{line.Word}: {line.Text[value..].Trim()}" : $"{line.Word}:";
}
