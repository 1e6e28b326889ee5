using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StaticWiki.Cli.Serving;

/// <summary>Answers one request after the other. It reads the site and changes nothing.</summary>
/// <param name="site">The site.</param>
/// <param name="live">Tells browsers of changes.</param>
/// <param name="stop">Ends the streams.</param>
internal sealed class SiteHandler(ServedSite site, LiveReload live, CancellationToken stop)
    : IHttpApplication<HttpContext>
{
    private static readonly byte[] Script = ReadScript();

    /// <summary>The port that the server has got.</summary>
    public int Port { get; set; }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception) { }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        // What is written here changes by the second, and is nobody else's.
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Any page on the web may have its own name lead to this address, and would then be taken for this site.
        if (!IsOwn(request.Host))
        {
            await AnswerAsync(context, 421, "this server answers for localhost alone\n").ConfigureAwait(false);
            return;
        }
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            await AnswerAsync(context, 405, "this server only shows a site\n").ConfigureAwait(false);
            return;
        }
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target == LivePage.ScriptPath)
            await WriteAsync(context, 200, ContentTypes.Of(target), Script).ConfigureAwait(false);
        else if (request.Path == LiveReload.StreamPath)
            await StreamAsync(context).ConfigureAwait(false);
        else
            await AnswerWithFileAsync(context, target).ConfigureAwait(false);
    }

    private bool IsOwn(HostString host) =>
        (host.Port ?? 80) == Port && host.Host is ("localhost" or "127.0.0.1" or "[::1]");

    private async Task AnswerWithFileAsync(HttpContext context, string target)
    {
        var moment = live.Moment;
        var answer = site.Answer(target);
        if (answer.Redirect is { } elsewhere)
        {
            context.Response.StatusCode = answer.IsPermanent ? 301 : 302;
            context.Response.Headers.Location = elsewhere;
            context.Response.ContentLength = 0;
            return;
        }
        var path = answer.File ?? ServedSite.NotFound;
        if (site.Read(path) is not var (file, content))
        {
            await WriteAsync(
                    context,
                    503,
                    ContentTypes.Of(ServedSite.NotFound),
                    LivePage.Of(NoPage, OriginOf(context), ServedSite.VersionOf(null), live.Moment)
                )
                .ConfigureAwait(false);
            return;
        }
        var version = ServedSite.VersionOf(file);
        context.Response.Headers.ETag = $"\"{version}\"";
        if (answer.File is not null && context.Request.Headers.IfNoneMatch.Contains($"\"{version}\""))
        {
            context.Response.StatusCode = 304;
            return;
        }
        if (ContentTypes.IsPage(path))
            content = LivePage.Of(content, OriginOf(context), version, moment);
        await WriteAsync(context, answer.File is null ? 404 : 200, ContentTypes.Of(path), content)
            .ConfigureAwait(false);
    }

    /// <summary>Tells a browser what happens to its page, until either of them ends.</summary>
    private async Task StreamAsync(HttpContext context)
    {
        var query = context.Request.Query;
        context.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (!long.TryParse(query["since"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var since))
            since = live.Moment;
        var page = live.Open(query["page"].ToString(), query["version"].ToString(), since);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        try
        {
            // After the server was started again, half a second is soon enough.
            await SendAsync(context, "retry: 500\n\n", ends.Token).ConfigureAwait(false);
            await foreach (var told in page.Events.ReadAllAsync(ends.Token).ConfigureAwait(false))
                await SendAsync(context, $"event: {told.Name}\ndata: {told.Data}\n\n", ends.Token)
                    .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // One of them has gone.
        }
        finally
        {
            live.Close(page);
        }
    }

    private static async Task SendAsync(HttpContext context, string text, CancellationToken stop)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), stop).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
    }

    private static Task AnswerAsync(HttpContext context, int status, string text) =>
        WriteAsync(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static async Task WriteAsync(HttpContext context, int status, string type, byte[] content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
    }

    private static string OriginOf(HttpContext context) => $"http://{context.Request.Host.Value}";

    private static ReadOnlySpan<byte> NoPage =>
        """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>No page yet</title>
            <body>
            <h1>There is no page yet</h1>
            <p>The site is being made, or could not be made. What was found is shown here, and the page when it is there.</p>
            </body>
            </html>

            """u8;

    private static byte[] ReadScript()
    {
        using var resource = typeof(SiteHandler).Assembly.GetManifestResourceStream("live.js")!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
