using System.Net;

namespace StaticWiki.BrowserTests;

/// <summary>
/// Serves files as GitHub Pages serves them: below a path, a folder's index.html for the folder, and 404.html with status
/// 404 for everything else.
/// </summary>
public sealed class SiteServer : IDisposable
{
    public const string BasePath = "/wiki/";

    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pauses = new(StringComparer.Ordinal);
    private readonly List<string> _missing = [];

    public SiteServer()
    {
        var port = FreePort();
        Address = $"http://127.0.0.1:{port}{BasePath}";
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
    }

    public string Address { get; }

    /// <summary>Paths that were asked for and are not there, but for the favicon that browsers ask every host for.</summary>
    public IReadOnlyList<string> Missing
    {
        get
        {
            lock (_missing)
                return [.. _missing];
        }
    }

    /// <summary>Puts a file into the site; only before it is served.</summary>
    public void Add(string path, byte[] content) => _files[path] = content;

    /// <summary>Has a file come in two parts, as on a slow line; only before it is served.</summary>
    /// <param name="path">The file.</param>
    /// <param name="at">How many bytes the first part has.</param>
    public void Pause(string path, int at)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(at);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(at, _files[path].Length);
        _pauses[path] = at;
    }

    public void Begin()
    {
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public void Forget()
    {
        lock (_missing)
            _missing.Clear();
    }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            Answer(context);
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var file = path.StartsWith(BasePath, StringComparison.Ordinal) ? path[BasePath.Length..] : "outside" + path;
        if (file.Length == 0 || file.EndsWith('/'))
            file += "index.html";
        if (!_files.TryGetValue(file, out var content))
        {
            lock (_missing)
                _missing.Add(path);
            context.Response.StatusCode = 404;
            file = "404.html";
            content = _files.GetValueOrDefault(file, []);
        }
        context.Response.ContentType = Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css",
            ".js" => "text/javascript",
            ".json" => "application/json",
            ".webmanifest" => "application/manifest+json",
            ".png" => "image/png",
            ".ico" => "image/vnd.microsoft.icon",
            ".svg" => "image/svg+xml",
            ".xml" => "application/xml",
            _ => "application/octet-stream",
        };
        context.Response.AddHeader("Cache-Control", "max-age=600");
        if (_pauses.TryGetValue(file, out var at))
            _ = Task.Run(() => SendInPartsAsync(context.Response, content, at));
        else
            context.Response.Close(content, willBlock: false);
    }

    private static async Task SendInPartsAsync(HttpListenerResponse response, byte[] content, int at)
    {
        // Long enough that a browser paints what it has.
        var pause = TimeSpan.FromSeconds(1);
        response.SendChunked = true;
        await response.OutputStream.WriteAsync(content.AsMemory(0, at));
        await response.OutputStream.FlushAsync();
        await Task.Delay(pause);
        await response.OutputStream.WriteAsync(content.AsMemory(at));
        response.Close();
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
