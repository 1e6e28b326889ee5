using System.Collections.Immutable;
using System.Text;

namespace StaticWiki.Searching;

/// <summary>A shard of the text's terms, or the one of the last build that it is the same as.</summary>
/// <param name="First">Its first term.</param>
/// <param name="Bytes">Null where it is an old one.</param>
/// <param name="Old">The index of the old one; −1 where it is new.</param>
/// <param name="Common">The terms in it that stand on so many pages that they say little.</param>
internal readonly record struct TextShard(string First, byte[]? Bytes, int Old, ImmutableArray<string> Common);

/// <summary>How the terms of one page changed.</summary>
/// <param name="Page">The page's number.</param>
/// <param name="Old">Its terms when the old index was made.</param>
/// <param name="New">Its terms now.</param>
internal readonly record struct TermsChange(int Page, byte[] Old, byte[] New);

/// <summary>Finds the pages in whose text a term stands.</summary>
internal static class TextIndex
{
    // Of fewer pages a list is short, whatever the term.
    private const int LeastForCommon = 400;

    // All uses of 10,000 topics would take 80 MB.
    private const int MostUses = 32 << 20;

    /// <summary>Makes the index of all pages.</summary>
    /// <param name="pages">The terms of each page, by its number.</param>
    /// <param name="pageCount">How many they are.</param>
    /// <param name="scratch">Takes the terms of many pages, while those of others are gathered.</param>
    /// <param name="most">So many bytes of uses are in memory at once, in about.</param>
    public static List<TextShard> Build(
        IEnumerable<ReadOnlyMemory<byte>> pages,
        int pageCount,
        IScratch scratch,
        int most = MostUses
    )
    {
        var uses = new TermUses();
        var runs = new List<TermRun>();
        foreach (var (page, terms) in pages.Index())
        {
            if (uses.Size >= most)
            {
                runs.Add(uses.Sorted().PutAside(scratch));
                uses.Clear();
            }
            uses.Add(page, terms.Span);
        }
        runs.Add(uses.Sorted());
        var writer = new Writer(pageCount);
        var list = new PostingList();
        runs.RemoveAll(run => !run.Next());
        var same = new List<TermRun>();
        while (runs.Count > 0)
        {
            FindFirst(runs, same);
            list.Clear();
            foreach (var run in same)
                TermUses.AddTo(list, run.Uses);
            writer.Add(same[0].Term, list);
            foreach (var run in same)
            {
                if (!run.Next())
                    runs.Remove(run);
            }
        }
        return writer.Finish();
    }

    /// <summary>Finds the runs that have the first term of all, in the order of their pages.</summary>
    private static void FindFirst(List<TermRun> runs, List<TermRun> first)
    {
        first.Clear();
        foreach (var run in runs)
        {
            var order = first.Count == 0 ? 0 : run.Term.SequenceCompareTo(first[0].Term);
            if (order < 0)
                first.Clear();
            if (order <= 0)
                first.Add(run);
        }
    }

    /// <summary>Makes the same index of an old one, by reading and writing only those shards in which something changes.</summary>
    /// <param name="old">The first terms of the old shards, with what is common in them.</param>
    /// <param name="read">Gives the bytes of an old shard.</param>
    /// <param name="changes">The pages whose terms changed; all others are what they were, and have the same numbers.</param>
    /// <param name="pageCount">How many pages there are, now as then.</param>
    /// <returns>Null where a term is common no more: in which blocks of other pages it stands is not in the old shard.</returns>
    public static List<TextShard>? Update(
        IReadOnlyList<(string First, ImmutableArray<string> Common)> old,
        Func<int, byte[]> read,
        IEnumerable<TermsChange> changes,
        int pageCount
    )
    {
        var edits = EditsOf(changes);
        var writer = new Writer(pageCount);
        var list = new PostingList();
        var edit = 0;
        var isKnown = true;
        for (var i = 0; i < old.Count; i++)
        {
            var end = i + 1 < old.Count ? Encoding.UTF8.GetBytes(old[i + 1].First) : null;
            var isEdited = edit < edits.Count && IsBefore(edits[edit].Term, end);
            if (!isEdited && writer.IsAtCut)
            {
                writer.Keep(i, old[i].First, old[i].Common);
                continue;
            }
            var shard = new ShardReader(read(i));
            while (shard.Next())
            {
                for (; edit < edits.Count && edits[edit].Term.AsSpan().SequenceCompareTo(shard.Term) < 0; edit++)
                    AddNew(edits[edit]);
                if (edit < edits.Count && shard.Term.SequenceEqual(edits[edit].Term))
                    AddEdited(shard.Term, shard.List, edits[edit++]);
                else
                    writer.AddUnchanged(shard.Term, shard.List, old[i].Common);
            }
            for (; edit < edits.Count && IsBefore(edits[edit].Term, end); edit++)
                AddNew(edits[edit]);
        }
        for (; edit < edits.Count; edit++)
            AddNew(edits[edit]);
        var made = writer.Finish();
        return isKnown ? made : null;

        void AddNew(TermEdit added)
        {
            list.Clear();
            foreach (var (page, use) in added.Pages)
            {
                if (use is not null)
                    list.AddUse(page, use);
            }
            writer.Add(added.Term, list);
        }

        void AddEdited(ReadOnlySpan<byte> term, ReadOnlySpan<byte> before, TermEdit edited)
        {
            var known = new PostingList();
            var detail = known.Read(before);
            list.Clear();
            var at = 0;
            foreach (var (page, use) in edited.Pages)
            {
                for (; at < known.Count && known.Pages[at] < page; at++)
                    list.Add(known.Pages[at], known.Details[at], known.BlocksOf(at));
                if (at < known.Count && known.Pages[at] == page)
                    at++;
                if (use is not null)
                    list.AddUse(page, use);
            }
            for (; at < known.Count; at++)
                list.Add(known.Pages[at], known.Details[at], known.BlocksOf(at));
            isKnown &= detail == PostingDetail.Blocks || IsCommon(list.Count, pageCount) || list.Count == 0;
            if (isKnown)
                writer.Add(term, list);
        }
    }

    private static bool IsBefore(byte[] term, byte[]? end) => end is null || term.AsSpan().SequenceCompareTo(end) < 0;

    private static bool IsCommon(int count, int pageCount) => pageCount >= LeastForCommon && count > pageCount / 4;

    /// <summary>What changes for each term, by the terms.</summary>
    private static List<TermEdit> EditsOf(IEnumerable<TermsChange> changes)
    {
        var edits = new Dictionary<string, TermEdit>(StringComparer.Ordinal);
        foreach (var change in changes.OrderBy(change => change.Page))
        {
            var before = UsesOf(change.Old);
            var after = UsesOf(change.New);
            foreach (var (term, use) in after)
            {
                if (!before.TryGetValue(term, out var known) || !known.AsSpan().SequenceEqual(use))
                    EditOf(term).Pages.Add((change.Page, use));
            }
            foreach (var term in before.Keys)
            {
                if (!after.ContainsKey(term))
                    EditOf(term).Pages.Add((change.Page, null));
            }
        }
        List<TermEdit> sorted = [.. edits.Values];
        sorted.Sort((a, b) => a.Term.AsSpan().SequenceCompareTo(b.Term));
        return sorted;

        TermEdit EditOf(string term)
        {
            if (!edits.TryGetValue(term, out var edit))
                edits[term] = edit = new TermEdit(Encoding.UTF8.GetBytes(term), []);
            return edit;
        }
    }

    private static Dictionary<string, byte[]> UsesOf(byte[] terms)
    {
        var uses = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var reader = new TermsReader(terms);
        while (reader.Next())
            uses[Encoding.UTF8.GetString(reader.Term)] = reader.Use.ToArray();
        return uses;
    }

    /// <param name="Term">The term.</param>
    /// <param name="Pages">The pages for which it changes, by number, and how they use it now; null where they don't.</param>
    private sealed record TermEdit(byte[] Term, List<(int Page, byte[]? Use)> Pages);

    private sealed class Writer
    {
        private readonly int _pageCount;
        private readonly ShardWriter _shards;
        private readonly List<TextShard> _made = [];
        private readonly List<string> _common = [];

        public Writer(int pageCount)
        {
            _pageCount = pageCount;
            _shards = new ShardWriter(
                ShardWriter.LeastFor(pageCount),
                shard =>
                {
                    _made.Add(new TextShard(shard.First, shard.Bytes, -1, [.. _common]));
                    _common.Clear();
                }
            );
        }

        public bool IsAtCut => _shards.IsAtCut;

        public void Add(ReadOnlySpan<byte> term, PostingList list)
        {
            if (list.Count == 0)
                return;
            var isCommon = IsCommon(list.Count, _pageCount);
            if (isCommon)
                _common.Add(Encoding.UTF8.GetString(term));
            _shards.Add(term, list.Write(isCommon ? PostingDetail.Level : PostingDetail.Blocks, _pageCount));
        }

        public void AddUnchanged(ReadOnlySpan<byte> term, ReadOnlySpan<byte> list, ImmutableArray<string> common)
        {
            if (!common.IsEmpty && Encoding.UTF8.GetString(term) is var written && common.Contains(written))
                _common.Add(written);
            _shards.Add(term, list);
        }

        public void Keep(int old, string first, ImmutableArray<string> common) =>
            _made.Add(new TextShard(first, null, old, common));

        public List<TextShard> Finish()
        {
            _shards.Finish();
            return _made;
        }
    }
}
