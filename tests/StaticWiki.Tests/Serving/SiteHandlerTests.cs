using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Serving;

/// <summary>What the server answers, by HTTP.</summary>
public sealed partial class SiteHandlerTests(ServedWiki wiki) : IClassFixture<ServedWiki>
{
    [Fact]
    public void Each_file_is_what_a_build_makes_but_for_what_is_added_to_pages()
    {
        var made = Wiki.Make(
            new PhysicalFileSystem(),
            WikiFolders.Below(wiki.Root),
            new BuildOptions { KeepsAssetNames = true }
        );
        Assert.NotEmpty(made.Files);
        foreach (var file in made.Files)
        {
            var text = Encoding.UTF8.GetString(file.Content.Span);
            var body = wiki.Body("/wiki/" + string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString)));
            if (file.Path.EndsWith(".html", StringComparison.Ordinal))
            {
                Assert.Single(Addition().Matches(body));
                body = Addition().Replace(body, "");
            }
            Assert.Equal(text, body);
        }
    }

    [Theory]
    [InlineData("/wiki/", "200", "text/html; charset=utf-8")]
    [InlineData("/wiki/topics/engine/", "200", "text/html; charset=utf-8")]
    [InlineData("/wiki/topics/engine/?a=1", "200", "text/html; charset=utf-8")]
    [InlineData("/wiki/topics/engine/index.md", "200", "text/markdown; charset=utf-8")]
    [InlineData("/wiki/topics/%EA%B8%B0%EA%B4%80%EC%B0%A8/", "200", "text/html; charset=utf-8")]
    [InlineData(
        "/wiki/topics/%E1%84%80%E1%85%B5%E1%84%80%E1%85%AA%E1%86%AB%E1%84%8E%E1%85%A1/",
        "200",
        "text/html; charset=utf-8"
    )]
    [InlineData("/wiki/theme-live/style.css", "200", "text/css; charset=utf-8")]
    [InlineData("/wiki/notes.txt", "200", "text/plain; charset=utf-8")]
    [InlineData("/wiki/graph.json", "200", "application/json")]
    [InlineData("/wiki/404", "200", "text/html; charset=utf-8")]
    [InlineData("/wiki/nothing/", "404", "text/html; charset=utf-8")]
    [InlineData("/elsewhere/", "404", "text/html; charset=utf-8")]
    [InlineData("/.staticwiki/live.js", "200", "text/javascript; charset=utf-8")]
    public void A_file_has_its_status_and_type(string target, string status, string type)
    {
        foreach (var method in new[] { "GET", "HEAD" })
        {
            var answer = wiki.Get(target, method);
            Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
            Assert.Contains($"Content-Type: {type}\r\n", answer, StringComparison.Ordinal);
            Assert.Contains("Cache-Control: no-store\r\n", answer, StringComparison.Ordinal);
            Assert.Contains("X-Content-Type-Options: nosniff\r\n", answer, StringComparison.Ordinal);
            Assert.Equal(method == "HEAD", answer.EndsWith("\r\n\r\n", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/", "302", "/wiki/")]
    [InlineData("/wiki", "301", "/wiki/")]
    [InlineData("/wiki/topics/engine", "301", "/wiki/topics/engine/")]
    [InlineData("/wiki/topics/engine?a=b%20c", "301", "/wiki/topics/engine/?a=b%20c")]
    public void An_address_without_its_last_slash_leads_on(string target, string status, string location)
    {
        var answer = wiki.Get(target);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains($"Location: {location}\r\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/wiki/../../etc/passwd")]
    [InlineData("/wiki/..%2f..%2fetc/passwd")]
    [InlineData("/wiki/%2e%2e/%2e%2e/content/site.yaml")]
    [InlineData("/wiki/..%5c..%5ccontent%5csite.yaml")]
    [InlineData("/wiki/site.yaml")]
    [InlineData("/wiki//etc/passwd")]
    [InlineData("//etc/passwd")]
    [InlineData("/wiki/topics%2fengine/")]
    [InlineData("/wiki/%00")]
    [InlineData("/wiki/%ff%fe")]
    [InlineData("/wiki/%zz")]
    [InlineData("/wiki/%")]
    [InlineData("//evil.example/wiki/topics/engine")]
    public void Nothing_but_the_site_is_shown(string target)
    {
        var answer = wiki.Get(target);
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("title: Small", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Location:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example:{0}")]
    [InlineData("evil.example")]
    [InlineData("localhost")]
    [InlineData("localhost:1")]
    [InlineData("127.0.0.1.evil.example:{0}")]
    [InlineData("localhost.:{0}")]
    public void A_name_that_is_not_of_this_machine_is_not_answered_for(string host)
    {
        host = string.Format(CultureInfo.InvariantCulture, host, wiki.Port);
        foreach (var target in new[] { "/wiki/", "/.staticwiki/events?page=/wiki/", "/.staticwiki/live.js" })
        {
            var answer = wiki.Send($"GET {target} HTTP/1.1\nHost: {host}");
            Assert.StartsWith("HTTP/1.1 421 ", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Engine", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("localhost:{0}")]
    [InlineData("127.0.0.1:{0}")]
    [InlineData("[::1]:{0}")]
    public void The_names_of_this_machine_are_answered_for(string host)
    {
        host = string.Format(CultureInfo.InvariantCulture, host, wiki.Port);
        var answer = wiki.Send($"GET /wiki/ HTTP/1.1\nHost: {host}");
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains($"<script src=\"http://{host}/.staticwiki/live.js\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public void Nothing_can_be_sent(string method)
    {
        var answer = wiki.Get("/wiki/", method);
        Assert.StartsWith("HTTP/1.1 405 ", answer, StringComparison.Ordinal);
        Assert.Contains("Allow: GET, HEAD\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_browser_has_is_not_sent_again()
    {
        var tag = Tag().Match(wiki.Get("/wiki/")).Groups["tag"].Value;
        Assert.NotEmpty(tag);
        var answer = wiki.Send($"GET /wiki/ HTTP/1.1\nHost: localhost:{wiki.Port}\nIf-None-Match: {tag}");
        Assert.StartsWith("HTTP/1.1 304 ", answer, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        "<script src=\"http://localhost:[0-9]+/.staticwiki/live.js\" data-version=\"[0-9a-f]{32}\" data-since=\"[0-9]+\" defer></script>"
    )]
    private static partial Regex Addition();

    [GeneratedRegex("ETag: (?<tag>\"[^\"]+\")")]
    private static partial Regex Tag();
}
