using System.Numerics;
using System.Runtime.InteropServices;

namespace StaticWiki.Searching;

/// <summary>What is said of each page of a list.</summary>
internal enum PostingDetail
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Which name of the page has the term: <see cref="NamePosting"/>.</summary>
    Name,

    /// <summary>How much the term says about the page.</summary>
    Level,

    /// <summary>That, and in which blocks it stands.</summary>
    Blocks,
}

/// <summary>The pages of one term.</summary>
/// <remarks>
/// As bytes: the number of pages (LEB128), then bits. Five for the width of gaps, two for the detail; with names nothing more;
/// else three for the most usual level and, with blocks, four for the width of blocks. Then for each page the gap to the one
/// before, less one (Rice), and its detail: four bits of a name; or a zero for the usual level, else a one and three bits; and
/// for blocks their number less one (unary), the first, and the gaps to the others, less one (Rice).
/// </remarks>
internal sealed class PostingList
{
    public const int LevelBits = 3;
    public const int NameBits = 4;

    private readonly List<int> _pages = [];
    private readonly List<byte> _details = [];
    private readonly List<int> _blockEnds = [];
    private readonly List<int> _blocks = [];
    private readonly BitWriter _bits = new();
    private readonly ByteWriter _bytes = new();

    public int Count => _pages.Count;

    public ReadOnlySpan<int> Pages => CollectionsMarshal.AsSpan(_pages);

    /// <summary>The level or the name of each page.</summary>
    public ReadOnlySpan<byte> Details => CollectionsMarshal.AsSpan(_details);

    public ReadOnlySpan<int> BlocksOf(int index)
    {
        var start = index == 0 ? 0 : _blockEnds[index - 1];
        return CollectionsMarshal.AsSpan(_blocks)[start.._blockEnds[index]];
    }

    public void Clear()
    {
        _pages.Clear();
        _details.Clear();
        _blockEnds.Clear();
        _blocks.Clear();
    }

    /// <param name="page">Greater than those before.</param>
    /// <param name="detail">Its level or name.</param>
    public void Add(int page, int detail = 0) => Add(page, detail, []);

    public void Add(int page, int detail, ReadOnlySpan<int> blocks)
    {
        _pages.Add(page);
        _details.Add((byte)detail);
        _blocks.AddRange(blocks);
        _blockEnds.Add(_blocks.Count);
    }

    /// <summary>Adds a page with what <see cref="TermsReader.Use"/> gave.</summary>
    public void AddUse(int page, ReadOnlySpan<byte> use)
    {
        _pages.Add(page);
        _details.Add((byte)(use[0] / TermCounter.Levels));
        var block = 0;
        for (var at = 1; at < use.Length; )
        {
            block += ByteWriter.ReadNumber(use, ref at);
            _blocks.Add(block);
        }
        _blockEnds.Add(_blocks.Count);
    }

    /// <summary>The list as bytes, until it is written again.</summary>
    /// <param name="detail">What is written of each page.</param>
    /// <param name="pageCount">How many pages there are.</param>
    public ReadOnlySpan<byte> Write(PostingDetail detail, int pageCount)
    {
        _bytes.Clear();
        _bytes.WriteNumber(Count);
        _bits.Clear();
        var gap = WidthFor(pageCount - Count, Count);
        _bits.Write(gap, 5);
        _bits.Write((int)detail, 2);
        var (usual, block) = (0, 0);
        if (detail >= PostingDetail.Level)
        {
            usual = UsualLevel();
            _bits.Write(usual, LevelBits);
        }
        if (detail == PostingDetail.Blocks)
        {
            block = BlockWidth();
            _bits.Write(block, 4);
        }
        var pages = Pages;
        var details = Details;
        var blocks = CollectionsMarshal.AsSpan(_blocks);
        var start = 0;
        var last = -1;
        for (var i = 0; i < pages.Length; i++)
        {
            _bits.WriteRice(pages[i] - last - 1, gap);
            last = pages[i];
            if (detail == PostingDetail.Name)
                _bits.Write(details[i], NameBits);
            if (detail < PostingDetail.Level)
                continue;
            if (details[i] == usual)
                _bits.Write(0, 1);
            else
                _bits.Write((1 << LevelBits) | details[i], LevelBits + 1);
            if (detail == PostingDetail.Blocks)
                WriteBlocks(blocks[start.._blockEnds[i]], block);
            start = _blockEnds[i];
        }
        _bits.Finish();
        _bytes.Write(_bits.Written);
        return _bytes.Written;
    }

    /// <summary>Reads a list in place of this one.</summary>
    public PostingDetail Read(ReadOnlySpan<byte> bytes)
    {
        Clear();
        var at = 0;
        var count = ByteWriter.ReadNumber(bytes, ref at);
        var bits = new BitReader(bytes[at..]);
        var gap = bits.Read(5);
        var detail = (PostingDetail)bits.Read(2);
        var usual = detail >= PostingDetail.Level ? bits.Read(LevelBits) : 0;
        var block = detail == PostingDetail.Blocks ? bits.Read(4) : 0;
        for (var page = -1; count > 0; count--)
        {
            page += bits.ReadRice(gap) + 1;
            _pages.Add(page);
            _details.Add(
                (byte)(
                    detail == PostingDetail.None ? 0
                    : detail == PostingDetail.Name ? bits.Read(NameBits)
                    : bits.Read(1) == 0 ? usual
                    : bits.Read(LevelBits)
                )
            );
            if (detail == PostingDetail.Blocks)
                ReadBlocks(ref bits, block);
            _blockEnds.Add(_blocks.Count);
        }
        return detail;
    }

    private void WriteBlocks(ReadOnlySpan<int> blocks, int width)
    {
        _bits.WriteRice(blocks.Length - 1, 0);
        var last = -1;
        foreach (var block in blocks)
        {
            _bits.WriteRice(block - last - 1, width);
            last = block;
        }
    }

    private void ReadBlocks(ref BitReader bits, int width)
    {
        var block = -1;
        for (var count = bits.ReadRice(0) + 1; count > 0; count--)
        {
            block += bits.ReadRice(width) + 1;
            _blocks.Add(block);
        }
    }

    private int UsualLevel()
    {
        Span<int> counts = stackalloc int[1 << LevelBits];
        counts.Clear();
        foreach (var level in Details)
            counts[level]++;
        var usual = 0;
        for (var level = 1; level < counts.Length; level++)
            usual = counts[level] > counts[usual] ? level : usual;
        return usual;
    }

    private int BlockWidth()
    {
        var sum = 0;
        var start = 0;
        foreach (var end in CollectionsMarshal.AsSpan(_blockEnds))
        {
            sum += _blocks[end - 1] + 1 - (end - start);
            start = end;
        }
        return WidthFor(sum, _blocks.Count);
    }

    /// <summary>How many low bits cost the least, or nearly so, for numbers of a sum: the mean's logarithm, rounded.</summary>
    private static int WidthFor(int sum, int count)
    {
        // For a geometric distribution the best is log₂ of about 0.69 of the mean (Golomb 1966).
        var mean = (int)((long)Math.Max(sum, 0) * 177 / 256 / Math.Max(count, 1));
        return mean == 0 ? 0 : BitOperations.Log2((uint)mean) + (mean >= 3 && IsUpperHalf(mean) ? 1 : 0);
    }

    // Above the geometric middle of two powers the greater one is nearer.
    private static bool IsUpperHalf(int mean)
    {
        var power = 1L << BitOperations.Log2((uint)mean);
        return (long)mean * mean > 2 * power * power;
    }
}
