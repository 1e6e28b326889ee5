using System.Buffers;

namespace StaticWiki.Compilation;

/// <summary>The text of one paragraph, list item or cell as a reader sees it; a soft line break is a line feed.</summary>
/// <param name="text">The text, without markup.</param>
public sealed class Prose(string text)
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»「」『』");

    private bool[]? _isQuoted;

    public string Text { get; } = text;

    /// <summary>Whether a stretch of the text touches what stands in double quotes.</summary>
    public bool IsQuoted(int start, int length)
    {
        _isQuoted ??= Quoted(Text);
        return _isQuoted.Length > 0 && _isQuoted.AsSpan(start, length).Contains(true);
    }

    /// <summary>
    /// What stands between double quotes, whichever way a language writes them. A quote that is never closed quotes
    /// nothing. A double quote of the straight kind closes what another opened, and behind a digit it is a sign for inches.
    /// </summary>
    private static bool[] Quoted(string text)
    {
        if (!text.AsSpan().ContainsAny(Quotes))
            return [];
        var quoted = new bool[text.Length];
        var (open, closing) = (-1, "");
        for (var i = 0; i < text.Length; i++)
        {
            if (open >= 0 && closing.Contains(text[i], StringComparison.Ordinal))
            {
                quoted.AsSpan(open, i - open + 1).Fill(true);
                open = -1;
            }
            else if (open < 0 && ClosingOf(text, i) is { } close)
            {
                (open, closing) = (i, close);
            }
        }
        return quoted;
    }

    /// <summary>What may close a quotation that a character opens; null where it opens none.</summary>
    private static string? ClosingOf(string text, int at) =>
        text[at] switch
        {
            '"' when at == 0 || !char.IsDigit(text[at - 1]) => "\"",
            '“' => "”",
            // Swedish and Finnish have the same sign at both ends.
            '”' => "”",
            '„' => "“”",
            '«' => "»",
            '»' => "«»",
            '「' => "」",
            '『' => "』",
            _ => null,
        };
}
