using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticWiki.Searching;

/// <summary>
/// Counts the terms of one page's text: how much each says about the page, and in which blocks (paragraphs, items, cells,
/// headings) it stands.
/// </summary>
internal sealed class TermCounter
{
    /// <summary>Of the blocks in which a term stands, so many are kept.</summary>
    public const int MostBlocks = 6;

    /// <summary>All blocks from here on are one.</summary>
    public const int LastBlock = 1023;

    /// <summary>What a term says about a page is one of so many levels.</summary>
    public const int Levels = 8;

    // A page of this many terms is as long as most: a term on it counts neither more nor less.
    private const int UsualLength = 500;

    private readonly Tokenizer _tokenizer = new();
    private readonly TermTable _terms = new();
    private readonly List<TermUse> _uses = [];
    private readonly ByteWriter _writer = new(4096);
    private long _length;

    /// <summary>Begins with another page.</summary>
    public void Begin()
    {
        _terms.Clear();
        _uses.Clear();
        _length = 0;
    }

    /// <param name="text">Some text of the page.</param>
    /// <param name="block">The block it stands in; not less than before.</param>
    /// <param name="weight">How often a term counts, from 1.</param>
    public void Add(ReadOnlySpan<char> text, int block, int weight = 1)
    {
        block = Math.Min(block, LastBlock);
        _tokenizer.Begin(text);
        while (_tokenizer.Next())
        {
            var term = _terms.Add(_tokenizer.Term);
            if (term == _uses.Count)
                _uses.Add(default);
            _length++;
            CollectionsMarshal.AsSpan(_uses)[term].Add(block, weight);
        }
    }

    /// <summary>What <see cref="TermsReader"/> reads.</summary>
    public byte[] Finish()
    {
        _writer.Clear();
        // The same for all terms: the longer the page, the less each says.
        var saturation = 360 + (840 * _length / UsualLength);
        for (var term = 0; term < _terms.Count; term++)
        {
            var bytes = _terms[term];
            ref readonly var use = ref CollectionsMarshal.AsSpan(_uses)[term];
            // A term of 32 code points has at most 128 bytes.
            var free = _writer.Reserve(bytes.Length + 2);
            free[0] = (byte)bytes.Length;
            bytes.CopyTo(free[1..]);
            free[bytes.Length + 1] = (byte)((LevelOf(use.Weight, saturation) * Levels) + use.BlockCount);
            _writer.Length += bytes.Length + 2;
            var last = 0;
            foreach (int block in use.Blocks)
            {
                _writer.WriteNumber(block - last);
                last = block;
            }
        }
        return _writer.Written.ToArray();
    }

    /// <summary>The part of BM25 that needs nothing but the page (Robertson and Zaragoza 2009, with k₁ = 1.2 and b = 0.7).</summary>
    private static int LevelOf(int weight, long saturation) =>
        (int)(Levels * 1000L * weight / ((1000L * weight) + saturation));

    /// <summary>How a page uses a term.</summary>
    private struct TermUse
    {
        private FirstBlocks _blocks;

        public int Weight { get; private set; }

        public int BlockCount { get; private set; }

        /// <summary>The first blocks that it stands in, ascending.</summary>
        [UnscopedRef]
        public readonly ReadOnlySpan<ushort> Blocks => _blocks[..BlockCount];

        public void Add(int block, int weight)
        {
            Weight = Math.Min(Weight + weight, 10_000);
            if (BlockCount < MostBlocks && (BlockCount == 0 || _blocks[BlockCount - 1] != block))
                _blocks[BlockCount++] = (ushort)block;
        }
    }

    [InlineArray(MostBlocks)]
    private struct FirstBlocks
    {
        private ushort _first;
    }
}

/// <summary>Reads the terms of a page, in the order in which they come in it.</summary>
/// <param name="bytes">What <see cref="TermCounter.Finish"/> gave.</param>
internal ref struct TermsReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private int _termStart;
    private int _termLength;

    public readonly ReadOnlySpan<byte> Term => _bytes.Slice(_termStart, _termLength);

    /// <summary>The level, and the blocks, as they are stored: equal where those are.</summary>
    public readonly ReadOnlySpan<byte> Use => _bytes[(_termStart + _termLength).._at];

    public bool Next()
    {
        if (_at >= _bytes.Length)
            return false;
        _termLength = _bytes[_at];
        _termStart = _at + 1;
        _at = _termStart + _termLength;
        var blocks = _bytes[_at++] % TermCounter.Levels;
        while (blocks > 0)
        {
            if (_bytes[_at++] < 0x80)
                blocks--;
        }
        return true;
    }
}
