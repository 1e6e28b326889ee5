using System.Text;

namespace StaticWiki.Searching;

/// <summary>Which name of a page has a term, in four bits.</summary>
internal static class NamePosting
{
    /// <summary>Names of so many terms and more count alike.</summary>
    public const int MostTerms = 8;

    /// <param name="isAlias">Whether it is not the title.</param>
    /// <param name="termCount">How many different terms the name has.</param>
    public static int Of(bool isAlias, int termCount) => (isAlias ? 8 : 0) + Math.Min(termCount, MostTerms) - 1;
}

/// <summary>Finds the pages in whose names a term stands, and the terms that end in some letters.</summary>
internal static class NameIndex
{
    // A slip in a shorter word makes another word of it.
    private const int ShortestEnding = 4;

    // Names are asked for with each letter typed, and there are few of them.
    private const int LeastShard = 2048;

    /// <summary>The shards of the names' terms; and of the same terms spelled backwards, with empty lists.</summary>
    public static (List<Shard> Names, List<Shard> Endings) Build(IReadOnlyList<SearchPage> pages)
    {
        var table = new TermTable();
        var postings = new List<List<(int Page, int Name)>>();
        var endings = new SortedSet<byte[]>(Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        var tokenizer = new Tokenizer();
        var own = new List<int>();
        for (var page = 0; page < pages.Count; page++)
        {
            Add(pages[page].Title, page, isAlias: false);
            foreach (var alias in pages[page].Aliases)
                Add(alias, page, isAlias: true);
        }
        var list = new PostingList();
        var names = new List<Shard>();
        var writer = new ShardWriter(LeastShard, names.Add);
        foreach (var term in table.Sorted())
        {
            list.Clear();
            foreach (var (page, name) in postings[term])
                list.Add(page, name);
            writer.Add(table[term], list.Write(PostingDetail.Name, pages.Count));
        }
        writer.Finish();
        var backwards = new List<Shard>();
        writer = new ShardWriter(LeastShard, backwards.Add);
        foreach (var ending in endings)
            writer.Add(ending, []);
        writer.Finish();
        return (names, backwards);

        void Add(string name, int page, bool isAlias)
        {
            own.Clear();
            var tails = 0;
            tokenizer.Begin(name);
            while (tokenizer.Next())
            {
                var term = table.Add(tokenizer.Term);
                if (term == postings.Count)
                {
                    postings.Add([]);
                    if (tokenizer.IsWord && Backwards(tokenizer.Term) is { } ending)
                        endings.Add(ending);
                }
                if (own.Contains(term))
                    continue;
                own.Add(term);
                tails += tokenizer.IsTail ? 1 : 0;
            }
            var code = NamePosting.Of(isAlias, own.Count - tails);
            foreach (var term in own)
            {
                var known = postings[term];
                if (known.Count == 0 || known[^1].Page != page)
                    known.Add((page, code));
                else if (code < known[^1].Name)
                    known[^1] = (page, code);
            }
        }
    }

    /// <summary>A word's letters from the last to the first; null where it is too short.</summary>
    private static byte[]? Backwards(ReadOnlySpan<byte> term)
    {
        var runes = Encoding.UTF8.GetString(term).EnumerateRunes().ToArray();
        if (runes.Length < ShortestEnding)
            return null;
        Array.Reverse(runes);
        return Encoding.UTF8.GetBytes(string.Concat(runes));
    }
}
