using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace StaticWiki.Evidence;

/// <summary>
/// What is kept of a source's text where the text is not ours to publish: the hashes of each three words in a row, in
/// order. A quotation's own hashes are a run of them, or it is not in the source.
/// </summary>
/// <remarks>
/// It keeps the text out of the repository and is no secrecy: whoever can guess three words can look whether they are
/// in it, and, since each hash shares two words with the next, guess the text on from there.
/// </remarks>
public sealed class Fingerprint
{
    /// <summary>How many words one hash is of; a shorter quotation cannot be checked.</summary>
    public const int WordsInHash = 3;

    /// <summary>The bits of a hash; with 40, a wrong run of three words is taken for a right one once in a thousand million texts of a thousand words.</summary>
    public const int HashBits = 40;

    /// <param name="salt">What the hashes are salted with.</param>
    /// <param name="wordCount">How many words the text has.</param>
    /// <param name="hashes">Two fewer than the words; none where there are fewer than three.</param>
    public Fingerprint(ulong salt, int wordCount, ImmutableArray<ulong> hashes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hashes.Length, HashCountOf(wordCount), nameof(hashes));
        Salt = salt;
        WordCount = wordCount;
        Hashes = hashes;
    }

    public ulong Salt { get; }

    public int WordCount { get; }

    /// <summary>Each below 2⁴⁰.</summary>
    public ImmutableArray<ulong> Hashes { get; }

    /// <summary>The fingerprint of a text; the same for any two that differ in nothing that <see cref="Words"/> keeps.</summary>
    public static Fingerprint Of(string text)
    {
        var words = Words.Of(text);
        return Of(words, SaltOf(words));
    }

    public static Fingerprint Of(ImmutableArray<Word> words, ulong salt) =>
        new(salt, words.Length, HashesOf(words.AsSpan(), salt));

    public static int HashCountOf(int wordCount) => Math.Max(0, wordCount - (WordsInHash - 1));

    /// <summary>
    /// Made of the text and not by chance, so that a source read twice has one fingerprint. It need not be unknown, only
    /// different: no table of hashes that was made for one source serves for another.
    /// </summary>
    public static ulong SaltOf(ImmutableArray<Word> words)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var word in words)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(word.Key));
            hash.AppendData([0]);
        }
        return BinaryPrimitives.ReadUInt64BigEndian(hash.GetHashAndReset());
    }

    /// <summary>The hash of each three words in a row: the first 40 bits of SHA-256 over the salt and the words, a zero byte between two.</summary>
    public static ImmutableArray<ulong> HashesOf(ReadOnlySpan<Word> words, ulong salt)
    {
        var hashes = new ulong[HashCountOf(words.Length)];
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        var buffer = new byte[256];
        for (var i = 0; i < hashes.Length; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(buffer, salt);
            var length = sizeof(ulong);
            for (var n = 0; n < WordsInHash; n++)
            {
                var key = words[i + n].Key;
                var needed = length + 1 + Encoding.UTF8.GetMaxByteCount(key.Length);
                if (needed > buffer.Length)
                    Array.Resize(ref buffer, needed);
                length += Encoding.UTF8.GetBytes(key, buffer.AsSpan(length));
                buffer[length++] = 0;
            }
            SHA256.HashData(buffer.AsSpan(0, length), digest);
            hashes[i] = BinaryPrimitives.ReadUInt64BigEndian(digest) >> (64 - HashBits);
        }
        return [.. hashes];
    }
}
