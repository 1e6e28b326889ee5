using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace StaticWiki.Validation;

/// <summary>
/// Mostly gives the same string for the same characters, so that an address that stands in every page is in memory once.
/// It holds a fixed number of them: one that comes again pushes out one that does not. Any number of threads may ask at once.
/// </summary>
/// <remarks>
/// A set-associative cache, since a site has more strings that come once than others: where each hash had but one place, 12,000 pages
/// asked for 740,000 strings that were not there, of 110,000 different ones.
/// </remarks>
/// <param name="count">How many it holds, rounded up to a multiple of 8.</param>
public sealed class StringPool(int count = 1 << 15)
{
    /// <summary>
    /// How many strings have their place by the same hash. With 8, 32,768 places in all do for 12,000 pages what 65,536 do with 4, and
    /// are no large object, for which the system gives memory page by page.
    /// </summary>
    private const int Ways = 8;

    // What is longer hardly repeats: data: addresses and the like.
    private const int MaxLength = 256;

    private readonly Entry[] _entries = new Entry[(count + Ways - 1) / Ways * Ways];

    /// <param name="Text">The string.</param>
    /// <param name="Hash">What it is told from others by without looking at it.</param>
    private record struct Entry(string? Text, uint Hash);

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength)
            return text.ToString();
        var hash = HashOf(MemoryMarshal.AsBytes(text));
        var set = SetOf(hash);
        var i = 0;
        for (; i < set.Length && set[i].Text is { } known; i++)
        {
            if (set[i].Hash == hash && text.SequenceEqual(known))
                return Found(set, i, known);
        }
        return Add(set, i, hash, text.ToString());
    }

    /// <summary>The same for text that was stored as UTF-8; only what is ASCII is in memory once.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > MaxLength)
            return Encoding.UTF8.GetString(utf8);
        var hash = HashOf(utf8);
        var set = SetOf(hash);
        var i = 0;
        for (; i < set.Length && set[i].Text is { } known; i++)
        {
            if (set[i].Hash == hash && Ascii.Equals(utf8, known))
                return Found(set, i, known);
        }
        return Add(set, i, hash, Encoding.UTF8.GetString(utf8));
    }

    // By the hash's upper bits: the lower ones of addresses that differ in their last character alone are the same.
    private Span<Entry> SetOf(uint hash) =>
        _entries.AsSpan((int)(((ulong)hash * (uint)(_entries.Length / Ways)) >> 32) * Ways, Ways);

    // Threads may write to one set at once: then a string is lost from it, or stands there twice, or beside another's hash, and is
    // made again when it comes again.

    /// <summary>What comes again while it has the last place of its set takes one of the others, which new strings leave alone.</summary>
    private static string Found(Span<Entry> set, int at, string text)
    {
        if (at == set.Length - 1)
        {
            var kept = (int)(set[at].Hash % (uint)at);
            (set[kept], set[at]) = (set[at], set[kept]);
        }
        return text;
    }

    private static string Add(Span<Entry> set, int free, uint hash, string text)
    {
        set[Math.Min(free, set.Length - 1)] = new Entry(text, hash);
        return text;
    }

    // It need not withstand anybody: two texts of one hash only push each other out.
    private static uint HashOf(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length;
        foreach (var block in MemoryMarshal.Cast<byte, ulong>(bytes))
            hash = Mixed(hash ^ block);
        if (bytes.Length >= sizeof(ulong))
            return (uint)Mixed(hash ^ MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..]));
        foreach (var b in bytes)
            hash = Mixed(hash ^ b);
        return (uint)hash;
    }

    // The golden ratio spreads to the upper half, which the rotation brings down.
    private static ulong Mixed(ulong hash) => BitOperations.RotateLeft(hash * 0x9E3779B97F4A7C15, 32);
}
