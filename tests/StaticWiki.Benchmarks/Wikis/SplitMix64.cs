namespace StaticWiki.Benchmarks.Wikis;

/// <summary>
/// A source of numbers that are the same on every machine and with every version of .NET, which <see cref="Random"/>
/// does not promise. After Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="limit"/> − 1. The bias of the remainder is no concern here.</summary>
    public int Next(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A number from 0 to <paramref name="limit"/> − 1, small ones far more often, as with words of a language.</summary>
    public int NextSkewed(int limit)
    {
        var fraction = (Next() >> 11) * (1.0 / (1UL << 53));
        return (int)(fraction * fraction * limit);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
