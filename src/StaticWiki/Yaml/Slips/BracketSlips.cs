using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Yaml.Slips;

/// <summary>What can go wrong in a list or mapping in brackets, which may end many lines below where it begins.</summary>
/// <param name="yaml">The text.</param>
/// <param name="mends">Whether the parser gets further with a change.</param>
internal sealed class BracketSlips(SourceText yaml, Func<ImmutableArray<SlipChange>, bool> mends)
{
    /// <summary>The slip within the brackets that are open at a fault; null where none are.</summary>
    /// <param name="at">Where the parser stopped.</param>
    public Slip? Before(int at)
    {
        // The parser may stop at the bracket itself.
        var isOpen = UnclosedBracket(at);
        if ((isOpen ?? UnclosedBracket(Math.Min(at + 1, yaml.Text.Length))) is not { } bracket)
            return null;
        if (CommentBehind(bracket) is { } hash)
        {
            const string comment = "a '#' begins a comment here, up to the end of the line";
            return new Slip(new TextSpan(hash, 1), comment, "put quotes round what begins with '#'", []);
        }
        var slip = NoComma(bracket) ?? Unindented(bracket) ?? (isOpen is null ? null : BehindQuotes(at));
        return slip ?? (isOpen is null && IsClosedOnItsLine(bracket) ? null : NeverClosed(bracket));
    }

    private bool IsClosedOnItsLine(int bracket)
    {
        var line = yaml.Line(yaml.LocationAt(bracket).Line);
        return line.ContainsAny(']', '}');
    }

    private Slip NeverClosed(int bracket)
    {
        var closing = yaml.Text[bracket] == '[' ? "]" : "}";
        var line = yaml.LocationAt(bracket).Line;
        var end = yaml.OffsetOfLine(line) + yaml.Line(line).TrimEnd(" \t").Length;
        var change = new SlipChange(new TextSpan(end, 0), closing);
        return new Slip(
            new TextSpan(bracket, 1),
            $"the bracket '{yaml.Text[bracket]}' that opens here is never closed",
            $"put '{closing}' behind the last item, or the value in quotes",
            mends([change]) ? [change] : []
        );
    }

    /// <summary>"{a: b c: d}": a key behind the value of another.</summary>
    private Slip? NoComma(int bracket)
    {
        var commas = ImmutableArray.CreateBuilder<SlipChange>();
        TextSpan? firstKey = null;
        // Where the value of the last key begins.
        var value = -1;
        for (var i = bracket + 1; i < yaml.Text.Length && yaml.Text[i] is not (']' or '}' or '[' or '{' or '#'); i++)
        {
            if (yaml.Text[i] is '"' or '\'' && yaml.Text[i - 1] is ' ')
                i = yaml.Text.IndexOf(yaml.Text[i], i + 1) is >= 0 and var closing ? closing : yaml.Text.Length;
            else if (yaml.Text[i] == ',')
                value = -1;
            else if (yaml.Text[i] == ':' && i + 1 < yaml.Text.Length && char.IsWhiteSpace(yaml.Text[i + 1]))
            {
                var key = i;
                while (char.IsLetterOrDigit(yaml.Text[key - 1]) || yaml.Text[key - 1] is '_' or '-')
                    key--;
                if (value >= 0 && key < i && key > value && !yaml.Text.AsSpan(value..key).IsWhiteSpace())
                {
                    var end = value + yaml.Text.AsSpan(value..key).TrimEnd().Length;
                    firstKey ??= TextSpan.FromBounds(key, i);
                    if (end < key)
                        commas.Add(new SlipChange(new TextSpan(end, 0), ","));
                }
                value = i + 1;
            }
        }
        if (firstKey is not { } span || !mends(commas.ToImmutable()))
            return null;
        return new Slip(
            span,
            $"a ',' is missing before '{yaml.Text.AsSpan(span.Start, span.Length)}'",
            "put a ',' behind each value in brackets",
            commas.ToImmutable()
        );
    }

    /// <summary>An item in quotes with something behind it.</summary>
    private Slip? BehindQuotes(int at)
    {
        var end = yaml.Text.AsSpan(0, at).TrimEnd(" \t").Length;
        if (
            end == 0
            || at == yaml.Text.Length
            || yaml.Text[end - 1] is not ('"' or '\'')
            || yaml.Text[at] is '\r' or '\n'
        )
            return null;
        var quote = yaml.Text[end - 1];
        var comma = new SlipChange(new TextSpan(end, 0), ",");
        if (yaml.Text[at] is '"' or '\'' && end < at)
        {
            const string missing = "a ',' is missing between this item and the one before";
            return new Slip(new TextSpan(at, 1), missing, "put a ',' between them", mends([comma]) ? [comma] : []);
        }
        return new Slip(
            new TextSpan(end - 1, 1),
            $"the quote {quote} that opens the item ends it here, and more follows",
            quote == '"'
                ? "put single quotes round an item with double quotes in it: 'The \"big\" foot'"
                : "put double quotes round an item with an apostrophe in it: \"it's\"",
            []
        );
    }

    /// <summary>Items in brackets that go on in the first column of another line, where only keys may stand.</summary>
    private Slip? Unindented(int bracket)
    {
        var end = yaml.Text.IndexOf(yaml.Text[bracket] == '[' ? ']' : '}', bracket);
        if (end < 0)
            return null;
        var (first, last) = (yaml.LocationAt(bracket).Line, yaml.LocationAt(end).Line);
        var changes = ImmutableArray.CreateBuilder<SlipChange>();
        for (var line = first + 1; line <= last; line++)
        {
            if (yaml.Line(line) is [not (' ' or '\t'), ..])
                changes.Add(new SlipChange(new TextSpan(yaml.OffsetOfLine(line), 0), "  "));
        }
        return changes.Count == 0 || !mends(changes.ToImmutable())
            ? null
            : new Slip(
                new TextSpan(changes[0].Span.Start, 1),
                "this line belongs into the brackets that open above, and is not indented",
                "indent it, or write the whole list on one line",
                changes.ToImmutable()
            );
    }

    /// <summary>The last bracket that is open at a place; brackets in quotes and within words are text.</summary>
    private int? UnclosedBracket(int at)
    {
        var open = new Stack<int>();
        for (var i = 0; i < at; i++)
        {
            var c = yaml.Text[i];
            var beginsValue = i == 0 || yaml.Text[i - 1] is ' ' or '\t' or '\n' or '\r' or '[' or '{' or ',';
            if (c is '"' or '\'' && beginsValue)
            {
                var end = yaml.Text.IndexOf(c, i + 1);
                if (end < 0 || end >= at)
                    break;
                i = end;
            }
            else if (c is '#' && beginsValue)
            {
                var line = yaml.LocationAt(i).Line;
                i = yaml.OffsetOfLine(line) + yaml.Line(line).Length;
            }
            else if (c is '[' or '{' && (beginsValue || open.Count > 0))
                open.Push(i);
            else if (c is ']' or '}' && open.Count > 0)
                open.Pop();
        }
        return open.TryPop(out var last) ? last : null;
    }

    /// <summary>A '#' that begins an item on the line of a bracket: the closing one is in the comment.</summary>
    private int? CommentBehind(int bracket)
    {
        var line = yaml.LocationAt(bracket).Line;
        var end = yaml.OffsetOfLine(line) + yaml.Line(line).Length;
        for (var i = bracket + 1; i < end; i++)
        {
            if (yaml.Text[i] == '#' && yaml.Text[i - 1] is (' ' or '\t' or '[' or '{' or ','))
                return i;
        }
        return null;
    }
}
