using System.Runtime.InteropServices;
using StaticWiki.Compilation;
using StaticWiki.Linking;

namespace StaticWiki.Caching;

/// <summary>
/// Collects what the references of pages came to until there is enough of it to be stored together, so that the next build finds
/// one behind the other what it looks up so. One thread at a time may use it.
/// </summary>
/// <param name="store">The store.</param>
internal sealed class LinkBatch(Store store)
{
    /// <summary>In bytes.</summary>
    private const int Enough = 1 << 16;

    private readonly List<(Document Document, LinkSummary Summary)> _pages = [];
    private readonly List<int> _summaryEnds = [];
    private readonly List<int> _wordEnds = [];
    private BlobWriter? _summaries;
    private BlobWriter? _words;

    public bool IsFull => _summaries?.Length >= Enough;

    /// <param name="document">What a page was written in.</param>
    /// <param name="summary">What its references came to.</param>
    /// <param name="words">Its <see cref="Linking.Mentions.WordFilter"/>.</param>
    public void Add(Document document, LinkSummary summary, byte[] words)
    {
        (_summaries, _words) = (_summaries ?? store.Begin(), _words ?? store.Begin());
        new LinkCodec(document.DisplayPath).Write(_summaries, summary);
        _words.WriteRaw(words);
        _pages.Add((document, summary));
        _summaryEnds.Add(_summaries.Length);
        _wordEnds.Add(_words.Length);
    }

    /// <summary>Stores what was collected, and begins anew.</summary>
    /// <param name="isStored">Is told of each page where it lies.</param>
    public void Store(Action<Document, LinkSummary, StoredPart, StoredPart> isStored)
    {
        if (_summaries is null || _words is null)
            return;
        var summaries = store.Add(_summaries, CollectionsMarshal.AsSpan(_summaryEnds));
        var words = store.Add(_words, CollectionsMarshal.AsSpan(_wordEnds));
        for (var i = 0; i < summaries.Length; i++)
            isStored(_pages[i].Document, _pages[i].Summary, summaries[i], words[i]);
        (_summaries, _words) = (null, null);
        _pages.Clear();
        _summaryEnds.Clear();
        _wordEnds.Clear();
    }
}
