using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace StaticWiki.Validation;

/// <summary>
/// Mostly gives the same string for the same characters, so that an address that stands in every page is in memory once.
/// It holds a fixed number of them: one that comes again pushes out one that does not. Any number of threads may ask at once.
/// </summary>
/// <param name="count">How many it holds.</param>
public sealed class StringPool(int count = 1 << 16)
{
    // What is longer hardly repeats: data: addresses and the like.
    private const int MaxLength = 256;

    private readonly string?[] _strings = new string?[count];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength)
            return text.ToString();
        // Threads may write to the same place at once; whichever comes last stays.
        ref var place = ref _strings[HashOf(MemoryMarshal.AsBytes(text)) % (uint)_strings.Length];
        return place is { } known && text.SequenceEqual(known) ? known : place = text.ToString();
    }

    /// <summary>The same for text that was stored as UTF-8; only what is ASCII is in memory once.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > MaxLength)
            return Encoding.UTF8.GetString(utf8);
        ref var place = ref _strings[HashOf(utf8) % (uint)_strings.Length];
        return place is { } known && Ascii.Equals(utf8, known) ? known : place = Encoding.UTF8.GetString(utf8);
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
