using StaticWiki.Diagnostics;
using StaticWiki.Text;
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
        if (message.Contains(" tab ", StringComparison.Ordinal) && TabIndentation(at) is { } tab)
            return Report(tab, 1, "a tab cannot indent YAML", "indent with spaces");
        if (new YamlSlips(_yaml, _placeOf).Before(at) is { } slip)
            return slip;
        if (message.Contains("quoted scalar", StringComparison.Ordinal))
            return Quoted(message, at);
        var isNoToken =
            message.Contains("cannot start any token", StringComparison.Ordinal)
            || message.Contains("anchor or alias", StringComparison.Ordinal);
        if (isNoToken && at < _yaml.Text.Length)
        {
            var beginning = _yaml.Text[at];
            return Report(at, 1, $"a value cannot begin with '{beginning}'", YamlSlips.CureOf(beginning));
        }
        if ((UnclosedBracket(at) ?? BracketBeforeComment(at)) is { } bracket)
        {
            if (CommentBehind(bracket) is { } hash)
            {
                const string comment = "a '#' begins a comment here, up to the end of the line";
                return Report(hash, 1, comment, "put quotes round what begins with '#'");
            }
            var closing = _yaml.Text[bracket] == '[' ? ']' : '}';
            return Report(
                bracket,
                1,
                $"the bracket '{_yaml.Text[bracket]}' that opens here is never closed",
                $"put '{closing}' behind the last item, or the value in quotes"
            );
        }
        if (message.Contains("invalid mapping", StringComparison.Ordinal))
            return SecondColon(at);
        if (message.Contains("did not find expected key", StringComparison.Ordinal))
            return NoKey(at);
        return Report(at, 0, "this is not valid YAML: " + InShort(message), null);
    }

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
        return new Edit(_placeOf(start, start + value.Length), YamlScalarText.InQuotes(value.ToString()));
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
        var line = _yaml.LocationAt(at).Line;
        var text = _yaml.Line(line);
        var start = _yaml.OffsetOfLine(line) + Indentation(text);
        if (at > start)
        {
            return Report(
                at,
                1,
                "the value has ended before this",
                "put the whole value in quotes; a ' inside '…' is written twice"
            );
        }
        return text.IndexOf(':') < 0
            ? Report(at, text.Trim().Length, "this line is no 'key: value'", "give it a key, or indent it below one")
            : Report(
                at,
                1,
                "this key does not begin in the column of those above",
                "begin each key in the same column"
            );
    }

    /// <summary>The first tab that indents a line, from the line of a place on.</summary>
    private int? TabIndentation(int at)
    {
        for (var line = _yaml.LocationAt(at).Line; line <= _yaml.LineCount; line++)
        {
            var text = _yaml.Line(line);
            var tab = text[..Indentation(text)].IndexOf('\t');
            if (tab >= 0)
                return _yaml.OffsetOfLine(line) + tab;
        }
        return null;
    }

    /// <summary>The last bracket that is open at a place; brackets in quotes and within words are text.</summary>
    private int? UnclosedBracket(int at)
    {
        var open = new Stack<int>();
        for (var i = 0; i < at; i++)
        {
            var c = _yaml.Text[i];
            var beginsValue = i == 0 || _yaml.Text[i - 1] is ' ' or '\t' or '\n' or '\r' or '[' or '{' or ',';
            if (c is '"' or '\'' && beginsValue)
            {
                var end = _yaml.Text.IndexOf(c, i + 1);
                if (end < 0 || end >= at)
                    break;
                i = end;
            }
            else if (c is '#' && beginsValue)
            {
                var line = _yaml.LocationAt(i).Line;
                i = _yaml.OffsetOfLine(line) + _yaml.Line(line).Length;
            }
            else if (c is '[' or '{' && (beginsValue || open.Count > 0))
                open.Push(i);
            else if (c is ']' or '}' && open.Count > 0)
                open.Pop();
        }
        return open.TryPop(out var last) ? last : null;
    }

    /// <summary>The parser may stop at the bracket itself where a comment is all that follows.</summary>
    private int? BracketBeforeComment(int at) =>
        UnclosedBracket(Math.Min(at + 1, _yaml.Text.Length)) is { } bracket && CommentBehind(bracket) is not null
            ? bracket
            : null;

    /// <summary>A '#' that begins an item on the line of a bracket: the closing one is in the comment.</summary>
    private int? CommentBehind(int bracket)
    {
        var line = _yaml.LocationAt(bracket).Line;
        var end = _yaml.OffsetOfLine(line) + _yaml.Line(line).Length;
        for (var i = bracket + 1; i < end; i++)
        {
            if (_yaml.Text[i] == '#' && _yaml.Text[i - 1] is (' ' or '\t' or '[' or '{' or ','))
                return i;
        }
        return null;
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
