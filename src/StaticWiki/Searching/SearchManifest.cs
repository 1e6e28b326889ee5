using System.IO.Hashing;
using System.Text;
using System.Text.Json;

namespace StaticWiki.Searching;

/// <summary>A file of the index.</summary>
/// <param name="First">Its first term; empty where it is no shard.</param>
/// <param name="Digest">Of its bytes.</param>
/// <param name="Extension">Of its name, with the dot.</param>
internal readonly record struct IndexFile(string First, UInt128 Digest, string Extension)
{
    public const string Json = ".json";
    public const string Binary = ".bin";
}

/// <summary>
/// The list of the index's files. It alone has a name that stays, and is asked for anew by each page; the names of all others
/// follow from their content, so that what a browser keeps of an older index is never mixed with a newer one.
/// </summary>
internal sealed class SearchManifest
{
    /// <summary>Of the form of all these files. A script that knows another one leaves them alone.</summary>
    public const int Version = 1;

    public const string Folder = "search/";

    public const string Path = Folder + "index.json";

    // 35 bits: the same name for an older and a newer file would have to come up within the ten minutes that hosts keep them.
    private const int NameLength = 7;

    private const int PieceSize = 32;

    private readonly Dictionary<UInt128, byte[]> _pieces = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<(string Path, UInt128 Digest)> _paths = [];

    public required int PageCount { get; init; }

    public required IReadOnlyList<IndexFile> Text { get; init; }

    public required HeadFiles Heads { get; init; }

    /// <summary>Terms that stand on so many pages that a reader need not load their shard for a query that has others.</summary>
    public required IEnumerable<string> Common { get; init; }

    /// <summary>The bytes of the lists of shards, by their digests.</summary>
    public IReadOnlyDictionary<UInt128, byte[]> Pieces => _pieces;

    /// <summary>The paths of all files that have their names from it.</summary>
    public IReadOnlyList<(string Path, UInt128 Digest)> Paths => _paths;

    /// <summary>Gives the files their names and writes them down.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, PageTable.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteNumber("pages", PageCount);
            json.WriteNumber("block", PageTable.BlockSize);
            json.WriteString("common", string.Join(' ', Common));
            WriteShards(json, "text", PiecesOf(Text));
            WriteShards(json, "names", Heads.Names);
            WriteShards(json, "endings", Heads.Endings);
            json.WriteString("table", NamesOf(Heads.Pages));
            json.WriteString("facets", NamesOf(Heads.Facets));
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>Lists the shards of the text, of which a large wiki has thousands, in files of their own.</summary>
    private List<IndexFile> PiecesOf(IReadOnlyList<IndexFile> shards) =>
        [
            .. shards
                .Chunk(PieceSize)
                .Select(piece =>
                {
                    using var stream = new MemoryStream();
                    using (var json = new Utf8JsonWriter(stream, PageTable.Options))
                        WriteShards(json, name: null, piece);
                    var bytes = stream.ToArray();
                    var digest = XxHash128.HashToUInt128(bytes);
                    _pieces[digest] = bytes;
                    return new IndexFile(piece[0].First, digest, IndexFile.Json);
                }),
        ];

    private void WriteShards(Utf8JsonWriter json, string? name, IReadOnlyList<IndexFile> files)
    {
        if (name is not null)
            json.WritePropertyName(name);
        json.WriteStartArray();
        json.WriteStringValue(string.Join(' ', files.Select(file => file.First)));
        json.WriteStringValue(NamesOf(files));
        json.WriteEndArray();
    }

    private string NamesOf(IEnumerable<IndexFile> files)
    {
        var names = new StringBuilder();
        foreach (var file in files)
        {
            var name = NameOf(file.Digest);
            _paths.Add((Folder + name + file.Extension, file.Digest));
            names.Append(name);
        }
        return names.ToString();
    }

    /// <summary>A name of a file: letters of one case and digits, since there are disks that do not tell cases apart.</summary>
    private string NameOf(UInt128 digest)
    {
        const string digits = "abcdefghijklmnopqrstuvwxyz234567";
        Span<char> name = stackalloc char[NameLength];
        while (true)
        {
            for (var i = 0; i < NameLength; i++)
                name[i] = digits[(int)(uint)(digest >> (5 * i)) & 31];
            if (_names.Add(name.ToString()))
                return name.ToString();
            digest = UInt128.RotateRight(digest, 5) + 1;
        }
    }
}
