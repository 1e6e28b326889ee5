using StaticWiki.Text;

namespace StaticWiki.Yaml.Slips;

/// <summary>
/// A line of YAML as whoever wrote it sees it: perhaps the hyphens of items, a word that is a key or begins a value, and
/// the rest. Places are offsets in the whole text.
/// </summary>
internal readonly ref struct YamlLine
{
    private YamlLine(SourceText yaml, int number)
    {
        Number = number;
        Start = yaml.OffsetOfLine(number);
        Text = yaml.Line(number);
        Indentation = Text.Length - Text.TrimStart(" \t").Length;
        var at = Indentation;
        while (at + 1 < Text.Length && Text[at] == '-' && Text[at + 1] == ' ')
            at += 2 + SpacesAt(at + 2);
        WordStart = Math.Min(at, Text.Length);
        at = WordStart;
        while (at < Text.Length && (char.IsLetterOrDigit(Text[at]) || Text[at] is '_' or '-'))
            at++;
        WordEnd = at;
    }

    public static YamlLine Of(SourceText yaml, int number) => new(yaml, number);

    public int Number { get; }

    public int Start { get; }

    public ReadOnlySpan<char> Text { get; }

    /// <summary>How many spaces and tabs it begins with.</summary>
    public int Indentation { get; }

    /// <summary>Where, in the line, the first word begins, behind the hyphens of items.</summary>
    public int WordStart { get; }

    public int WordEnd { get; }

    public ReadOnlySpan<char> Word => Text[WordStart..WordEnd];

    public bool IsItem => WordStart > Indentation;

    /// <summary>Whether nothing but a comment stands here.</summary>
    public bool IsEmpty => Indentation == Text.Length || Text[Indentation] == '#';

    /// <summary>Whether the first word is a key: a colon follows with white space or nothing behind it.</summary>
    public bool HasKey =>
        WordEnd > WordStart
        && WordEnd + SpacesAt(WordEnd) is var colon
        && colon < Text.Length
        && Text[colon] == ':'
        && (colon + 1 == Text.Length || Text[colon + 1] is ' ' or '\t');

    /// <summary>The value of the key or item, without a comment behind it; empty where there is neither.</summary>
    public TextSpan Value
    {
        get
        {
            var start =
                HasKey ? WordEnd + SpacesAt(WordEnd) + 1
                : IsItem ? WordStart
                : Text.Length;
            start += SpacesAt(start);
            var value = Text[start..];
            if (value.IndexOf(" #") is >= 0 and var comment)
                value = value[..comment];
            return new TextSpan(Start + start, value.TrimEnd(" \t").Length);
        }
    }

    /// <summary>How many spaces and tabs stand at a place of the line.</summary>
    public int SpacesAt(int at) => at >= Text.Length ? 0 : Text.Length - at - Text[at..].TrimStart(" \t").Length;

    public TextSpan Span(int from, int to) => TextSpan.FromBounds(Start + from, Start + to);
}
