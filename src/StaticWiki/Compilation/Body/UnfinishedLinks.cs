using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// Finds brackets that were meant as links. To Markdown what is no link is text (CommonMark 6.3), so a space in a
/// target or a bracket that is missing would be published without a word.
/// </summary>
internal sealed class UnfinishedLinks
{
    /// <summary>How far a link may reach, in characters; it keeps the search linear on lines of any length.</summary>
    private const int Furthest = 1000;

    private readonly SourceText _text;
    private readonly LiteralMap _literals;
    private readonly UnfinishedCitations _citations;
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<int> _atSigns = [];

    private UnfinishedLinks(SourceText text, LiteralMap literals)
    {
        _text = text;
        _literals = literals;
        _citations = new UnfinishedCitations(text);
    }

    /// <param name="text">The whole file.</param>
    /// <param name="bodyStart">The offset at which the body begins.</param>
    /// <param name="leaves">The blocks of the body that hold text.</param>
    /// <returns>The findings, and the offsets of the at signs in what was meant as a citation.</returns>
    public static (IReadOnlyList<Diagnostic> Found, IReadOnlySet<int> AtSigns) Find(
        SourceText text,
        int bodyStart,
        IReadOnlyList<Leaf> leaves
    )
    {
        var search = new UnfinishedLinks(text, LiteralMap.Of(text, bodyStart, leaves));
        for (var line = text.LocationAt(bodyStart).Line; line <= text.LineCount; line++)
            search.SearchLine(text.OffsetOfLine(line), text.Line(line));
        return (search._found, search._atSigns);
    }

    private void SearchLine(int start, ReadOnlySpan<char> line)
    {
        for (var i = start; i + 1 < start + line.Length; i++)
        {
            var after =
                Is('[', i) && Is('[', i + 1) ? ReportName(i, Cut(line[(i + 2 - start)..]))
                : Is('[', i) && Is('@', i + 1) ? ReportCitation(i, Cut(line[(i + 1 - start)..]))
                : Is(']', i) && _text.Text[i + 1] == '(' ? ReportLink(start, i, Cut(line[(i + 2 - start)..]))
                : i;
            i = Math.Max(i, after - 1);
        }
    }

    private static string Cut(ReadOnlySpan<char> rest) => rest[..Math.Min(rest.Length, Furthest)].ToString();

    /// <returns>The offset behind what was looked at.</returns>
    private int ReportName(int open, string rest)
    {
        var single = rest.IndexOf(']', StringComparison.Ordinal);
        var close = rest.IndexOf("]]", StringComparison.Ordinal);
        var name = single < 0 ? rest : rest[..single];
        // Rows of numbers, as a matrix is written.
        if (name.Contains(',', StringComparison.Ordinal) && !name.Any(char.IsLetter))
            return open + 2;
        var end =
            open
            + 2
            + (
                close >= 0 ? close + 2
                : single >= 0 ? single + 1
                : rest.TrimEnd().Length
            );
        var isLast = single >= 0 && close < 0 && !name.Contains('[', StringComparison.Ordinal);
        var continues = close < 0 && single < 0 && ClosingOnNextLine(open, "]]") is not null;
        Report(
            open,
            end,
            continues ? "'[[' and ']]' have to stand on one line: this is published as text"
                : close < 0 ? "the '[[' that opens here has no ']]': this is published as text"
                : string.IsNullOrWhiteSpace(name) ? "there is no name between '[[' and ']]': this is published as text"
                : "a name between '[[' and ']]' can hold no brackets: this is published as text",
            continues ? "put the whole link on one line"
                : close < 0 ? "put ']]' behind the name"
                : string.IsNullOrWhiteSpace(name) ? "write a name, or delete the brackets"
                : "write [text](path) instead",
            isLast ? new Edit(_text.PlaceOf(new TextSpan(end - 1, 1)), "]]") : null
        );
        return end;
    }

    private int ReportCitation(int open, string rest)
    {
        var (found, end) = _citations.Read(open, rest, ClosingOnNextLine(open, "]"));
        if (found is null)
            return end;
        _found.Add(found);
        for (var at = open; (at = _text.Text.IndexOf('@', at, end - at)) >= 0; at++)
            _atSigns.Add(at);
        return end;
    }

    /// <summary>Where on the next line the bracket stands that is missing on this one; null where it does not.</summary>
    private int? ClosingOnNextLine(int open, string bracket)
    {
        var number = _text.LocationAt(open).Line + 1;
        if (number > _text.LineCount)
            return null;
        var next = Cut(_text.Line(number));
        var close = next.IndexOf(bracket, StringComparison.Ordinal);
        var other = next.IndexOf('[', StringComparison.Ordinal);
        return close >= 0 && (other < 0 || other > close) ? _text.OffsetOfLine(number) + close : null;
    }

    private int ReportLink(int start, int bracket, string rest)
    {
        if (OpeningBracket(start, bracket) is not { } open)
            return bracket + 1;
        var targetStart = bracket + 2;
        var length = rest.IndexOf(')', StringComparison.Ordinal);
        if (length < 0)
        {
            Report(
                open,
                targetStart + rest.TrimEnd().Length,
                "the link's target has no ')' at its end: this is published as text",
                "put ')' behind the target",
                null
            );
            return targetStart + rest.Length;
        }
        var target = rest[..length];
        // A title is part of the parentheses, but not of the target.
        var title = target.IndexOfAny(['"', '\'']);
        var path = (title > 0 ? target[..title] : target).Trim();
        var hasSpace = title != 0 && path.Any(char.IsWhiteSpace) && path.IndexOfAny(['<', '>', '(']) < 0;
        var holdsLink = Enumerable.Range(open, bracket - open).Any(i => _text.Text[i] == '[' && !_literals[i]);
        var cure = hasSpace ? WithoutSpaces(path) : "";
        var pathStart = targetStart + target.IndexOf(path, StringComparison.Ordinal);
        Report(
            open,
            targetStart + length + 1,
            hasSpace ? "a link's target cannot hold a space: this is published as text"
                : holdsLink ? "a link can hold no other link: the outer one is published as text"
                : "this is no link that Markdown knows: it is published as text",
            hasSpace && path.Contains('#', StringComparison.Ordinal) ? $"write {cure}"
                : hasSpace ? $"write <{path}> or {cure}"
                : holdsLink ? "end the first link before the second begins"
                : "write [text](target), and put a target with parentheses or quotes in it between '<' and '>'",
            hasSpace ? new Edit(_text.PlaceOf(new TextSpan(pathStart, path.Length)), cure) : null
        );
        return targetStart + length + 1;
    }

    /// <summary>Spaces as a URL writes them; a section by the id that its heading has.</summary>
    private static string WithoutSpaces(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? target : target[..hash].TrimEnd();
        var fragment = hash < 0 ? "" : target[hash..];
        if (fragment.Any(char.IsWhiteSpace))
            fragment = "#" + new HeadingSlugger().Next(fragment[1..]);
        return path.Replace(" ", "%20", StringComparison.Ordinal).Replace("\t", "%09", StringComparison.Ordinal)
            + fragment;
    }

    /// <summary>The text bracket on the same line that a closing one belongs to, with a picture's exclamation mark.</summary>
    private int? OpeningBracket(int start, int bracket)
    {
        var depth = 0;
        for (var i = bracket - 1; i >= Math.Max(start, bracket - Furthest); i--)
        {
            if (Is(']', i))
                depth++;
            else if (Is('[', i) && depth-- == 0)
                return i > start && Is('!', i - 1) ? i - 1 : i;
        }
        return null;
    }

    private bool Is(char character, int at) => _literals.Is(character, at);

    private void Report(int start, int end, string message, string help, Edit? edit) =>
        _found.Add(
            MarkdownRules.UnfinishedLink.At(_text.PlaceOf(TextSpan.FromBounds(start, end)), message) with
            {
                Help = help,
                Edits = edit is null ? [] : [edit],
            }
        );
}
