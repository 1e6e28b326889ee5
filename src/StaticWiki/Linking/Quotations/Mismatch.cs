using StaticWiki.Compilation.Quotations;
using StaticWiki.Evidence;

namespace StaticWiki.Linking.Quotations;

/// <summary>Where a quotation departs from a source.</summary>
/// <param name="Part">The first part that does not stand there.</param>
internal sealed record Mismatch(QuotationPart Part)
{
    /// <summary>The words of it that do stand there, from its beginning; of no length where even the first three do not.</summary>
    public Stretch Before { get; init; }

    /// <summary>The next words of it that stand there in a row.</summary>
    public Stretch After { get; init; }

    /// <summary>The most of its words that stand there in a row.</summary>
    public Stretch Longest { get; init; }

    /// <summary>Whether it does stand there, but not behind the part before it.</summary>
    public bool IsMisplaced { get; init; }

    /// <summary>How many words were found before the first that was not.</summary>
    public int Matched { get; init; }

    /// <summary>Looks for a quotation in a source.</summary>
    /// <returns>Null where all of it stands there that can be looked for.</returns>
    public static Mismatch? Find(Quotation quotation, KnownText source)
    {
        var (from, matched) = (0, 0);
        foreach (var part in quotation.Parts)
        {
            if (part.Words.Length < Fingerprint.WordsInHash)
                continue;
            var hashes = source.HashesOf(part.Words);
            var at = source.Runs.IndexOf(hashes.AsSpan(), from);
            if (at < 0)
            {
                return from > 0 && source.Runs.IndexOf(hashes.AsSpan(), 0) >= 0
                    ? new Mismatch(part) { IsMisplaced = true, Matched = matched }
                    : Of(part, hashes.AsSpan(), source.Runs, from, matched);
            }
            from = at + part.Words.Length;
            matched += part.Words.Length;
        }
        return null;
    }

    private static Mismatch Of(QuotationPart part, ReadOnlySpan<ulong> hashes, RunIndex source, int from, int matched)
    {
        var mismatch = new Mismatch(part);
        for (var i = 0; i < hashes.Length; )
        {
            var (start, length) = source.LongestBeginning(hashes[i..], from);
            if (length == 0)
            {
                i++;
                continue;
            }
            var stretch = new Stretch(i, length + Fingerprint.WordsInHash - 1, start);
            if (i == 0)
                mismatch = mismatch with { Before = stretch };
            else if (mismatch.After.Length == 0)
                mismatch = mismatch with { After = stretch };
            if (stretch.Length > mismatch.Longest.Length)
                mismatch = mismatch with { Longest = stretch };
            i += length;
        }
        return mismatch with { Matched = matched + mismatch.Before.Length };
    }
}

/// <summary>Words of a part that stand in a row in the source.</summary>
/// <param name="Start">The first, counted in the part from 0.</param>
/// <param name="Length">How many.</param>
/// <param name="InSource">Where the first stands in the source, counted in words from 0.</param>
internal readonly record struct Stretch(int Start, int Length, int InSource)
{
    public int End => Start + Length;

    public int EndInSource => InSource + Length;
}
