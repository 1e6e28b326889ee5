using System.Buffers;
using StaticWiki.Text;

namespace StaticWiki.Yaml.Slips;

/// <summary>Values that need quotation marks, or have the wrong ones.</summary>
internal static class ValueSlips
{
    /// <summary>What no plain value can begin with (YAML 1.2.2, 5.3: the indicators), or not with text behind it.</summary>
    private static readonly SearchValues<char> NoBeginning = SearchValues.Create("*&@`%!|>,]}");

    /// <summary>What makes an item in brackets more than a plain text.</summary>
    private static readonly SearchValues<char> NotOfPlainItems = SearchValues.Create("\"'{}:#&*");

    /// <summary>A value that begins with a character which means something else to YAML.</summary>
    public static Slip? Beginning(SourceText yaml, int number)
    {
        var span = YamlLine.Of(yaml, number).Value;
        if (span.Length == 0 || !NoBeginning.Contains(yaml.Text[span.Start]))
            return null;
        var beginning = yaml.Text[span.Start];
        return new Slip(
            new TextSpan(span.Start, 1),
            $"a value cannot begin with '{beginning}'",
            CureOf(beginning),
            [new SlipChange(span, InQuotes(yaml.Text.Substring(span.Start, span.Length)))]
        )
        {
            IsProposed = beginning != '@',
        };
    }

    /// <summary>What to do about a character that no plain value can begin with.</summary>
    public static string CureOf(char beginning) =>
        beginning == '@'
            ? "write the id of a source without its '@', and any other value that begins so in quotes"
            : $"put quotes round a value that begins with '{beginning}'";

    /// <summary>"The "big" foot", "big" foot, 'it's'.</summary>
    public static Slip? QuoteInQuotes(SourceText yaml, int number)
    {
        var span = YamlLine.Of(yaml, number).Value;
        var value = yaml.Text.AsSpan(span.Start, span.Length);
        if (value.Length < 3 || value[0] is not ('"' or '\'') || value.Contains('\\'))
            return null;
        var quote = value[0];
        var second = value[1..].IndexOf(quote) + 1;
        if (second <= 0 || second == value.Length - 1)
            return null;
        // A closing one has a word before it and none behind: then the value begins with a quotation, and has no quotes round it.
        var closes = !char.IsWhiteSpace(value[second - 1]) && !char.IsLetterOrDigit(value[second + 1]);
        var isApostrophe = char.IsLetter(value[second - 1]) && char.IsLetter(value[second + 1]);
        var text =
            isApostrophe ? value[1..].TrimEnd(quote)
            : value[^1] != quote || closes ? value
            : value[1..^1];
        var quoted = InQuotes(text.ToString());
        return new Slip(
            new TextSpan(span.Start + second, 1),
            $"the quote {quote} that opens the value ends it here, and more follows",
            $"write {Shorten(quoted)}: in other quotes it is just a character",
            [new SlipChange(span, quoted)]
        );
    }

    /// <summary>“A: b”, "a”, or a quote that is never closed.</summary>
    public static Slip? OtherQuotes(SourceText yaml, int number)
    {
        var span = YamlLine.Of(yaml, number).Value;
        var value = yaml.Text.AsSpan(span.Start, span.Length);
        if (value.Length < 3)
            return null;
        var (first, last) = (value[0], value[^1]);
        var isTypographic = IsTypographic(first) && (IsTypographic(last) || last is '"' or '\'');
        var isHalf = first is '"' or '\'' && IsTypographic(last);
        if (!isTypographic && !isHalf || value.Contains('\\'))
            return null;
        var quoted = InQuotes(value[1..^1].ToString());
        return isHalf
            ? new Slip(
                new TextSpan(span.End - 1, 1),
                $"the quote {first} that opens the value is not closed by {last}",
                $"write {Shorten(quoted)}",
                [new SlipChange(span, quoted)]
            )
            : new Slip(
                new TextSpan(span.Start, 1),
                $"{first} is no quotation mark to YAML, but a part of the value",
                $"write {Shorten(quoted)}, with the plain quotes of the keyboard",
                [new SlipChange(span, quoted)]
            );
    }

    /// <summary>A quote that is never closed, on a line that holds no other.</summary>
    public static Slip? NeverClosed(SourceText yaml, int number)
    {
        var span = YamlLine.Of(yaml, number).Value;
        var value = yaml.Text.AsSpan(span.Start, span.Length);
        if (value.Length < 2 || value[0] is not ('"' or '\'') || value[1..].Contains(value[0]) || value.Contains('\\'))
            return null;
        return new Slip(
            new TextSpan(span.Start, 1),
            $"the quote {value[0]} that opens here is never closed",
            $"put {value[0]} at the value's end",
            [new SlipChange(new TextSpan(span.End, 0), value[0].ToString())]
        );
    }

    /// <summary>A backslash in double quotes that begins no escape (YAML 1.2.2, 5.7), as in "C:\dir".</summary>
    public static Slip? Backslash(SourceText yaml, int number)
    {
        var span = YamlLine.Of(yaml, number).Value;
        var value = yaml.Text.AsSpan(span.Start, span.Length);
        if (value.Length < 3 || value[0] != '"' || value[^1] != '"' || value[1..^1].Contains('"'))
            return null;
        var backslash = value.IndexOf('\\');
        var isApostrophe = value.Contains('\'');
        var twice = value.ToString().Replace("\\", @"\\", StringComparison.Ordinal);
        return backslash < 0
            ? null
            : new Slip(
                new TextSpan(span.Start + backslash, 1),
                "a backslash in these double quotes begins no known escape",
                isApostrophe
                    ? "write each backslash twice"
                    : "put the value in single quotes, where a backslash is just a backslash",
                [new SlipChange(span, isApostrophe ? twice : $"'{value[1..^1]}'")]
            );
    }

    /// <summary>"[a], [b]", "[a, b]]", "[[a]], [[b]]": more behind the bracket that closes the list.</summary>
    public static Slip? SecondList(SourceText yaml, int number)
    {
        var span = YamlLine.Of(yaml, number).Value;
        var value = yaml.Text.AsSpan(span.Start, span.Length);
        if (value.Length < 2 || value[0] != '[' || value[^1] != ']' || value.ContainsAny(NotOfPlainItems))
            return null;
        var open = 0;
        var end = 0;
        for (; end < value.Length; end++)
        {
            open += value[end] switch
            {
                '[' => 1,
                ']' => -1,
                _ => 0,
            };
            if (open == 0)
                break;
        }
        if (end >= value.Length - 1)
            return null;
        var items = value
            .ToString()
            .Replace("[", "", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal);
        var list =
            $"[{string.Join(", ", items.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}]";
        return new Slip(
            TextSpan.FromBounds(span.Start + end + 1, span.End),
            "the list has ended before this",
            $"put all items between one '[' and one ']': {Shorten(list)}",
            [new SlipChange(span, list)]
        );
    }

    /// <summary>A text in the quotes that need the fewest escapes.</summary>
    public static string InQuotes(string value) =>
        value.AsSpan().ContainsAny('"', '\\') && !value.Contains('\'', StringComparison.Ordinal)
            ? $"'{value}'"
            : YamlScalarText.InQuotes(value);

    public static bool IsTypographic(char c) =>
        c is '“' or '”' or '„' or '‟' or '‘' or '’' or '‚' or '«' or '»' or '＂';

    private static string Shorten(string value) => value.Length <= 60 ? value : value[..59] + "…";
}
