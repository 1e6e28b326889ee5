using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>
/// Digests of what pages show of those that they are linked with. There are a hundred links for each page, and all of them
/// are gone through once for all pages rather than for each page and from both ends.
/// </summary>
internal sealed class NeighbourDigests
{
    /// <summary>So few pages are gone through before a thread would have been woken.</summary>
    private const int ShortestStretch = 1000;

    // By rank.
    private readonly ulong[] _leadingHere;
    private readonly ulong[] _sources;

    /// <param name="symbols">All pages.</param>
    /// <param name="links">What their references lead to.</param>
    /// <param name="name">By rank, what a page is called.</param>
    /// <param name="face">By rank, what lists show of it.</param>
    /// <param name="said">By rank, what it says of those that it links to.</param>
    /// <param name="jobs">How many threads may work at once.</param>
    public NeighbourDigests(
        SymbolTable symbols,
        LinkTable links,
        Func<int, ulong> name,
        Func<int, ulong> face,
        Func<int, ulong> said,
        int jobs
    )
    {
        var count = symbols.Sorted.Length;
        _sources = new ulong[count];
        var stretches = Math.Clamp(count / ShortestStretch, 1, jobs);
        var parts = Parallelism.Map([.. Enumerable.Range(0, stretches)], jobs, GoThrough);
        _leadingHere = parts[0];
        foreach (var part in parts.Skip(1))
        {
            for (var rank = 0; rank < count; rank++)
                _leadingHere[rank] += part[rank];
        }

        ulong[] GoThrough(int stretch)
        {
            // A sum does not tell in which order they come, which follows from their names.
            var leading = new ulong[count];
            var (from, to) = ((long)count * stretch / stretches, (long)count * (stretch + 1) / stretches);
            for (var rank = (int)from; rank < to; rank++)
            {
                var of = links[symbols.Sorted[rank]].Links;
                var (own, called, sources) = (said(rank), name(rank), 0UL);
                foreach (var number in of.Links)
                {
                    var other = links.Numbers.PageOf(number);
                    leading[other.Rank] += Mixed(own++);
                    if (other.Kind == PageKind.Source)
                        sources = Mixed(sources + face(other.Rank));
                }
                foreach (var topic in of.Mentioned)
                    leading[links.Numbers.Ranks[topic]] += Mixed(~called);
                _sources[rank] = sources;
            }
            return leading;
        }
    }

    /// <summary>Of the pages that lead to one: what they are called and say of it. Of those that name it: what they are called.</summary>
    public ulong LeadingTo(Page page) => _leadingHere[page.Rank];

    /// <summary>Of the sources that a page links to: what lists show of them.</summary>
    public ulong SourcesOf(Page page) => _sources[page.Rank];

    /// <summary>A number in which each bit depends on all bits of another one (the finalizer of MurmurHash3).</summary>
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}
