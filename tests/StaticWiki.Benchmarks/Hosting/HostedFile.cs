using System.IO.Compression;
using System.Net;

namespace StaticWiki.Benchmarks.Hosting;

/// <summary>Makes files ready to be sent as GitHub Pages does: text, scripts, drawings and JSON with gzip, what it does not know as it is.</summary>
internal static class HostedFile
{
    /// <param name="response">Whose headers tell of it.</param>
    /// <param name="extension">Of the file's name, with the dot.</param>
    /// <param name="content">What it holds.</param>
    /// <returns>The bytes that are to be sent behind the headers.</returns>
    public static byte[] Prepare(HttpListenerResponse response, string extension, byte[] content)
    {
        (response.ContentType, var isCompressed) = extension switch
        {
            ".html" => ("text/html; charset=utf-8", true),
            ".js" => ("text/javascript", true),
            ".json" => ("application/json", true),
            ".webmanifest" => ("application/manifest+json", true),
            ".css" => ("text/css", true),
            ".svg" => ("image/svg+xml", true),
            ".xml" => ("application/xml", true),
            ".txt" => ("text/plain; charset=utf-8", true),
            ".png" => ("image/png", false),
            ".ico" => ("image/vnd.microsoft.icon", false),
            _ => ("application/octet-stream", false),
        };
        if (isCompressed)
        {
            using var compressed = new MemoryStream();
            using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
                gzip.Write(content);
            content = compressed.ToArray();
            response.AddHeader("Content-Encoding", "gzip");
        }
        return content;
    }
}
