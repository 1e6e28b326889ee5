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

    /// <summary>Makes the index of all pages.</summary>
    /// <param name="pages">The terms of each page, by its number.</param>
    /// <param name="pageCount">How many they are.</param>
    public static List<TextShard> Build(IEnumerable<ReadOnlyMemory<byte>> pages, int pageCount)
    {
        var terms = new TermTable();
        var uses = new List<PageUses>();
        foreach (var (page, bytes) in pages.Index())
        {
            var reader = new TermsReader(bytes.Span);
            while (reader.Next())
            {
                var term = terms.Add(reader.Term);
                if (term == uses.Count)
                    uses.Add(new PageUses());
                uses[term].Add(page, reader.Use);
            }
        }
        var writer = new Writer(pageCount);
        var list = new PostingList();
        foreach (var term in terms.Sorted())
        {
            list.Clear();
            uses[term].MoveTo(list);
            writer.Add(terms[term], list);
        }
        return writer.Finish();
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

    /// <summary>The pages of one term as they come.</summary>
    private sealed class PageUses
    {
        private readonly ByteWriter _bytes = new(16);
        private int _last;

        public void Add(int page, ReadOnlySpan<byte> use)
        {
            _bytes.WriteNumber(page - _last);
            var free = _bytes.Reserve(use.Length + 1);
            free[0] = (byte)use.Length;
            use.CopyTo(free[1..]);
            _bytes.Length += use.Length + 1;
            _last = page;
        }

        public void MoveTo(PostingList list)
        {
            var bytes = _bytes.Written;
            var page = 0;
            for (var at = 0; at < bytes.Length; )
            {
                page += ByteWriter.ReadNumber(bytes, ref at);
                var length = bytes[at++];
                list.AddUse(page, bytes.Slice(at, length));
                at += length;
            }
        }
    }

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
