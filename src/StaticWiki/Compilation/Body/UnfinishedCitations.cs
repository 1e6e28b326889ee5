using StaticWiki.Compilation.Extensions.Citations;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>Says what is wrong with brackets that begin as a citation and are published as text.</summary>
/// <param name="text">The whole file.</param>
internal sealed class UnfinishedCitations(SourceText text)
{
    private const string Form = "write [@id], several as [@id; @other], a place in one as [@id, p. 12]";

    /// <summary>What is wrong with the brackets that open at an offset.</summary>
    /// <param name="open">Where <c>[@</c> stands, as text.</param>
    /// <param name="rest">What stands on the line behind the bracket.</param>
    /// <param name="below">Where on the next line the bracket stands that is missing on this one; null where it does not.</param>
    /// <returns>The finding; null where it is said of something else. And the offset behind what was looked at.</returns>
    public (Diagnostic? Found, int End) Read(int open, string rest, int? below)
    {
        var start = open + 1;
        var close = rest.IndexOfAny(['[', ']']);
        if (close < 0)
        {
            const string torn = "a citation has to stand on one line";
            return below is { } last
                ? (Report(open, last + 1, torn, "put all of it on one line", null), last + 1)
                : (ReportOpen(open, rest), start + rest.Length);
        }
        var end = start + close;
        if (rest[close] == '[')
            return (Report(open, end, "a citation can hold no other bracket", "put ']' behind the id", null), end);
        var behind = close + 1 < rest.Length ? rest[close + 1] : ' ';
        // What should have been a link is said to be none at its target.
        if (behind == '(')
            return (null, end);
        var (what, help, edit) =
            behind == '{'
                ? ("a citation takes no attributes", "delete what stands in braces, or put a space before it", null)
                : FaultIn(rest[..close], start);
        return (Report(open, end + 1, what, help, edit), end + 1);
    }

    private Diagnostic ReportOpen(int open, string rest)
    {
        var end = open + 1 + rest.TrimEnd().Length;
        var id = CitationParser.EndOfId(rest, 1, rest.Length);
        while (id > 1 && !char.IsLetterOrDigit(rest[id - 1]))
            id--;
        var edit = id > 1 ? new Edit(text.PlaceOf(new TextSpan(open + 1 + id, 0)), "]") : null;
        return Report(open, end, "the '[@' that opens here has no ']'", "put ']' behind the id", edit);
    }

    /// <summary>The first thing because of which what stands in the brackets cites nothing.</summary>
    /// <param name="inside">What stands in them.</param>
    /// <param name="start">Where it stands in the file.</param>
    private (string What, string Help, Edit? Edit) FaultIn(string inside, int start)
    {
        for (var from = 0; from <= inside.Length; )
        {
            var semicolon = inside.IndexOf(';', from);
            var to = semicolon < 0 ? inside.Length : semicolon;
            while (from < to && char.IsWhiteSpace(inside[from]))
                from++;
            if (from == to)
                return ("an id is missing between two ';' or behind the last", "delete the ';', or " + Form, null);
            if (inside[from] != '@')
                return ("each source begins with '@'", Form, Put(start + from, 0, "@"));
            var id = from + 1;
            var end = CitationParser.EndOfId(inside, id, to);
            if (end == id)
                return FaultBehindAt(inside[id..to], start + id);
            var behind = end;
            while (behind < to && char.IsWhiteSpace(inside[behind]))
                behind++;
            if (behind < to && inside[behind] == '@')
                return ("two sources have a ';' between them", Form, Put(start + end, 0, ";"));
            if (behind < to && behind > end && inside[behind] != ',')
                return ("an id can hold no space, and a place stands behind a comma", Form, null);
            if (behind < to && inside[behind] != ',')
                return ("an id holds letters, digits and '-', '_', '.', ':' or '/'", Form, null);
            from = to + 1;
        }
        return ("this is no citation", Form, null);
    }

    private (string What, string Help, Edit? Edit) FaultBehindAt(string behind, int at)
    {
        var space = behind.Length - behind.TrimStart().Length;
        var isSpaced = space > 0 && space < behind.Length;
        return isSpaced
            ? ("a space stands between '@' and the id", "delete the space", Put(at, space, ""))
            : ("there is no id behind '@'", Form, null);
    }

    private Edit Put(int at, int length, string newText) => new(text.PlaceOf(new TextSpan(at, length)), newText);

    private Diagnostic Report(int start, int end, string what, string help, Edit? edit) =>
        MarkdownRules.UnfinishedLink.At(
            text.PlaceOf(TextSpan.FromBounds(start, end)),
            $"{what}: this is published as text"
        ) with
        {
            Help = help,
            Edits = edit is null ? [] : [edit],
        };
}
