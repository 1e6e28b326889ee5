using System.Numerics;
using System.Text;

namespace StaticWiki.Searching;

/// <summary>A file of terms in order, each with its list.</summary>
/// <param name="First">Its first term.</param>
/// <param name="Bytes">
/// For each term how many bytes it begins with that the one before begins with too, the number of the others and these, then
/// the length of its list (LEB128) and the list.
/// </param>
internal sealed record Shard(string First, byte[] Bytes);

/// <summary>
/// Puts terms into shards. Where a shard ends follows from what is in it alone, so that an edit changes those shards that
/// have its terms, and hardly ever the one behind.
/// </summary>
/// <param name="least">How many bytes a shard has at least, unless it is the last.</param>
/// <param name="take">Takes each shard.</param>
internal sealed class ShardWriter(int least, Action<Shard> take)
{
    private readonly ByteWriter _bytes = new();
    private byte[] _last = [];
    private string _first = "";

    /// <summary>Whether the next term begins a shard.</summary>
    public bool IsAtCut => _bytes.Length == 0;

    /// <summary>The least size of shards for a wiki, so that neither they nor their list grow with it alone.</summary>
    public static int LeastFor(int pageCount) => 4096 * Math.Max(1, (int)Math.Sqrt(pageCount / 10_000));

    /// <param name="term">Behind all before, by its bytes.</param>
    /// <param name="list">Its list.</param>
    public void Add(ReadOnlySpan<byte> term, ReadOnlySpan<byte> list)
    {
        var shared = 0;
        if (IsAtCut)
            _first = Encoding.UTF8.GetString(term);
        else
            shared = SharedLength(_last, term);
        _bytes.Write((byte)shared);
        _bytes.Write((byte)(term.Length - shared));
        _bytes.Write(term[shared..]);
        _bytes.WriteNumber(list.Length);
        _bytes.Write(list);
        _last = term.ToArray();
        if (_bytes.Length >= least * 4L || (_bytes.Length >= least && IsCut(term, least, list.Length)))
            Finish();
    }

    /// <summary>Ends the last shard.</summary>
    public void Finish()
    {
        if (IsAtCut)
            return;
        take(new Shard(_first, _bytes.Written.ToArray()));
        _bytes.Clear();
    }

    /// <summary>One term in so many is a cut that together they have the least size again.</summary>
    private static bool IsCut(ReadOnlySpan<byte> term, int least, int listLength)
    {
        var hash = 2166136261u;
        foreach (var b in term)
            hash = (hash ^ b) * 16777619;
        hash ^= hash >> 15;
        var one = Math.Max(1, least / (uint)(term.Length + Math.Max(listLength, 1)));
        return hash % BitOperations.RoundUpToPowerOf2((uint)one) == 0;
    }

    private static int SharedLength(ReadOnlySpan<byte> last, ReadOnlySpan<byte> term)
    {
        var shared = last.CommonPrefixLength(term);
        // No character is cut in two.
        while (shared > 0 && shared < term.Length && (term[shared] & 0xC0) == 0x80)
            shared--;
        return shared;
    }
}

/// <summary>Reads the terms of a shard.</summary>
/// <param name="bytes">The shard.</param>
internal ref struct ShardReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly byte[] _term = new byte[256];
    private int _termLength;
    private int _at;

    public readonly ReadOnlySpan<byte> Term => _term.AsSpan(0, _termLength);

    public ReadOnlySpan<byte> List { get; private set; }

    public bool Next()
    {
        if (_at >= _bytes.Length)
            return false;
        int shared = _bytes[_at++];
        int further = _bytes[_at++];
        _bytes.Slice(_at, further).CopyTo(_term.AsSpan(shared));
        _termLength = shared + further;
        _at += further;
        var length = ByteWriter.ReadNumber(_bytes, ref _at);
        List = _bytes.Slice(_at, length);
        _at += length;
        return true;
    }
}
