using System.Collections;

namespace StaticWiki.Linking;

/// <summary>Pages that are kept by their numbers, and are found as they are asked for.</summary>
/// <param name="links">Where the numbers are.</param>
/// <param name="areMentioned">Whether they are those of the pages that are mentioned, and not of those referred to.</param>
/// <param name="pages">All pages.</param>
internal readonly struct PageList(PackedLinks links, bool areMentioned, PageNumbers pages) : IReadOnlyList<Page>
{
    private readonly PackedLinks _links = links;

    private ReadOnlySpan<int> Numbers => areMentioned ? _links.Mentioned : _links.Links;

    public int Count => Numbers.Length;

    public bool IsEmpty => Numbers.IsEmpty;

    public Page this[int index] => pages.PageOf(Numbers[index]);

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Page> IEnumerable<Page>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator(PageList pages) : IEnumerator<Page>
    {
        private readonly int _count = pages.Count;
        private int _index = -1;

        public readonly Page Current => pages[_index];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < _count;

        public void Reset() => _index = -1;

        public readonly void Dispose() { }
    }
}
