using System.Collections.Concurrent;

namespace StaticWiki.Validation;

/// <summary>
/// Gives the same string for the same characters, so that an address that stands in every page is in memory once.
/// Any number of threads may ask at once.
/// </summary>
public sealed class StringPool
{
    // What is longer hardly repeats: data: addresses and the like.
    private const int MaxLength = 256;

    private readonly ConcurrentDictionary<string, string> _strings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public StringPool() => _bySpan = _strings.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
            return text.ToString();
        if (_bySpan.TryGetValue(text, out var known))
            return known;
        var made = text.ToString();
        return _strings.GetOrAdd(made, made);
    }
}
