using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking.Evidence;

/// <summary>
/// Where sources have what they say from (derivation, as W3C PROV-DM 5.2 calls it), and how many of them are independent of
/// one another: five reports of one explainer are one.
/// </summary>
internal sealed class Provenance
{
    private readonly Dictionary<Page, Derivation> _derivations = [];
    private readonly Dictionary<Page, List<Page>> _derived = [];
    private readonly List<Diagnostic> _circles = [];
    private readonly HashSet<Page> _closing = [];

    /// <summary>All sources that have something from others or others from them, each behind what it has something from.</summary>
    private readonly List<Page> _order = [];

    /// <summary>What a source names that it has something from, each once.</summary>
    private sealed record Derivation(List<(Page Source, Place Place)> Sources, List<string> Names);

    public Provenance(SymbolTable symbols)
    {
        foreach (var page in symbols.Sorted)
        {
            if (page is not { Kind: PageKind.Source, Document: { Head.HasOrigins: true } document })
                continue;
            var derivation = Read(page, document.FrontMatter.Source!.DerivesFrom, symbols);
            if (derivation.Sources.Count == 0 && derivation.Names.Count == 0)
                continue;
            _derivations[page] = derivation;
            foreach (var (source, _) in derivation.Sources)
            {
                if (!_derived.TryGetValue(source, out var derived))
                    _derived[source] = derived = [];
                derived.Add(page);
            }
        }
        var done = new HashSet<Page>();
        var digest = new DigestWriter();
        foreach (var (page, derivation) in _derivations)
        {
            Walk(page, done);
            digest.Add(page.Address.Path).Add(derivation.Sources.Count);
            foreach (var (source, _) in derivation.Sources)
                digest.Add(source.Address.Path);
            foreach (var name in derivation.Names)
                digest.Add(Name.Of(name).Key);
        }
        Digest = digest.Finish();
    }

    /// <summary>Tells which sources go back to what; how any of them is called is not in it.</summary>
    public UInt128 Digest { get; }

    /// <summary>Whether no source says that it has something from another.</summary>
    public bool IsEmpty => _derivations.Count == 0;

    /// <summary>The sources that a source has something from, in the order written.</summary>
    public IEnumerable<Page> SourcesOf(Page source) =>
        _derivations.TryGetValue(source, out var derivation) ? derivation.Sources.Select(from => from.Source) : [];

    /// <summary>What else it has something from and is no source of the wiki.</summary>
    public IReadOnlyList<string> NamesOf(Page source) =>
        _derivations.TryGetValue(source, out var derivation) ? derivation.Names : [];

    /// <summary>The sources that say they have something from one, by title.</summary>
    public IReadOnlyList<Page> DerivedFrom(Page source) => _derived.GetValueOrDefault(source) ?? [];

    /// <summary>All sources that one goes back to, over however many others.</summary>
    private HashSet<Page> Behind(Page source)
    {
        var reached = new HashSet<Page>();
        var open = new Stack<Page>([source]);
        while (open.TryPop(out var page))
        {
            foreach (var other in SourcesOf(page))
            {
                if (other != source && reached.Add(other))
                    open.Push(other);
            }
        }
        return reached;
    }

    /// <summary>
    /// How many of some sources are independent of one another: no two of those counted go back to the same. A source that
    /// sums up several is not as good as all of them, so those that go back to least are counted first (the greedy way to
    /// pack sets, which now and then misses one).
    /// </summary>
    /// <param name="sources">The sources; one may be there twice.</param>
    public int CountIndependent(IEnumerable<Page> sources)
    {
        if (IsEmpty)
            return sources.Distinct().Count();
        var taken = new HashSet<object>();
        return sources
            .Distinct()
            .Select(source => (Source: source, Origins: OriginsOf(source)))
            .OrderBy(one => one.Origins.Count)
            .ThenBy(one => one.Source.Rank)
            .Count(one =>
            {
                var isIndependent = !taken.Overlaps(one.Origins);
                if (isIndependent)
                    taken.UnionWith(one.Origins);
                return isIndependent;
            });
    }

    /// <summary>What a source goes back to in the end: itself, where it has nothing from others.</summary>
    private HashSet<object> OriginsOf(Page source)
    {
        var origins = new HashSet<object>();
        var behind = new List<Page> { source };
        behind.AddRange(Behind(source));
        foreach (var page in behind)
        {
            if (_derivations.TryGetValue(page, out var derivation))
                origins.UnionWith(derivation.Names.Select(name => (object)Name.Of(name)));
            else
                origins.Add(page);
        }
        // Those of a circle have it from one another; one stands for all.
        if (origins.Count == 0)
            origins.Add(behind.MinBy(page => page.Rank)!);
        return origins;
    }

    /// <summary>
    /// Sources that have what they say from themselves, over others: a circle at the entry that closes it, one for each source.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _circles;

    /// <summary>For each source that has something from others, a digest of it and of all that is behind it.</summary>
    /// <param name="digestOf">Tells a page from what it was.</param>
    public IReadOnlyDictionary<Page, ulong> Digests(Func<Page, ulong> digestOf)
    {
        var digests = new Dictionary<Page, ulong>(_order.Count);
        var digest = new DigestWriter();
        foreach (var page in _order)
        {
            digest.Add(digestOf(page));
            foreach (var source in SourcesOf(page))
                digest.Add(digests.GetValueOrDefault(source));
            digests[page] = (ulong)digest.Finish();
        }
        if (_circles.Count == 0)
            return digests;
        // What is behind one of a circle is behind all.
        foreach (var page in _order)
            digest.Add(digests[page]);
        var all = (ulong)digest.Finish();
        return _order.ToDictionary(page => page, _ => all);
    }

    private void Walk(Page start, HashSet<Page> done)
    {
        // The way from the start, with how many of its origins each on it has been left by.
        var way = new List<(Page Source, int Next)> { (start, 0) };
        var onWay = new Dictionary<Page, int> { [start] = 0 };
        while (way.Count > 0)
        {
            var (source, next) = way[^1];
            var origins = _derivations.TryGetValue(source, out var derivation) ? derivation.Sources : [];
            if (done.Contains(source) || next >= origins.Count)
            {
                way.RemoveAt(way.Count - 1);
                onWay.Remove(source);
                if (done.Add(source))
                    _order.Add(source);
                continue;
            }
            way[^1] = (source, next + 1);
            var (origin, place) = origins[next];
            if (!onWay.TryGetValue(origin, out var index))
            {
                onWay[origin] = way.Count;
                way.Add((origin, 0));
            }
            // Where many go back to one another, there are more circles than anybody would read of.
            else if (_closing.Add(source))
                _circles.Add(Circle(way, index, place));
        }
    }

    /// <param name="way">The way on which it was found.</param>
    /// <param name="start">Where on that it begins.</param>
    /// <param name="place">The entry that closes it.</param>
    private static Diagnostic Circle(List<(Page Source, int Next)> way, int start, Place place)
    {
        const int mostShown = 5;
        var count = way.Count - start;
        var shown = way.GetRange(start, Math.Min(count, mostShown)).Select(step => IdOf(step.Source)).ToList();
        var first = shown[0];
        var all = string.Join(" → ", count > mostShown ? shown.Append("…").Append(first) : shown.Append(first));
        return SourceRules.CircularDerivation.At(
            place,
            count == 1 ? $"'{first}' is said to derive from itself" : $"these sources derive from one another: {all}"
        ) with
        {
            Target = first,
            Help = "take out what is not so; the source that came first derives from none of the others",
        };
    }

    private static string IdOf(Page source) => Path.GetFileNameWithoutExtension(source.Document!.Path);

    private static Derivation Read(Page page, IEnumerable<Origin> origins, SymbolTable symbols)
    {
        var (sources, names) = (new List<(Page, Place)>(), new List<string>());
        var seen = new HashSet<object>();
        foreach (var origin in origins)
        {
            if (!origin.IsSource)
            {
                if (seen.Add(Name.Of(origin.Name.Value)))
                    names.Add(origin.Name.Value);
            }
            // One that is not there has been told by whoever resolves the references of the page.
            else if (symbols.SourceWithId(origin.Name.Value) is { } source && seen.Add(source))
                sources.Add((source, origin.Name.Place));
        }
        return new Derivation(sources, names);
    }
}
