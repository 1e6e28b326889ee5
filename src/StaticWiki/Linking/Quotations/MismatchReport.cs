using StaticWiki.Compilation.Quotations;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking.Quotations;

/// <summary>Says where a quotation departs from its source, what of it stands there, and, where the text is kept, what it says instead.</summary>
internal static class MismatchReport
{
    /// <summary>How much is shown of words that stand in the source, in UTF-16 code units.</summary>
    private const int LongestShown = 60;

    /// <summary>How many words of a kept text are shown.</summary>
    private const int MostWordsShown = 8;

    /// <param name="quotation">The quotation.</param>
    /// <param name="mismatch">Where it departs from the source that it is nearest to.</param>
    /// <param name="source">That source's text.</param>
    /// <param name="id">That source's id.</param>
    public static Diagnostic Of(CheckedQuotation quotation, Mismatch mismatch, KnownText source, string id)
    {
        var words = mismatch.Part.Words;
        var (first, end) = Doubtful(mismatch);
        var place = quotation.Quotation.PlaceOf(TextSpan.FromBounds(words[first].Span.Start, words[end - 1].Span.End));
        var shown = Show(quotation.Quotation, mismatch.Part, first, end);
        var others = quotation.Sources.Where(other => other != id).Select(other => $"'{other}'").ToList();
        var elsewhere = others.Count == 0 ? "" : $", nor does {string.Join(" or ", others)}";
        return QuotationRules.WrongQuotation.At(
            place,
            mismatch.IsMisplaced
                ? $"'{id}' says '{shown}' further up, not behind what is quoted before it{elsewhere}"
                : $"'{id}' does not say '{shown}' here{elsewhere}"
        ) with
        {
            Target = id,
            Help = mismatch.IsMisplaced
                ? "put the parts in the order in which they stand in the source"
                : HelpOn(quotation.Quotation, mismatch, source),
        };
    }

    /// <summary>The words of the part that do not stand in the source; all where none does.</summary>
    private static (int First, int End) Doubtful(Mismatch mismatch)
    {
        var (before, after) = (mismatch.Before, mismatch.After);
        if (before.Length > 0)
            return (before.End, after.Start > before.End ? after.Start : before.End + 1);
        return after.Length > 0 ? (after.Start - 1, after.Start) : (0, mismatch.Part.Words.Length);
    }

    private static string HelpOn(Quotation quotation, Mismatch mismatch, KnownText source)
    {
        var (before, after, part) = (mismatch.Before, mismatch.After, mismatch.Part);
        if (before.Length == 0 && after.Length == 0)
            return "no three words of it stand there in this order";
        var help =
            before.Length == 0
                ? $"'{ShowStretch(after)}' stands there, but not with '{ShowWords(0, after.Start)}' before it"
            : after.Length == 0
                ? $"'{ShowStretch(before)}' stands there, but not with '{ShowWords(before.End, part.Words.Length)}' behind it"
            : after.Start > before.End
                ? $"'{ShowStretch(before)}' and '{ShowStretch(after)}' stand there, but not with '{ShowWords(before.End, after.Start)}' between them"
            : $"'{ShowStretch(before)}' and '{ShowStretch(after)}' stand there, but not next to each other";
        if (mismatch.Longest.Length > Math.Max(before.Length, after.Length))
            help += $"; the longest part that stands there is '{ShowStretch(mismatch.Longest)}'";
        return InsteadOf(mismatch, source) is { } instead ? $"{help}; there it says '{instead}'" : help;

        string ShowStretch(Stretch stretch) => ShowWords(stretch.Start, stretch.End);
        string ShowWords(int first, int end) => Show(quotation, part, first, end);
    }

    /// <summary>What stands in a kept text in the place of what is quoted wrongly, with a word on each side.</summary>
    private static string? InsteadOf(Mismatch mismatch, KnownText source)
    {
        var (before, after) = (mismatch.Before, mismatch.After);
        var (from, to) =
            before.Length > 0 && after.Length > 0 && after.InSource - before.EndInSource is >= 0 and <= MostWordsShown
                ? (before.EndInSource - 1, after.InSource + 1)
            : before.Length > 0
                ? (
                    before.EndInSource - 1,
                    before.EndInSource + Math.Min(MostWordsShown, mismatch.Part.Words.Length - before.End)
                )
            : (after.InSource - Math.Min(MostWordsShown, after.Start), after.InSource + 1);
        return source.Between(from, to) is { } text ? OneLine(text) : null;
    }

    private static string Show(Quotation quotation, QuotationPart part, int first, int end)
    {
        var text = OneLine(quotation.Text[part.Words[first].Span.Start..part.Words[end - 1].Span.End]);
        return text.Length <= LongestShown
            ? text
            : $"{Shortening.Begin(text, LongestShown / 2).TrimEnd()} … {Shortening.End(text, LongestShown / 2).TrimStart()}";
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
