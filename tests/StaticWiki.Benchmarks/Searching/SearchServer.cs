using System.Collections.Concurrent;
using System.Net;
using System.Text;
using StaticWiki.Benchmarks.Hosting;

namespace StaticWiki.Benchmarks.Searching;

/// <summary>
/// Serves a site and counts what is fetched, compressed as GitHub Pages does it. A page of its own, <c>/measure</c>, runs the
/// engine's script and sends back what came of it.
/// </summary>
internal sealed class SearchServer : IDisposable
{
    private const string Measure = """
        <!doctype html><meta charset="utf-8"><title>Measure</title><script type="module">
        const { find, show } = await import("/engine.js");
        const parameters = new URLSearchParams(location.search);
        let answer;
        try {
          if (parameters.has("show")) {
            await show(parameters.get("show"));
            answer = [];
          } else {
            answer = [];
            for (const query of await (await fetch("/queries")).json()) answer.push(await find(query));
          }
        } catch (error) {
          answer = String(error);
        }
        await fetch("/answer", { method: "POST", body: JSON.stringify(answer) });
        </script>
        """;

    private readonly LoopbackListener _listener;
    private readonly SearchEngine _engine;
    private readonly string _queries;
    private readonly BlockingCollection<string> _answers = [];
    private readonly ConcurrentQueue<(string Path, long Bytes)> _sent = [];

    /// <param name="engine">What is measured.</param>
    /// <param name="queries">As JSON.</param>
    public SearchServer(SearchEngine engine, string queries)
    {
        (_engine, _queries) = (engine, queries);
        _listener = new LoopbackListener(Answer);
    }

    public string Address => _listener.Address;

    /// <summary>Opens the page in a browser that has nothing yet, and waits for what it sends back.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="query">Whose results are shown; null where all queries are asked.</param>
    /// <returns>The answer, and what was fetched for it.</returns>
    public (string Answer, IReadOnlyList<(string Path, long Bytes)> Sent) Ask(string chromium, string? query)
    {
        _sent.Clear();
        var profile = Directory.CreateTempSubdirectory("staticwiki-search-");
        var parameters = query is null ? "" : "?show=" + Uri.EscapeDataString(query);
        using var browser = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(
                chromium,
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--no-first-run",
                    $"--user-data-dir={profile.FullName}",
                    "--remote-debugging-port=0",
                    Address + "measure" + parameters,
                ]
            )
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        try
        {
            var answer = _answers.TryTake(out var taken, TimeSpan.FromMinutes(15)) ? taken : "\"no answer\"";
            return (answer, [.. _sent.Where(file => file.Path is not ("/measure" or "/engine.js" or "/queries"))]);
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            browser.WaitForExit();
            profile.Delete(recursive: true);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _answers.Dispose();
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var response = context.Response;
        if (path == "/answer")
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            _answers.Add(reader.ReadToEnd());
            response.Close();
            return;
        }
        var (content, type) = path switch
        {
            "/measure" => (Encoding.UTF8.GetBytes(Measure), ".html"),
            "/engine.js" => (Encoding.UTF8.GetBytes(_engine.Script), ".js"),
            "/queries" => (Encoding.UTF8.GetBytes(_queries), ".json"),
            _ => Read(path),
        };
        response.StatusCode = content is null ? 404 : 200;
        content ??= [];
        content = HostedFile.Prepare(response, type, content);
        _sent.Enqueue((path, content.Length));
        response.Close(content, willBlock: true);
    }

    private (byte[]? Content, string Type) Read(string path)
    {
        var file = Path.Combine(_engine.Site, path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : ""));
        return (File.Exists(file) ? File.ReadAllBytes(file) : null, Path.GetExtension(file));
    }
}
