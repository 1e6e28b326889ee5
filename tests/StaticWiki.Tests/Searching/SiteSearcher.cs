using System.Text;
using System.Text.Json;
using StaticWiki.Searching;

namespace StaticWiki.Tests.Searching;

/// <summary>
/// Searches a built site as the theme's script does: it reads the list of files, and of them only those that a query needs.
/// </summary>
internal sealed class SiteSearcher
{
    private const string Last = "\U0010FFFF";

    private readonly Func<string, ReadOnlyMemory<byte>> _read;
    private readonly Part _names;
    private readonly Part _text;
    private readonly Part _endings;
    private readonly string[] _table;
    private readonly HashSet<string> _common;
    private readonly int _pageCount;
    private readonly int _blockSize;

    /// <param name="read">Gives a file of the site.</param>
    public SiteSearcher(Func<string, ReadOnlyMemory<byte>> read)
    {
        _read = read;
        using var list = JsonDocument.Parse(Read("search/index.json"));
        var root = list.RootElement;
        Assert.Equal(1, root.GetProperty("version").GetInt32());
        (_names, _text, _endings) = (
            Part.Of(root.GetProperty("names")),
            Part.Of(root.GetProperty("text")),
            Part.Of(root.GetProperty("endings"))
        );
        _table = Part.Split(root.GetProperty("table").GetString()!);
        _common = [.. root.GetProperty("common").GetString()!.Split(' ')];
        _pageCount = root.GetProperty("pages").GetInt32();
        _blockSize = root.GetProperty("block").GetInt32();
    }

    /// <summary>The files that were read so far.</summary>
    public HashSet<string> Loaded { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths of the pages that a query finds, the best first.</summary>
    /// <param name="query">As a reader types it.</param>
    /// <param name="isWhole">Whether only those are given that have all of it.</param>
    public List<string> Find(string query, bool isWhole = true)
    {
        var terms = Ask(query);
        var isRare = terms.ConvertAll(term => !_common.Contains(term.Text));
        if (!isRare.Contains(true))
            isRare = terms.ConvertAll(_ => true);
        var needed = isRare.Count(rare => rare);
        var pages = new Dictionary<int, Hit>();
        for (var which = 0; which < terms.Count; which++)
        {
            var best = new Dictionary<int, (double Name, double Text, HashSet<int> Blocks)>();
            foreach (var (bytes, isName, fit) in VariantsOf(terms[which], isRare[which]))
            {
                var list = new PostingList();
                list.Read(bytes);
                var rarity = fit * Math.Log(1 + ((double)_pageCount / list.Count));
                for (var i = 0; i < list.Count; i++)
                {
                    var hit = best.GetValueOrDefault(list.Pages[i], (0, 0, []));
                    int detail = list.Details[i];
                    if (isName)
                        hit.Name = Math.Max(
                            hit.Name,
                            rarity * (detail < 8 ? 4 : 3) * (0.3 + (0.7 / ((detail & 7) + 1)))
                        );
                    else
                        hit.Text = Math.Max(hit.Text, rarity * (detail + 0.5) / 8);
                    hit.Blocks.UnionWith(list.BlocksOf(i).ToArray());
                    best[list.Pages[i]] = hit;
                }
            }
            foreach (var (page, (name, text, blocks)) in best)
            {
                if (!pages.TryGetValue(page, out var hit))
                    pages[page] = hit = new Hit(page);
                hit.Count += isRare[which] ? 1 : 0;
                hit.Score += name + text;
                foreach (var block in blocks)
                    hit.Blocks[block] = hit.Blocks.GetValueOrDefault(block) + 1;
            }
        }
        foreach (var hit in pages.Values.Where(_ => terms.Count > 1))
            hit.Score *= 1 + ((double)(hit.Blocks.Values.Append(1).Max() - 1) / (terms.Count - 1));
        return
        [
            .. pages
                .Values.Where(hit => !isWhole || hit.Count == needed)
                .OrderByDescending(hit => hit.Count)
                .ThenByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Page)
                .Select(hit => PathOf(hit.Page)),
        ];
    }

    private static List<Term> Ask(string query)
    {
        var terms = new List<Term>();
        var tokenizer = new Tokenizer();
        tokenizer.Begin(query);
        while (tokenizer.Next())
        {
            var text = Encoding.UTF8.GetString(tokenizer.Term);
            if (!tokenizer.IsTail && !terms.Exists(term => term.Text == text) && terms.Count < 12)
                terms.Add(new Term(text, !tokenizer.IsWord && text.EnumerateRunes().Count() == 1, tokenizer.IsWord));
        }
        if (terms.Count > 0 && terms[^1].IsWord && char.IsLetterOrDigit(query[^1]))
            terms[^1] = terms[^1] with { IsBeginning = true };
        return terms;
    }

    private List<(byte[] List, bool IsName, double Fit)> VariantsOf(Term term, bool withText)
    {
        var found = new List<(byte[] List, bool IsName, double Fit)>();
        var end = term.IsBeginning ? term.Text + Last : term.Text;
        var text = withText ? RangeOfText(term.Text, end, 2) : [];
        Add(RangeOf(_names, term.Text, end, 4), isName: true, Exact);
        Add(text, isName: false, Exact);
        var pages = found.Sum(entry => CountOf(entry.List));
        if (!term.IsWord || term.Text.Length < 3 || found.Exists(entry => entry.Fit == 1) || pages > 8)
            return found;
        var half = term.Text.Length / 2;
        var (head, tail) = (term.Text[..half], Reversed(term.Text[half..]));
        var swapped = head[..^1] + term.Text[half] + head[^1] + term.Text[(half + 1)..];
        var near = RangeOf(_names, head, head + Last, 8)
            .Concat(RangeOf(_names, swapped, swapped, 1))
            .Select(entry => entry.Term)
            .Concat(RangeOf(_endings, tail, tail + Last, 8).Select(entry => Reversed(entry.Term)))
            .Where(other => other.Length > 3 && IsNear(term.Text, other))
            .ToHashSet();
        foreach (var other in near)
        {
            Add(RangeOf(_names, other, other, 1), isName: true, name => name == other ? 0.3 : 0);
            if (withText && near.Count < 4)
                Add(RangeOfText(other, other, 1), isName: false, name => name == other ? 0.3 : 0);
        }
        Add(
            text,
            isName: false,
            other => other.Length > 3 && !near.Contains(other) && IsNear(term.Text, other) ? 0.3 : 0
        );
        return found;

        void Add(IEnumerable<(string Term, byte[] List)> entries, bool isName, Func<string, double> fitOf)
        {
            foreach (var entry in entries)
            {
                if (fitOf(entry.Term) is > 0 and var fit)
                    found.Add((entry.List, isName, fit));
            }
        }

        double Exact(string other) =>
            other == term.Text ? 1
            : term.IsBeginning && other.StartsWith(term.Text, StringComparison.Ordinal)
                ? 0.4 + (0.4 * term.Text.Length / other.Length)
            : 0;
    }

    private List<(string Term, byte[] List)> RangeOf(Part part, string from, string to, int most)
    {
        var entries = new List<(string, byte[])>();
        foreach (var file in part.Between(from, to, most))
        {
            var shard = new ShardReader(Read($"search/{file}.bin").Span);
            while (shard.Next())
                entries.Add((Encoding.UTF8.GetString(shard.Term), shard.List.ToArray()));
        }
        return entries;
    }

    private List<(string Term, byte[] List)> RangeOfText(string from, string to, int most)
    {
        List<string> firsts = [];
        List<string> files = [];
        foreach (var piece in _text.Between(from, to, 2))
        {
            using var list = JsonDocument.Parse(Read($"search/{piece}.json"));
            var part = Part.Of(list.RootElement);
            firsts.AddRange(part.Firsts);
            files.AddRange(part.Files);
        }
        return RangeOf(new Part([.. firsts], [.. files]), from, to, most);
    }

    private string PathOf(int page)
    {
        using var block = JsonDocument.Parse(Read($"search/{_table[page / _blockSize]}.json"));
        return block.RootElement[page % _blockSize][0].GetString()!;
    }

    private ReadOnlyMemory<byte> Read(string path)
    {
        Loaded.Add(path);
        return _read(path);
    }

    private static int CountOf(byte[] list)
    {
        var at = 0;
        return ByteWriter.ReadNumber(list, ref at);
    }

    private static string Reversed(string text) => string.Concat(text.EnumerateRunes().Reverse());

    /// <summary>Whether two words differ by one letter left out, added or changed, or two neighbours that changed places.</summary>
    private static bool IsNear(string a, string b)
    {
        if (a.Length > b.Length)
            (a, b) = (b, a);
        if (b.Length - a.Length > 1 || a == b)
            return false;
        var start = a.AsSpan().CommonPrefixLength(b);
        if (a.Length < b.Length)
            return a[start..] == b[(start + 1)..];
        return a[(start + 1)..] == b[(start + 1)..]
            || (
                start + 1 < a.Length
                && a[start] == b[start + 1]
                && a[start + 1] == b[start]
                && a[(start + 2)..] == b[(start + 2)..]
            );
    }

    private sealed record Term(string Text, bool IsBeginning, bool IsWord);

    private sealed class Hit(int page)
    {
        public int Page => page;
        public int Count { get; set; }
        public double Score { get; set; }
        public Dictionary<int, int> Blocks { get; } = [];
    }

    private sealed record Part(string[] Firsts, string[] Files)
    {
        public static Part Of(JsonElement written) =>
            new(written[0].GetString()!.Split(' '), Split(written[1].GetString()!));

        /// <summary>The files from one term to another, so many at most.</summary>
        public IEnumerable<string> Between(string from, string to, int most)
        {
            var first = Math.Max(Array.FindLastIndex(Firsts, term => string.CompareOrdinal(term, from) <= 0), 0);
            return Files
                .Where((_, i) => i >= first && i < first + most)
                .Where((_, i) => i == 0 || string.CompareOrdinal(Firsts[first + i], to) <= 0);
        }

        public static string[] Split(string names) => [.. names.Chunk(7).Select(name => new string(name))];
    }
}
