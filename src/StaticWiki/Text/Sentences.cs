using System.Buffers;
using System.Collections.Frozen;

namespace StaticWiki.Text;

/// <summary>Finds the sentence around a place in running text.</summary>
public static class Sentences
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…。！？．");

    private static readonly FrozenSet<string> Abbreviations =
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

    private const int LongestAbbreviation = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownAbbreviations =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The bounds of the sentence that holds a stretch of the text, without white space at its ends.</summary>
    /// <remarks>
    /// A sentence ends at a full stop, exclamation or question mark (also the full-width ones, and with closing quotes
    /// or brackets behind) where white space and no lower-case letter follows, and where the word before a full stop is
    /// neither an initial nor a known abbreviation: a simplification of Unicode Standard Annex 29, section 5.
    /// </remarks>
    public static (int Start, int End) Around(string text, int start, int end) =>
        Around(text, EndsOf(text), start, end);

    /// <summary>The same for a text whose sentences' ends are known, so that many places cost no more than one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ends">What <see cref="EndsOf"/> gives for it.</param>
    /// <param name="start">First character of the stretch.</param>
    /// <param name="end">Behind its last character.</param>
    public static (int Start, int End) Around(string text, int[] ends, int start, int end)
    {
        // The last end at or before the start, and the first behind all of the stretch.
        var before = Array.BinarySearch(ends, start);
        before = before >= 0 ? before : ~before - 1;
        var from = before >= 0 ? ends[before] : 0;
        var behind = Array.BinarySearch(ends, Math.Max(end, start + 1));
        behind = behind >= 0 ? behind : ~behind;
        var to = behind < ends.Length ? ends[behind] : text.Length;
        while (from < start && char.IsWhiteSpace(text[from]))
            from++;
        while (to > end && char.IsWhiteSpace(text[to - 1]))
            to--;
        return (from, to);
    }

    /// <summary>Behind each sentence of a text: the offsets at which they end, ascending.</summary>
    public static int[] EndsOf(string text)
    {
        List<int> ends = [];
        for (var at = 0; text.AsSpan(at).IndexOfAny(Stops) is >= 0 and var stop; )
        {
            at += stop;
            if (EndsSentence(text, at, out var next) && (ends.Count == 0 || next > ends[^1]))
                ends.Add(next);
            at++;
        }
        return [.. ends];
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
        var word = text.AsSpan(start, stop - start);
        // An initial: one capital letter.
        if (word.Length == 1 && char.IsUpper(word[0]))
            return true;
        Span<char> lower = stackalloc char[LongestAbbreviation];
        return word.Length <= LongestAbbreviation && KnownAbbreviations.Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
