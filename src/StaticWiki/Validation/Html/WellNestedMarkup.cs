using System.Collections.Frozen;

namespace StaticWiki.Validation.Html;

/// <summary>
/// A quick look whether markup is written so that each end tag closes the element that was opened last, with few levels.
/// Then no parser has to add or reopen elements beyond what is counted here, and nothing needs to be counted exactly.
/// </summary>
/// <remarks>
/// It says yes only where it is certain: it stops at all that a parser may read in another way than it seems, as at
/// comments, quotation marks out of place, and end tags of something else.
/// </remarks>
internal static class WellNestedMarkup
{
    /// <summary>As many formatting elements may be open at once as one tag may have to reopen.</summary>
    private const int MaxFormatting = 8;

    private static readonly FrozenSet<string> Void = Names(
        "area base br col embed hr img input link meta param source track wbr"
    );

    /// <summary>Elements whose content is text up to their end tag (HTML standard, 13.2.5.2 and 13.2.5.3).</summary>
    private static readonly FrozenSet<string> Text = Names("script style title textarea");

    /// <summary>Elements that make a parser leave out tags, or read what follows in another way.</summary>
    private static readonly FrozenSet<string> Peculiar = Names(
        "select frameset noframes iframe noembed xmp plaintext image listing template"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsVoid = Void.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsText = Text.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsPeculiar =
        Peculiar.GetAlternateLookup<ReadOnlySpan<char>>();

    private enum AttributePart
    {
        BeforeName,
        Name,
        BehindName,
        BeforeValue,
        Value,
    }

    /// <summary>Whether the markup is certain to nest no deeper than <paramref name="maxDepth"/>, and to reopen little.</summary>
    public static bool IsCertain(ReadOnlySpan<char> markup, int maxDepth)
    {
        var open = new Stack<Range>();
        var (formatting, foreign, selfClosed) = (0, 0, 0);
        for (var at = 0; ; )
        {
            var next = markup[at..].IndexOf('<');
            if (next < 0)
                return true;
            at += next + 1;
            if (at == markup.Length)
                return true;
            var isEnd = markup[at] == '/';
            var start = isEnd ? at + 1 : at;
            if (start == markup.Length || !char.IsAsciiLetter(markup[start]))
            {
                // Before anything else, what begins so is text.
                if (!isEnd && markup[at] is not ('!' or '?'))
                    continue;
                if (isEnd || open.Count > 0 || !IsDoctype(markup[at..]))
                    return false;
                continue;
            }
            var end = EndOfName(markup, start);
            var name = markup[start..end];
            if (!TrySkipAttributes(markup, ref end, out var closesItself))
                return false;
            at = end;
            if (isEnd)
            {
                if (!open.TryPop(out var last) || !IsSame(markup[last], name))
                    return false;
                formatting -= OpenElements.IsFormatting(markup[last]) ? 1 : 0;
                foreign -= IsForeign(name) ? 1 : 0;
                continue;
            }
            if (!IsLowerCase(name) && foreign == 0)
                return false;
            if (IsVoid.Contains(name) && foreign == 0)
                continue;
            if (IsPeculiar.Contains(name))
                return false;
            if (closesItself && foreign > 0)
            {
                // Whether it really closes itself depends on what is around it.
                selfClosed++;
            }
            else if (IsText.Contains(name) && foreign == 0)
            {
                if (!TrySkipText(markup, name, ref at))
                    return false;
            }
            else
            {
                open.Push(start..(start + name.Length));
                formatting += OpenElements.IsFormatting(name) ? 1 : 0;
                foreign += IsForeign(name) ? 1 : 0;
            }
            if (open.Count + selfClosed > maxDepth || formatting > MaxFormatting)
                return false;
        }
    }

    private static int EndOfName(ReadOnlySpan<char> markup, int at)
    {
        while (at < markup.Length && !IsSpace(markup[at]) && markup[at] is not ('/' or '>'))
            at++;
        return at;
    }

    /// <summary>Goes on behind a tag (HTML standard, 13.2.5.32 to 13.2.5.40); false where quotation marks or an equals sign are out of place.</summary>
    private static bool TrySkipAttributes(ReadOnlySpan<char> markup, ref int at, out bool closesItself)
    {
        closesItself = false;
        var part = AttributePart.BeforeName;
        for (; at < markup.Length; at++)
        {
            var c = markup[at];
            if (c == '>')
            {
                closesItself = part != AttributePart.Value && markup[at - 1] == '/';
                at++;
                return part != AttributePart.BeforeValue;
            }
            if (c is '"' or '\'')
            {
                if (part != AttributePart.BeforeValue)
                    return false;
                var length = markup[(at + 1)..].IndexOf(c);
                if (length < 0)
                    return false;
                at += length + 1;
                part = AttributePart.BeforeName;
            }
            else if (c == '=')
            {
                if (part is not (AttributePart.Name or AttributePart.BehindName))
                    return false;
                part = AttributePart.BeforeValue;
            }
            else if (IsSpace(c))
            {
                part = part switch
                {
                    AttributePart.Name => AttributePart.BehindName,
                    AttributePart.Value => AttributePart.BeforeName,
                    _ => part,
                };
            }
            else if (c == '<')
                return false;
            else if (c == '/' && part is not (AttributePart.BeforeValue or AttributePart.Value))
                part = AttributePart.BeforeName;
            else
            {
                part = part is AttributePart.BeforeValue or AttributePart.Value
                    ? AttributePart.Value
                    : AttributePart.Name;
            }
        }
        return false;
    }

    private static bool TrySkipText(ReadOnlySpan<char> markup, ReadOnlySpan<char> name, ref int at)
    {
        while (true)
        {
            var next = markup[at..].IndexOf('<');
            if (next < 0)
                return false;
            at += next + 1;
            var rest = markup[at..];
            // In a script, a comment may hide the end tag (HTML standard, 13.2.5.17 to 13.2.5.31).
            if (rest.StartsWith("!--"))
                return false;
            if (!rest.StartsWith("/") || !rest[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            at += 1 + name.Length;
            return at < markup.Length && markup[at++] == '>';
        }
    }

    private static bool IsDoctype(ReadOnlySpan<char> tag) =>
        tag.StartsWith("!doctype html>", StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static bool IsLowerCase(ReadOnlySpan<char> name) => !name.ContainsAnyInRange('A', 'Z');

    private static bool IsForeign(ReadOnlySpan<char> name) =>
        name.Equals("svg", StringComparison.OrdinalIgnoreCase)
        || name.Equals("math", StringComparison.OrdinalIgnoreCase);

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
