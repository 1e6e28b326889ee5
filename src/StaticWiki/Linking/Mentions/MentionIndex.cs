using System.Runtime.InteropServices;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Linking.Mentions;

/// <summary>All names that a text may mention: a trie over the words of their folded forms.</summary>
internal sealed class MentionIndex
{
    /// <summary>Longer names are no names; it bounds what one place in a text can cost.</summary>
    private const int LongestName = 64;

    private const int Root = 0;

    /// <summary>The number of each word that is in a name.</summary>
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;

    /// <summary>What is behind a word that stands behind a node. In objects of their own the nodes took three times the memory.</summary>
    private readonly Dictionary<(int Node, int Word), int> _next = [];
    private readonly List<Node> _nodes = [default];
    private readonly MentionFilter _filter = new();

    public MentionIndex() => _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsEmpty => _next.Count == 0;

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
            var withheld = page.Document is { Head.HasUnlinkedNames: true } document
                ? document.FrontMatter.NoAutolink.Select(name => Name.Of(name.Value)).ToHashSet()
                : [];
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
        var node = Root;
        (int, Page?)? longest = null;
        Span<char> buffer = stackalloc char[64];
        for (var at = start; at < limit; )
        {
            var end = WordScanner.EndOfToken(text, at);
            if (end > limit || Next(node, text, at, end, buffer) is not { } next)
                break;
            node = next;
            at = end;
            if (_nodes[node].IsName && WordScanner.IsBoundaryAfter(text, end))
                longest = (end, _nodes[node].Page);
        }
        return longest is not null && WordScanner.IsBoundaryBefore(text, start) ? longest : null;
    }

    private void Add(Name name, Page? page)
    {
        var node = Root;
        var words = 0;
        for (var at = 0; at < name.Key.Length; words++)
        {
            if (words == LongestName)
                return;
            var end = WordScanner.EndOfToken(name.Key, at);
            node = NextOrNew(node, name.Key.AsSpan(at, end - at));
            at = end;
        }
        _filter.Add(name.Key);
        var known = _nodes[node];
        _nodes[node] = known with { IsName = true, Page = known.IsName && known.Page != page ? null : page };
    }

    private int NextOrNew(int node, ReadOnlySpan<char> token)
    {
        if (!_wordsBySpan.TryGetValue(token, out var word))
            _words[token.ToString()] = word = _words.Count;
        ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, (node, word), out var isKnown);
        if (!isKnown)
        {
            next = _nodes.Count;
            _nodes.Add(default);
            _nodes[node] = _nodes[node] with { HasNext = true };
        }
        return next;
    }

    /// <summary>The node behind a token of a text, which is folded as names are; null where there is none.</summary>
    private int? Next(int node, string text, int start, int end, Span<char> buffer)
    {
        if (!_nodes[node].HasNext || WordOf(text, start, end, buffer) is not { } word)
            return null;
        return _next.TryGetValue((node, word), out var next) ? next : null;
    }

    private int? WordOf(string text, int start, int end, Span<char> buffer)
    {
        if (WordScanner.IsSpace(text[start]))
            return _wordsBySpan.TryGetValue(" ", out var space) ? space : null;
        var token = text.AsSpan(start, end - start);
        // Most words are ASCII, and of these most begin no name: nothing is allocated for them.
        if (
            token.Length <= buffer.Length
            && Ascii.ToLower(token, buffer, out var written) == System.Buffers.OperationStatus.Done
        )
            return _wordsBySpan.TryGetValue(buffer[..written], out var word) ? word : null;
        return _words.TryGetValue(Name.Of(token.ToString()).Key, out var folded) ? folded : null;
    }

    private static int LettersOf(string alias) => alias.EnumerateRunes().Count(Rune.IsLetter);

    /// <param name="Page">What the name up to here means; null where that is not certain, or there is no such name.</param>
    /// <param name="IsName">Whether a name ends here.</param>
    /// <param name="HasNext">Whether a longer one goes on.</param>
    private readonly record struct Node(Page? Page, bool IsName, bool HasNext);
}
