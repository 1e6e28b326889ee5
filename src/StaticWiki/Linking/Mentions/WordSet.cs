using System.Runtime.InteropServices;
using StaticWiki.Text;

namespace StaticWiki.Linking.Mentions;

/// <summary>
/// The words of a page, by their hashes: those of its text, and those of what its references name. Where one of the words
/// of a name is not among them, the page neither mentions nor names what is called so.
/// </summary>
internal static class WordSet
{
    /// <summary>The words of a page, each once, sorted.</summary>
    public static uint[] Of(LinkedPage page)
    {
        var words = new HashSet<uint>();
        foreach (var segment in page.Body.Segments.OfType<Compilation.TextSegment>())
            Add(words, segment.Prose.Text.AsSpan(segment.Start, segment.Length));
        foreach (var reference in page.All)
        {
            AddName(words, reference.Reference.Target);
            AddName(words, reference.Reference.Fragment);
        }
        var sorted = words.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The words of a name.</summary>
    public static uint[] Of(Name name)
    {
        var words = new HashSet<uint>();
        Add(words, name.Key);
        return [.. words];
    }

    /// <summary>Whether all words of a name are words of a page.</summary>
    /// <param name="page">What <see cref="Of(LinkedPage)"/> gave.</param>
    /// <param name="name">What <see cref="Of(Name)"/> gave.</param>
    public static bool Holds(ReadOnlySpan<uint> page, ReadOnlySpan<uint> name)
    {
        foreach (var word in name)
        {
            if (page.BinarySearch(word) < 0)
                return false;
        }
        return true;
    }

    private static void AddName(HashSet<uint> words, string? written)
    {
        if (written is null)
            return;
        Add(words, Name.Of(written).Key);
        // A path may be percent-encoded (RFC 3986, 2.1).
        if (written.Contains('%', StringComparison.Ordinal))
            Add(words, Name.Of(Uri.UnescapeDataString(written)).Key);
    }

    private static void Add(HashSet<uint> words, ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[64];
        for (var at = 0; at < text.Length; )
        {
            var end = WordScanner.EndOfToken(text, at);
            var token = text[at..end];
            if (!WordScanner.IsSpace(token[0]))
                words.Add(HashOf(token, buffer));
            at = end;
        }
    }

    /// <summary>The hash of a word as <see cref="MentionIndex"/> folds it.</summary>
    private static uint HashOf(ReadOnlySpan<char> token, Span<char> buffer)
    {
        if (
            token.Length <= buffer.Length
            && System.Text.Ascii.ToLower(token, buffer, out var written) == System.Buffers.OperationStatus.Done
        )
            return HashOf(buffer[..written]);
        return HashOf(Name.Of(token.ToString()).Key);
    }

    private static uint HashOf(ReadOnlySpan<char> folded) =>
        (uint)System.IO.Hashing.XxHash3.HashToUInt64(MemoryMarshal.AsBytes(folded));
}
