using System.Net;
using System.Net.Sockets;

namespace StaticWiki.Benchmarks.Lighthouse;

/// <summary>Serves the folder of a built site on loopback, as GitHub Pages does.</summary>
internal sealed class PageServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _site;

    /// <param name="site">The folder; it may be filled later.</param>
    public PageServer(string site)
    {
        _site = site;
        using (var socket = new TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}/";
        }
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address { get; }

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
            _ = Task.Run(() => Answer(context));
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath).TrimStart('/');
        var file = Path.Combine(_site, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
        if (!File.Exists(file))
        {
            context.Response.StatusCode = 404;
            file = Path.Combine(_site, "404.html");
        }
        context.Response.AddHeader("Cache-Control", "max-age=600");
        var content = HostedFile.Prepare(context.Response, Path.GetExtension(file), File.ReadAllBytes(file));
        context.Response.Close(content, willBlock: true);
    }
}
