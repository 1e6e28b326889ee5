using System.Globalization;
using System.Net.Sockets;
using System.Text;
using StaticWiki.Cli.Serving;

namespace StaticWiki.Tests.Serving;

/// <summary>What a browser is told that shows a page.</summary>
internal sealed class Events : IDisposable
{
    private readonly TcpClient _client;
    private readonly StreamReader _reader;

    private Events(TcpClient client)
    {
        _client = client;
        _client.ReceiveTimeout = 60_000;
        _reader = new StreamReader(client.GetStream(), Encoding.UTF8);
    }

    /// <param name="wiki">The server.</param>
    /// <param name="page">The page's path.</param>
    /// <param name="version">Which one the browser shows; the one that is there if left out.</param>
    /// <param name="since">When it got the page; now if left out.</param>
    public static Events Of(ServedWiki wiki, string page, string? version = null, string? since = null)
    {
        version ??= wiki.Body(page).Split("data-version=\"")[1].Split('"')[0];
        since ??= SinceOf(wiki, page);
        var client = new TcpClient("127.0.0.1", wiki.Port);
        var request = string.Create(
            CultureInfo.InvariantCulture,
            $"GET {LiveReload.StreamPath}?page={Uri.EscapeDataString(page)}&version={Uri.EscapeDataString(version)}&since={since} HTTP/1.1\r\nHost: localhost:{wiki.Port}\r\n\r\n"
        );
        client.GetStream().Write(Encoding.ASCII.GetBytes(request));
        return new Events(client);
    }

    /// <summary>The moment that a page carries.</summary>
    public static string SinceOf(ServedWiki wiki, string page) =>
        wiki.Body(page).Split("data-since=\"")[1].Split('"')[0];

    /// <summary>The next event; fails where none comes for a long time.</summary>
    public (string Name, string Data) Next()
    {
        var name = "";
        while (_reader.ReadLine() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line["event: ".Length..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                return (name, line["data: ".Length..]);
        }
        throw new InvalidOperationException("the stream has ended");
    }

    public void Dispose()
    {
        _reader.Dispose();
        _client.Dispose();
    }
}
