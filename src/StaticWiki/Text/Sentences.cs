using System.Globalization;

namespace StaticWiki.Text;

/// <summary>Finds the sentence around a place in running text.</summary>
public static class Sentences
{
    private static readonly string[] Abbreviations =
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "prof",
        "gen",
        "col",
        "no",
        "vol",
        "p",
        "pp",
        "ed",
        "eds",
        "vs",
        "cf",
        "ca",
        "c",
        "e.g",
        "i.e",
        "etc",
        "al",
        "jr",
        "sr",
        "fig",
        "approx",
    ];

    /// <summary>The bounds of the sentence that holds a stretch of the text, without white space at its ends.</summary>
    /// <remarks>
    /// A sentence ends at a full stop, exclamation or question mark (also the full-width ones, and with closing quotes
    /// or brackets behind) where white space and no lower-case letter follows, and where the word before a full stop is
    /// neither an initial nor a known abbreviation: a simplification of Unicode Standard Annex 29, section 5.
    /// </remarks>
    public static (int Start, int End) Around(string text, int start, int end)
    {
        var from = 0;
        for (var i = 0; i < start; i++)
        {
            if (EndsSentence(text, i, out var next))
                from = Math.Min(next, start);
        }
        var to = text.Length;
        for (var i = Math.Max(end - 1, 0); i < text.Length; i++)
        {
            if (i >= start && EndsSentence(text, i, out var next) && next >= end)
            {
                to = next;
                break;
            }
        }
        while (from < start && char.IsWhiteSpace(text[from]))
            from++;
        while (to > end && char.IsWhiteSpace(text[to - 1]))
            to--;
        return (from, to);
    }

    private static bool EndsSentence(string text, int at, out int next)
    {
        next = at + 1;
        if (text[at] is '。' or '！' or '？' or '．')
            return true;
        if (text[at] is not ('.' or '!' or '?' or '…'))
            return false;
        while (next < text.Length && text[next] is '"' or '\'' or '”' or '’' or '»' or ')' or ']')
            next++;
        if (next >= text.Length)
            return true;
        if (!char.IsWhiteSpace(text[next]))
            return false;
        var following = next;
        while (following < text.Length && char.IsWhiteSpace(text[following]))
            following++;
        if (following < text.Length && char.IsLower(text[following]))
            return false;
        return text[at] != '.' || !IsAbbreviation(text, at);
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..stop];
        // An initial: one capital letter.
        if (word.Length == 1 && char.IsUpper(word[0]))
            return true;
        return Abbreviations.Contains(word.ToLower(CultureInfo.InvariantCulture));
    }
}
