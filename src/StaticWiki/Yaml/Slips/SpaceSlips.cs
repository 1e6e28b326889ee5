using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Text;

namespace StaticWiki.Yaml.Slips;

/// <summary>
/// Spaces that YAML takes for letters (YAML 1.2.2, 6.1: only U+0020 indents, 5.5: only it and the tab separate), as
/// editors, phones and web pages put them into what is copied.
/// </summary>
internal static class SpaceSlips
{
    /// <summary>Such a space where a line is indented, behind a hyphen, or beside the colon of a key.</summary>
    public static Slip? Other(SourceText yaml, int number)
    {
        var line = YamlLine.Of(yaml, number);
        var changes = ImmutableArray.CreateBuilder<SlipChange>();
        var at = Change(line, 0, changes);
        while (at < line.Text.Length && line.Text[at] == '-' && at + 1 < line.Text.Length && IsAny(line.Text[at + 1]))
            at = Change(line, at + 1, changes);
        while (at < line.Text.Length && (char.IsLetterOrDigit(line.Text[at]) || line.Text[at] is '_' or '-'))
            at++;
        at = Change(line, at, changes);
        if (at < line.Text.Length && line.Text[at] == ':')
            Change(line, at + 1, changes);
        if (changes.Count == 0)
            return null;
        var first = changes[0].Span;
        return Of(yaml.Text[first.Start], first) with { Changes = changes.ToImmutable() };
    }

    /// <summary>Such a space before or behind a key, which YAML takes for part of it.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="start">Where the key begins.</param>
    /// <param name="end">Where it ends.</param>
    public static Slip? BesideKey(SourceText yaml, int start, int end)
    {
        var at = end > start && NameOf(yaml.Text[start]) is not null ? start : end - 1;
        if (end <= start || NameOf(yaml.Text[at]) is null)
            return null;
        while (at > start && NameOf(yaml.Text[at - 1]) is not null)
            at--;
        var line = YamlLine.Of(yaml, yaml.LocationAt(at).Line);
        var changes = ImmutableArray.CreateBuilder<SlipChange>();
        Change(line, at - line.Start, changes);
        return Of(yaml.Text[at], changes[0].Span) with { Changes = changes.ToImmutable() };
    }

    /// <summary>A tab where a line is indented.</summary>
    public static Slip? Tab(SourceText yaml, int number)
    {
        var line = YamlLine.Of(yaml, number);
        var tab = line.Text[..line.Indentation].IndexOf('\t');
        if (tab < 0 || line.IsEmpty)
            return null;
        var spaces = line.Text[..line.Indentation].ToString().Replace("\t", "  ", StringComparison.Ordinal);
        return new Slip(
            line.Span(tab, tab + 1),
            "a tab cannot indent YAML",
            "indent with spaces",
            [new SlipChange(line.Span(0, line.Indentation), spaces)]
        );
    }

    private static Slip Of(char space, TextSpan span) =>
        IsInvisible(space)
            ? new Slip(
                span,
                $"an invisible character stands here, a {NameOf(space)} (U+{(int)space:X4})",
                "delete it",
                []
            )
            : new Slip(
                span,
                $"this is a {NameOf(space)} (U+{(int)space:X4}), which YAML takes for a letter",
                "type the plain space of the space bar in its place",
                []
            );

    /// <summary>Puts plain spaces for those of any kind that stand at a place of a line, if one of them is not plain.</summary>
    /// <returns>What comes behind them.</returns>
    private static int Change(YamlLine line, int from, ImmutableArray<SlipChange>.Builder changes)
    {
        var to = from;
        var plain = "";
        var first = -1;
        for (; to < line.Text.Length && IsAny(line.Text[to]); to++)
        {
            var space = line.Text[to];
            if (NameOf(space) is not null && first < 0)
                (first, plain) = (to, "");
            // As wide as it looks.
            plain +=
                IsInvisible(space) ? ""
                : space == '\u3000' ? "  "
                : " ";
        }
        if (first >= 0)
            changes.Add(new SlipChange(line.Span(first, to), plain));
        return to;
    }

    private static bool IsAny(char c) => c is ' ' or '\t' || NameOf(c) is not null;

    private static bool IsInvisible(char c) => c is '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>What a space that is none to YAML is called; null for any other character.</summary>
    private static string? NameOf(char c) =>
        c switch
        {
            '\u00A0' or '\u202F' => "no-break space",
            '\u3000' => "full-width space",
            '\u200B' => "zero-width space",
            '\u2060' => "word joiner",
            '\uFEFF' => "byte order mark",
            _ when char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator && c != ' ' => "wide or narrow space",
            _ => null,
        };
}
