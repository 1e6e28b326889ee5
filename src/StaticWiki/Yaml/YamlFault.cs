using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml.Slips;
using YamlDotNet.Core;

namespace StaticWiki.Yaml;

/// <summary>
/// Says what is wrong with text that is not YAML as somebody would who looks over the writer's shoulder. The parser
/// knows where it stopped; what led there is mostly seen in the line.
/// </summary>
internal sealed class YamlFault
{
    private readonly SourceText _yaml;
    private readonly Func<int, int, Place> _placeOf;

    /// <param name="yaml">The text that was parsed.</param>
    /// <param name="placeOf">The place in the file of a stretch of that text.</param>
    public YamlFault(SourceText yaml, Func<int, int, Place> placeOf)
    {
        _yaml = yaml;
        _placeOf = placeOf;
    }

    public Diagnostic Of(YamlException error) =>
        Of(error.Message, (int)Math.Clamp(error.Start.Index, 0, _yaml.Text.Length));

    /// <param name="message">The parser's own message.</param>
    /// <param name="at">Where it stopped.</param>
    public Diagnostic Of(string message, int at)
    {
        var finder = new SlipFinder(_yaml);
        if (message.Contains(" tab ", StringComparison.Ordinal) && finder.Tab(at) is { } tab)
            return Of(tab);
        if (finder.Before(at) is { } slip)
            return Of(slip);
        if (message.Contains("quoted scalar", StringComparison.Ordinal))
            return Quoted(message, at);
        var isNoToken =
            message.Contains("cannot start any token", StringComparison.Ordinal)
            || message.Contains("anchor or alias", StringComparison.Ordinal);
        if (isNoToken && at < _yaml.Text.Length)
        {
            var beginning = _yaml.Text[at];
            return Report(at, 1, $"a value cannot begin with '{beginning}'", ValueSlips.CureOf(beginning));
        }
        if (new BracketSlips(_yaml, changes => finder.Mends(changes)).Before(at) is { } bracket)
            return Of(bracket);
        if (message.Contains("invalid mapping", StringComparison.Ordinal))
            return SecondColon(at);
        if (message.Contains("did not find expected key", StringComparison.Ordinal))
            return NoKey(at);
        return Report(at, 0, "this is not valid YAML: " + InShort(message), null);
    }

    /// <summary>A slip as a finding at its place.</summary>
    public Diagnostic Of(Slip slip) =>
        YamlRules.InvalidYaml.At(_placeOf(slip.Span.Start, slip.Span.End), slip.Message) with
        {
            Help = slip.Help,
            Edits = slip.IsProposed
                ?
                [
                    .. slip.Changes.Select(change => new Edit(
                        _placeOf(change.Span.Start, change.Span.End),
                        change.NewText
                    )),
                ]
                : [],
        };

    private Diagnostic Quoted(string message, int at)
    {
        if (
            message.Contains("escape", StringComparison.Ordinal)
            || message.Contains("surrogate", StringComparison.Ordinal)
        )
        {
            return Report(
                at,
                1,
                "a backslash in these double quotes begins no known escape",
                "put the value in single quotes, where a backslash is just a backslash"
            );
        }
        var quote = at < _yaml.Text.Length ? _yaml.Text[at] : '"';
        return Report(at, 1, $"the quote {quote} that opens here is never closed", $"put {quote} at the value's end");
    }

    /// <summary>A colon where no key can be: in a value, or on a line that went astray.</summary>
    private Diagnostic SecondColon(int at)
    {
        var line = _yaml.LocationAt(at).Line;
        var text = _yaml.Line(line);
        var above = line > 1 ? _yaml.Line(line - 1) : default;
        if (Indentation(text) > Indentation(above) && text[Indentation(text)..].IndexOf(": ") + Indentation(text) >= 0)
        {
            var before = text[..Math.Clamp(at - _yaml.OffsetOfLine(line), 0, text.Length)];
            if (before.IndexOf(": ") < 0)
            {
                return Report(
                    _yaml.OffsetOfLine(line) + Indentation(text),
                    1,
                    "this line is indented further than the key above, which has its value already",
                    "begin each key in the same column"
                );
            }
        }
        return Report(at, 1, "the value holds another ': '", "put the value in quotes") with
        {
            Edits = InQuotes(line, at) is { } edit ? [edit] : [],
        };
    }

    /// <summary>The value of a line in quotes; null where it may be more than the rest of the line, or less.</summary>
    /// <param name="number">The line.</param>
    /// <param name="at">Where in it the value was found to go on.</param>
    private Edit? InQuotes(int number, int at)
    {
        var line = _yaml.Line(number);
        var key = line.IndexOf(": ");
        var next = number < _yaml.LineCount ? _yaml.Line(number + 1) : default;
        var goesOn = !next.IsWhiteSpace() && Indentation(next) > KeyColumn(line);
        if (key < 0 || _yaml.OffsetOfLine(number) + key >= at || goesOn || line[..key].ContainsAny("{[\"'"))
            return null;
        var start = key + 2 + Indentation(line[(key + 2)..]);
        var value = line[start..];
        if (value.IndexOf(" #") is >= 0 and var comment)
            value = value[..comment];
        value = value.TrimEnd();
        if (value.IsEmpty || value[0] is '"' or '\'')
            return null;
        start += _yaml.OffsetOfLine(number);
        return new Edit(_placeOf(start, start + value.Length), ValueSlips.InQuotes(value.ToString()));
    }

    /// <summary>Where on a line its key begins, which may be the first of an item.</summary>
    private static int KeyColumn(ReadOnlySpan<char> line)
    {
        var column = Indentation(line);
        while (line[column..].StartsWith("- "))
            column += 2 + Indentation(line[(column + 2)..]);
        return column;
    }

    private Diagnostic NoKey(int at)
    {
        var number = _yaml.LocationAt(at).Line;
        var line = YamlLine.Of(_yaml, number);
        var start = line.Start + line.Indentation;
        if (at > start)
            return Report(at, 1, "the value has ended before this", "put the whole value in quotes");
        if (line.Text.IndexOf(':') >= 0)
        {
            const string astray = "this key does not begin in the column of those above";
            return Report(at, 1, astray, "begin each key in the same column");
        }
        var help =
            KeySlips.IsBelowEmptyLine(_yaml, number)
                ? "if the text of the page begins here, put a line with '---' above it"
            : KeySlips.IsBelowBlockScalar(_yaml, number) ? "indent the text below the key that it belongs to"
            : line.WordEnd == line.Text.TrimEnd().Length && line.Word.Length > 0
                ? $"write '{line.Word}:' with a value behind it, or indent the line if it goes on with the value above"
            : "write a key and a ':' before it, or indent it if it goes on with the value above";
        return Report(at, line.Text.Trim().Length, "this line is no 'key: value'", help);
    }

    private static int Indentation(ReadOnlySpan<char> line) => line.Length - line.TrimStart(" \t").Length;

    /// <summary>A parser's message without the place it begins with.</summary>
    private static string InShort(string message)
    {
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        var text = (colon >= 0 ? message[(colon + 3)..] : message).TrimEnd('.');
        return text.Length == 0 ? "the parser gave up here" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private Diagnostic Report(int at, int length, string message, string? help) =>
        YamlRules.InvalidYaml.At(_placeOf(at, Math.Min(at + length, _yaml.Text.Length)), message) with
        {
            Help = help,
        };
}
