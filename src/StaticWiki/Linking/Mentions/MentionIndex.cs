using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Linking.Mentions;

/// <summary>All names that a text may mention: a trie over the words of their folded forms.</summary>
internal sealed class MentionIndex
{
    /// <summary>Longer names are no names; it bounds what one place in a text can cost.</summary>
    private const int LongestName = 64;

    private readonly Node _root = new();
    private readonly MentionFilter _filter = new();

    public bool IsEmpty => _root.Next is null;

    /// <summary>The names of the topics that have been written: titles, and aliases of four letters and more.</summary>
    /// <param name="pages">Pages of all kinds; all of a name, or none.</param>
    /// <param name="symbols">All pages.</param>
    /// <param name="withStubs">Whether to take in the topics that sources name and nobody has written.</param>
    public static MentionIndex Of(IEnumerable<Page> pages, SymbolTable symbols, bool withStubs = false)
    {
        var index = new MentionIndex();
        foreach (var page in pages)
        {
            if (page.Kind != PageKind.Topic && !(withStubs && page.Kind == PageKind.Stub))
                continue;
            var withheld = (page.Document?.FrontMatter.NoAutolink ?? [])
                .Select(name => Name.Of(name.Value))
                .ToHashSet();
            Add(page.Title, page);
            foreach (var alias in page.Aliases.Where(alias => LettersOf(alias) >= 4))
                Add(alias, page);

            void Add(string written, Page topic)
            {
                var name = Name.Of(written);
                if (name.IsEmpty || withheld.Contains(name))
                    return;
                // What several pages are called leads nowhere by itself, and yet a part of it must not be taken for another.
                index.Add(name, symbols.Names.Find(written) is [_] ? topic : null);
            }
        }
        return index;
    }

    /// <inheritdoc cref="MentionFilter.FindStart"/>
    public int FindStart(string text, int at, int limit) => _filter.FindStart(text, at, limit);

    /// <summary>The longest name that begins at an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a token begins.</param>
    /// <param name="limit">Where the name has to have ended; the text may go on.</param>
    /// <returns>Behind the name, and the page that it means, null where that is not certain; or null where no name begins.</returns>
    public (int End, Page? Page)? LongestAt(string text, int start, int limit)
    {
        var node = _root;
        (int, Page?)? longest = null;
        Span<char> buffer = stackalloc char[64];
        for (var at = start; at < limit; )
        {
            var end = WordScanner.EndOfToken(text, at);
            if (end > limit || node.Find(text, at, end, buffer) is not { } next)
                break;
            node = next;
            at = end;
            if (node.IsName && WordScanner.IsBoundaryAfter(text, end))
                longest = (end, node.Page);
        }
        return longest is not null && WordScanner.IsBoundaryBefore(text, start) ? longest : null;
    }

    private void Add(Name name, Page? page)
    {
        var node = _root;
        var words = 0;
        for (var at = 0; at < name.Key.Length; words++)
        {
            if (words == LongestName)
                return;
            var end = WordScanner.EndOfToken(name.Key, at);
            node = node.GetOrAdd(name.Key[at..end]);
            at = end;
        }
        _filter.Add(name.Key);
        node.Page = node.IsName && node.Page != page ? null : page;
        node.IsName = true;
    }

    private static int LettersOf(string alias) => alias.EnumerateRunes().Count(Rune.IsLetter);

    private sealed class Node
    {
        private Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> _lookup;

        public Dictionary<string, Node>? Next { get; private set; }

        public bool IsName { get; set; }

        public Page? Page { get; set; }

        public Node GetOrAdd(string token)
        {
            if (Next is null)
            {
                Next = new Dictionary<string, Node>(StringComparer.Ordinal);
                _lookup = Next.GetAlternateLookup<ReadOnlySpan<char>>();
            }
            if (!Next.TryGetValue(token, out var node))
                Next[token] = node = new Node();
            return node;
        }

        /// <summary>The node behind a token of a text, which is folded as names are.</summary>
        public Node? Find(string text, int start, int end, Span<char> buffer)
        {
            if (Next is null)
                return null;
            if (WordScanner.IsSpace(text[start]))
                return _lookup.TryGetValue(" ", out var space) ? space : null;
            var token = text.AsSpan(start, end - start);
            // Most words are ASCII, and of these most begin no name: nothing is allocated for them.
            if (
                token.Length <= buffer.Length
                && Ascii.ToLower(token, buffer, out var written) == System.Buffers.OperationStatus.Done
            )
                return _lookup.TryGetValue(buffer[..written], out var node) ? node : null;
            return Next.GetValueOrDefault(Name.Of(token.ToString()).Key);
        }
    }
}
