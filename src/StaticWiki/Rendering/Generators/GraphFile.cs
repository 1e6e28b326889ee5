using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Generators;

/// <summary>
/// The graph of the wiki as JSON: what people wrote or named as nodes, by address, and how they refer to each other as
/// edges. Pages that the build makes of the others (listings, 404) are none of it.
/// </summary>
public static class GraphFile
{
    public const string FileName = "graph.json";

    /// <summary>Rises when a program that reads the file has to be changed.</summary>
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a page is a node of the graph, and edges from and to it are in the file.</summary>
    public static bool HasNode(PageHead page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return KindOf(page.Kind) is not null;
    }

    /// <summary>Writes the file. It is long: the ids of a large wiki's topics stand in it a hundred times.</summary>
    /// <param name="site">The linked wiki.</param>
    /// <param name="file">Where it goes.</param>
    public static void Write(Site site, Stream file)
    {
        var nodes = site.Pages.Where(HasNode).OrderBy(page => page.Address).ToList();
        using var json = new Utf8JsonWriter(file, Options);
        file.Write("{\"version\":"u8);
        WriteItem(json, file, () => json.WriteNumberValue(Version));
        file.Write(",\"title\":"u8);
        WriteItem(json, file, () => json.WriteStringValue(Name.WellFormed(site.Title)));
        file.Write(",\n\"nodes\":["u8);
        WriteItems(json, file, nodes, page => WriteNode(json, page));
        file.Write("],\n\"edges\":["u8);
        WriteEdges(site, file, nodes);
        file.Write("]}\n"u8);
    }

    /// <summary>The larger part of the file by far: hundreds of thousands of lines, in which the same ids stand again and again.</summary>
    private static void WriteEdges(Site site, Stream file, List<PageHead> nodes)
    {
        var ids = nodes.ConvertAll(page => JsonEncodedText.Encode(IdOf(page.Address), Options.Encoder));
        var types = Array.ConvertAll(
            Enum.GetValues<EdgeKind>(),
            kind => Encoding.UTF8.GetBytes($"\",\"type\":\"{TypeOf(kind)}\"}}")
        );
        var ranks = nodes.ConvertAll(site.RankOf);
        // By rank, the number of a node: they are sorted as edges are to be.
        var numbers = new int[site.Pages.Length];
        Array.Fill(numbers, -1);
        for (var i = 0; i < ranks.Count; i++)
            numbers[ranks[i]] = i;
        var edges = new List<int>();
        var lines = new ArrayBufferWriter<byte>();
        var separator = "\n"u8;
        for (var i = 0; i < nodes.Count; i++)
        {
            edges.Clear();
            foreach (var (to, kind) in site.UnsortedEdgesOf(ranks[i]))
            {
                if (numbers[to] is >= 0 and var number)
                    edges.Add((number * types.Length) + (int)kind);
            }
            edges.Sort();
            lines.ResetWrittenCount();
            byte[] from = [.. "{\"from\":\""u8, .. ids[i].EncodedUtf8Bytes, .. "\",\"to\":\""u8];
            foreach (var edge in edges)
            {
                var (to, kind) = Math.DivRem(edge, types.Length);
                lines.Write(separator);
                lines.Write(from);
                lines.Write(ids[to].EncodedUtf8Bytes);
                lines.Write(types[kind]);
                separator = ",\n"u8;
            }
            file.Write(lines.WrittenSpan);
        }
        if (separator.Length > 1)
            file.WriteByte((byte)'\n');
    }

    /// <summary>An item a line, so that two builds can be compared by eye.</summary>
    private static void WriteItems<T>(Utf8JsonWriter json, Stream file, IEnumerable<T> items, Action<T> write)
    {
        var separator = "\n"u8;
        foreach (var item in items)
        {
            file.Write(separator);
            WriteItem(json, file, () => write(item));
            separator = ",\n"u8;
        }
        if (separator.Length > 1)
            file.WriteByte((byte)'\n');
    }

    private static void WriteItem(Utf8JsonWriter json, Stream file, Action write)
    {
        json.Reset(file);
        write();
        json.Flush();
    }

    private static void WriteNode(Utf8JsonWriter json, PageHead page)
    {
        json.WriteStartObject();
        json.WriteString("id", IdOf(page.Address));
        json.WriteString("title", Name.WellFormed(page.Title));
        json.WriteString("kind", KindOf(page.Kind));
        if (page.TopicKindId is { } kind)
            json.WriteString("topic_kind", Name.WellFormed(kind));
        if (!page.Aliases.IsEmpty)
        {
            json.WriteStartArray("aliases");
            foreach (var alias in page.Aliases)
                json.WriteStringValue(Name.WellFormed(alias));
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static string IdOf(Address address) => "/" + address.Path;

    /// <summary>What a page is called in the file; null for those that are not in it.</summary>
    private static string? KindOf(PageKind kind) =>
        kind switch
        {
            PageKind.Home => "home",
            PageKind.Page => "page",
            PageKind.Topic => "topic",
            PageKind.Stub => "stub",
            PageKind.Source => "source",
            _ => null,
        };

    /// <summary>What an edge of a kind is called in the file.</summary>
    public static string TypeOf(EdgeKind kind) =>
        kind switch
        {
            EdgeKind.Link => "link",
            EdgeKind.Mention => "mention",
            EdgeKind.Cites => "cites",
            EdgeKind.Fact => "fact",
            EdgeKind.Event => "event",
            EdgeKind.Embed => "embed",
            EdgeKind.Feeds => "feeds",
            EdgeKind.DerivesFrom => "derives_from",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
