using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticWiki.Searching;

/// <summary>Path, title and kind of each page by its number, in files of a few, so that a reader loads those of the results.</summary>
internal static class PageTable
{
    /// <summary>So many pages are in a file.</summary>
    public const int BlockSize = 32;

    // The files are read as JSON and never as HTML.
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static List<byte[]> Write(IReadOnlyList<SearchPage> pages) => [.. pages.Chunk(BlockSize).Select(WriteBlock)];

    private static byte[] WriteBlock(SearchPage[] pages)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var page in pages)
            {
                json.WriteStartArray();
                json.WriteStringValue(page.Path);
                json.WriteStringValue(page.Title);
                json.WriteStringValue(page.Kind);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        return stream.ToArray();
    }
}
