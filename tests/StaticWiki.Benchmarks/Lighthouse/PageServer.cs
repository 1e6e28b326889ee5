using System.Net;
using StaticWiki.Benchmarks.Hosting;

namespace StaticWiki.Benchmarks.Lighthouse;

/// <summary>Serves the folder of a built site on loopback, as GitHub Pages does.</summary>
internal sealed class PageServer : IDisposable
{
    private readonly LoopbackListener _listener;
    private readonly string _site;

    /// <param name="site">The folder; it may be filled later.</param>
    public PageServer(string site)
    {
        _site = site;
        _listener = new LoopbackListener(Answer);
    }

    public string Address => _listener.Address;

    public void Dispose() => _listener.Dispose();

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
