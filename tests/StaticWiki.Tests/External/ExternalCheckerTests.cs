using System.Globalization;
using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.External;
using StaticWiki.Files;
using StaticWiki.Tests.Cli;
using StaticWiki.Validation;

namespace StaticWiki.Tests.External;

/// <summary>What becomes of links to other sites, asked of a real server on this machine.</summary>
public sealed class ExternalCheckerTests
{
    private static readonly ExternalSettings Quick = new()
    {
        AllowsPrivate = true,
        Delay = TimeSpan.Zero,
        BackOff = TimeSpan.FromMilliseconds(1),
        TimeOut = TimeSpan.FromSeconds(20),
        Retries = 1,
    };

    private static readonly ExternalSettings Impatient = Quick with { TimeOut = TimeSpan.FromSeconds(5), Retries = 0 };

    [Fact]
    public async Task An_address_that_is_there_is_asked_for_once_without_its_body()
    {
        using var server = new LoopbackServer().On("/a", "200 OK", "Set-Cookie: seen=1");
        var url = server.Root + "/a";
        Assert.Empty(
            await Check(
                Quick,
                ("a.html", $"<a href={url}>1</a><a href={url}#x>2</a>"),
                ("b.html", $"<a href={url}>3</a>")
            )
        );
        Assert.Equal(["HEAD /a"], server.Lines);
        var head = server.Requests.First().Head;
        Assert.Contains("\r\nUser-Agent: staticwiki/", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Authorization", head, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("410 Gone")]
    public async Task An_address_that_is_gone_is_an_error_at_its_first_place(string status)
    {
        using var server = new LoopbackServer().On("/a", status);
        var link = $"<p>\n<a href={server.Root}/a>1</a>";
        var found = Assert.Single(await Check(Quick, ("b.html", link), ("a.html", link), ("c.html", link)));
        Assert.Equal((ExternalRules.Dead, Severity.Error), (found.Rule, found.Severity));
        Assert.Equal("a.html:2:9", found.Place!.ToString());
        Assert.StartsWith(
            $"'{server.Root}/a' answers {status[..3]} ({status[4..]})",
            found.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith($"/web/*/{server.Root}/a; also in b.html, c.html", found.Help, StringComparison.Ordinal);
        Assert.Equal(["HEAD /a", "GET /a"], server.Lines);
    }

    [Theory]
    [InlineData("405 Method Not Allowed")]
    [InlineData("403 Forbidden")]
    [InlineData("501 Not Implemented")]
    [InlineData("404 Not Found")]
    public async Task What_HEAD_is_not_answered_well_is_asked_for_with_GET(string status)
    {
        using var server = new LoopbackServer()
            .On("/a", request => LoopbackServer.Head(request.Method == "HEAD" ? status : "200 OK"))
            .On("/b", request => LoopbackServer.Head(request.Method == "HEAD" ? status : "200 OK"));
        Assert.Empty(
            await Check(
                Quick with
                {
                    RequestsPerHost = 1,
                },
                ("a.html", $"<a href={server.Root}/a>1</a><a href={server.Root}/b>2</a>")
            )
        );
        // A host that is known for it is not asked so again.
        Assert.Equal(["HEAD /a", "GET /a", "GET /b"], server.Lines);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_not_waited_for()
    {
        using var server = new LoopbackServer().On(
            "/a",
            async (request, stream) =>
            {
                var head = request.Method == "HEAD" ? LoopbackServer.Head("405 No") : "HTTP/1.1 200 OK\r\n\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
                if (request.Method != "HEAD")
                    await Task.Delay(Timeout.Infinite);
            }
        );
        Assert.Empty(await Check(Quick, ("a.html", $"<a href={server.Root}/a>1</a>")));
    }

    [Fact]
    public async Task A_chain_of_permanent_redirects_is_told_with_where_it_ends()
    {
        using var server = new LoopbackServer()
            .On("/a", "301 Moved Permanently", "Location: /b?x=1")
            .On("/b?x=1", "308 Permanent Redirect", "Location: c")
            .On("/c", "302 Found", "Location: /d")
            .On("/d", "200 OK");
        var found = Assert.Single(await Check(Quick, ("a.html", $"<a href={server.Root}/a>1</a>")));
        Assert.Equal((ExternalRules.Moved, Severity.Info), (found.Rule, found.Severity));
        Assert.Equal($"'{server.Root}/a' has moved to '{server.Root}/c' for good", found.Message);
    }

    [Fact]
    public async Task A_redirect_for_now_is_nothing_to_tell_of()
    {
        using var server = new LoopbackServer().On("/a", "302 Found", "Location: /b").On("/b", "200 OK");
        Assert.Empty(await Check(Quick, ("a.html", $"<a href={server.Root}/a>1</a>")));
        Assert.Equal(["HEAD /a", "HEAD /b"], server.Lines);
    }

    [Fact]
    public async Task A_redirect_to_what_is_gone_is_dead()
    {
        using var server = new LoopbackServer().On("/a", "301 Moved Permanently", "Location: /b");
        var found = Assert.Single(await Check(Quick, ("a.html", $"<a href={server.Root}/a>1</a>")));
        Assert.Equal(ExternalRules.Dead, found.Rule);
        Assert.Contains($"leads on to '{server.Root}/b', which answers 404", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_end()
    {
        using var server = new LoopbackServer()
            .On("/a", "301 Moved Permanently", "Location: /b")
            .On("/b", "301 Moved Permanently", "Location: /a")
            .On("/m", "302 Found", "Location: mailto:a@example.org");
        for (var i = 0; i < 20; i++)
            server.On($"/{i}", "302 Found", $"Location: /{i + 1}");
        var links = string.Concat(new[] { "a", "m", "0" }.Select(path => $"<a href={server.Root}/{path}>x</a>"));
        var found = await Check(Quick, ("a.html", links));
        Assert.All(found, one => Assert.Equal(ExternalRules.Unreachable, one.Rule));
        Assert.Contains("in a circle", found[0].Message, StringComparison.Ordinal);
        Assert.Contains("leads to 'mailto:'", found[1].Message, StringComparison.Ordinal);
        Assert.Contains("more than 10 times", found[2].Message, StringComparison.Ordinal);
        Assert.Equal(11, server.Requests.Count(request => int.TryParse(request.Path[1..], out _)));
    }

    [Theory]
    [InlineData("429 Too Many Requests", "1")]
    [InlineData("503 Service Unavailable", "1")]
    [InlineData("429 Too Many Requests", "DATE")]
    public async Task A_host_that_asks_to_wait_is_asked_again_then(string status, string after)
    {
        var clock = new InstantClock();
        var begun = clock.GetUtcNow();
        var wait = after == "DATE" ? begun.AddSeconds(30).ToString("R", CultureInfo.InvariantCulture) : after;
        using var server = new LoopbackServer();
        server.On(
            "/a",
            _ => LoopbackServer.Head(server.Requests.Count == 1 ? status : "200 OK", $"Retry-After: {wait}")
        );
        Assert.Empty(await Check(Quick, clock, ("a.html", $"<a href={server.Root}/a>1</a>")));
        Assert.Equal(["HEAD /a", "HEAD /a"], server.Lines);
        Assert.InRange((clock.GetUtcNow() - begun).TotalSeconds, after == "DATE" ? 29 : 1, 31);
    }

    [Fact]
    public async Task A_host_that_asks_to_wait_for_long_is_left_alone()
    {
        using var server = new LoopbackServer().On("/a", "429 Too Many Requests", "Retry-After: 3600");
        var found = Assert.Single(await Check(Quick, ("a.html", $"<a href={server.Root}/a>1</a>")));
        Assert.Equal((ExternalRules.Unreachable, Severity.Warning), (found.Rule, found.Severity));
        Assert.EndsWith(
            "answers 429 (Too Many Requests), and wants to be left alone for 3600 s",
            found.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(["HEAD /a"], server.Lines);
    }

    [Fact]
    public async Task A_fault_of_the_host_is_tried_again_with_growing_pauses()
    {
        var clock = new InstantClock();
        var begun = clock.GetUtcNow();
        using var server = new LoopbackServer().On("/down", "500 Internal Server Error");
        server.On(
            "/up",
            _ => LoopbackServer.Head(server.Requests.Count(request => request.Path == "/up") <= 2 ? "500 No" : "200 OK")
        );
        var settings = Quick with { Retries = 3, BackOff = TimeSpan.FromSeconds(10), RequestsPerHost = 1 };
        Assert.Empty(await Check(settings, clock, ("a.html", $"<a href={server.Root}/up>1</a>")));
        Assert.InRange((clock.GetUtcNow() - begun).TotalSeconds, 10, 15);
        begun = clock.GetUtcNow();
        var found = Assert.Single(await Check(settings, clock, ("a.html", $"<a href={server.Root}/down>1</a>")));
        Assert.Equal(ExternalRules.Unreachable, found.Rule);
        Assert.Contains("answers 500 (Internal Server Error)", found.Message, StringComparison.Ordinal);
        Assert.Equal(8, server.Requests.Count(request => request.Path == "/down"));
        Assert.InRange((clock.GetUtcNow() - begun).TotalSeconds, 70, 105);
    }

    [Fact]
    public async Task Hosts_that_give_no_whole_answer_may_be_back_another_day()
    {
        using var server = new LoopbackServer()
            .On("/never", (_, _) => Task.Delay(Timeout.Infinite))
            .On(
                "/dripping",
                async (_, stream) =>
                {
                    foreach (var letter in Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nX: " + new string('x', 1000)))
                    {
                        await stream.WriteAsync(new[] { letter });
                        await Task.Delay(50);
                    }
                }
            )
            .On("/closes", _ => "HTTP/1.1 200 OK\r\nContent-Ty")
            .On("/nonsense", _ => "Hello!\r\n\r\n")
            .On(
                "/endless",
                async (_, stream) =>
                {
                    await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray());
                    while (true)
                        await stream.WriteAsync(Encoding.ASCII.GetBytes("X: " + new string('x', 8000) + "\r\n"));
                }
            );
        string[] paths = ["never", "dripping", "closes", "nonsense", "endless"];
        var found = await Check(
            Impatient with
            {
                RequestsPerHost = 9,
            },
            ("a.html", string.Concat(paths.Select(path => $"<a href={server.Root}/{path}>x</a>")))
        );
        Assert.All(found, one => Assert.Equal(ExternalRules.Unreachable, one.Rule));
        Assert.Equal(
            [
                "gave no answer in time",
                "gave no answer in time",
                "gave no whole answer",
                "gave no whole answer",
                "gave no whole answer",
            ],
            found.Select(one => one.Message[(one.Message.IndexOf("' ", StringComparison.Ordinal) + 2)..])
        );
    }

    [Fact]
    public async Task A_host_that_takes_no_connection_may_be_back_another_day()
    {
        var server = new LoopbackServer();
        var root = server.Root;
        server.Dispose();
        var found = Assert.Single(await Check(Impatient, ("a.html", $"<a href={root}/a>1</a>")));
        Assert.Equal($"'{root}/a' is at a host that takes no connection", found.Message);
        Assert.Equal(ExternalRules.Unreachable, found.Rule);
    }

    [Fact]
    public async Task A_certificate_that_proves_nothing_is_told_of()
    {
        using var server = new LoopbackServer(withCertificate: true).On("/a", "200 OK");
        var found = Assert.Single(await Check(Quick, ("a.html", $"<a href={server.Root}/a>1</a>")));
        Assert.Equal((ExternalRules.BadCertificate, Severity.Warning), (found.Rule, found.Severity));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_host_that_does_not_exist_is_dead()
    {
        using var web = new ScriptedWeb(new Dictionary<string, string> { ["https://here.example/"] = "answers 200" });
        var found = Assert.Single(
            await Check(
                web,
                Quick,
                new InstantClock(),
                ("a.html", "<a href=https://nowhere.example/>1</a><a href=https://here.example/>2</a>")
            )
        );
        Assert.Equal(
            (ExternalRules.Dead, "'https://nowhere.example/' leads to a host that does not exist"),
            (found.Rule, found.Message)
        );
        Assert.Single(web.Requests, request => request.Contains("nowhere", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("401")]
    [InlineData("403")]
    [InlineData("451")]
    [InlineData("999")]
    public async Task What_no_program_may_see_is_not_called_dead(string status)
    {
        using var server = new LoopbackServer().On("/a", $"{status} No");
        var found = Assert.Single(await Check(Quick, ("a.html", $"<a href={server.Root}/a>1</a>")));
        Assert.Equal((ExternalRules.Refused, Severity.Info), (found.Rule, found.Severity));
    }

    [Fact]
    public async Task Private_networks_are_asked_for_nothing_without_permission()
    {
        using var server = new LoopbackServer().On("/a", "200 OK");
        var port = new Uri(server.Root).Port;
        var web = new ScriptedWeb(
            new Dictionary<string, string> { ["https://public.example/"] = $"answers 302 to {server.Root}/a" }
        );
        var found = await Check(
            web,
            Quick with
            {
                AllowsPrivate = false,
            },
            new InstantClock(),
            (
                "a.html",
                $"<a href={server.Root}/a>1</a><a href=http://localhost:{port}/a>2</a><a href=http://[::1]:{port}/a>3</a><a href=http://0x7f.1:{port}/a>4</a><a href=https://public.example/>5</a>"
            )
        );
        Assert.Equal(
            [
                ExternalRules.Private,
                ExternalRules.Private,
                ExternalRules.Private,
                ExternalRules.Private,
                ExternalRules.Unreachable,
            ],
            found.Select(one => one.Rule)
        );
        Assert.Contains("which is in a private network", found[^1].Message, StringComparison.Ordinal);
        Assert.Equal(["HEAD https://public.example/"], web.Requests);
        Assert.Empty(server.Requests);
    }

    /// <summary>A name may lead anywhere, and elsewhere at the next look.</summary>
    [Fact]
    public async Task A_name_that_leads_into_a_private_network_is_not_connected_to()
    {
        using var server = new LoopbackServer().On("/a", "200 OK");
        using var http = new HttpMessageInvoker(WebHandler.Create(allowsPrivate: false));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{new Uri(server.Root).Port}/a");
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() =>
            http.SendAsync(request, TestContext.Current.CancellationToken)
        );
        Assert.IsType<PrivateNetworkException>(failure.InnerException);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task One_host_is_asked_gently()
    {
        var clock = new InstantClock();
        var begun = clock.GetUtcNow();
        using var server = new LoopbackServer { Hold = TimeSpan.FromMilliseconds(50) };
        for (var i = 0; i < 8; i++)
            server.On($"/{i}", "200 OK");
        var links = string.Concat(Enumerable.Range(0, 8).Select(i => $"<a href={server.Root}/{i}>x</a>"));
        Assert.Empty(
            await Check(Quick with { RequestsPerHost = 2, Delay = TimeSpan.FromSeconds(1) }, clock, ("a.html", links))
        );
        Assert.Equal(8, server.Requests.Count);
        Assert.InRange(server.MostAtOnce, 1, 2);
        Assert.InRange((clock.GetUtcNow() - begun).TotalSeconds, 7, 60);
    }

    [Fact]
    public async Task Of_all_hosts_only_so_many_are_asked_at_once()
    {
        using var server = new LoopbackServer { Hold = TimeSpan.FromMilliseconds(50) }.On("/a", "200 OK");
        var port = new Uri(server.Root).Port;
        var links = string.Concat(Enumerable.Range(1, 9).Select(i => $"<a href=http://127.0.0.{i}:{port}/a>x</a>"));
        await Check(Quick with { Requests = 3 }, ("a.html", links));
        Assert.InRange(server.MostAtOnce, 1, 3);
    }

    [Fact]
    public async Task Good_answers_are_remembered_for_a_while_and_bad_ones_are_not()
    {
        using var server = new LoopbackServer()
            .On("/good", "301 Moved Permanently", "Location: /new")
            .On("/new", "200 OK");
        var clock = new InstantClock();
        var cache = new AnswerCache();
        var disk = new MemoryFileSystem();
        var page = ("a.html", $"<a href={server.Root}/good>1</a><a href={server.Root}/bad>2</a>");
        var first = await Run(cache);
        var asked = server.Requests.Count;
        Assert.Equal([ExternalRules.Moved, ExternalRules.Dead], first.Select(one => one.Rule));
        cache.Write(disk, "cache.json", clock.GetUtcNow());
        Assert.Equal(first, await Run(AnswerCache.Read(disk, "cache.json")));
        Assert.Equal(["HEAD /bad", "GET /bad"], server.Lines.Skip(asked));
        asked = server.Requests.Count;
        // A clock that was set back.
        clock.Advance(TimeSpan.FromHours(-1));
        await Run(AnswerCache.Read(disk, "cache.json"));
        Assert.Contains("HEAD /good", server.Lines.Skip(asked));
        asked = server.Requests.Count;
        clock.Advance(TimeSpan.FromDays(8));
        await Run(AnswerCache.Read(disk, "cache.json"));
        Assert.Contains("HEAD /good", server.Lines.Skip(asked));

        Task<IReadOnlyList<Diagnostic>> Run(AnswerCache known) =>
            Check(WebHandler.Create(true), Quick, clock, known, [page]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"version\":2,\"addresses\":{}}")]
    [InlineData("{\"version\":1,\"addresses\":{\"https://a.example/\":{\"checked\":\"soon\",\"until\":7}}}")]
    [InlineData("{\"version\":1,\"addresses\":{\"https://a.example/\":true}}")]
    public void A_damaged_cache_is_forgotten(string text)
    {
        var disk = new MemoryFileSystem();
        disk.Write("cache.json", Encoding.UTF8.GetBytes(text));
        Assert.Null(AnswerCache.Read(disk, "cache.json").Find("https://a.example/", DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public async Task A_source_that_is_gone_has_its_archive_link_beside_it()
    {
        using var web = new ScriptedWeb(
            new Dictionary<string, string>
            {
                ["https://gazette.example/1"] = "answers 404",
                ["https://herald.example/2"] = "answers 410",
            }
        );
        var found = await Check(
            web,
            Quick,
            new InstantClock(),
            (
                "sources.json",
                """
                [{"id":"a","URL":"https://gazette.example/1","archive_location":"https://archive.example/x"},
                 {"id":"b","URL":"https://herald.example/2","accessed":{"date-parts":[[2025,9,3]]}}]
                """
            ),
            ("a.html", "<a href=https://gazette.example/1>1</a><a href=https://herald.example/2>2</a>")
        );
        Assert.Equal(
            [
                "the archive link is https://archive.example/x",
                "look for a copy at https://web.archive.org/web/20250903/https://herald.example/2",
            ],
            found.Select(one => one.Help)
        );
        Assert.DoesNotContain(web.Requests, request => request.Contains("archive", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Own_addresses_other_schemes_forms_and_what_is_ignored_are_not_asked_for()
    {
        using var web = new ScriptedWeb(new Dictionary<string, string> { ["https://a.example/asked"] = "answers 200" });
        var page = string.Concat(
            new[]
            {
                "https://example.org/wiki/x",
                "mailto:a@example.org",
                "ftp://a.example/",
                "https://github.com/owner/name/edit/main/content/a.md",
                "https://github.com/owner/name/issues/new?template=mistake.yml",
                "https://ignored.example/a?b",
                "https://a.example/asked",
            }.Select(url => $"<a href=\"{url}\">x</a>")
        );
        Assert.Empty(
            await Check(
                web,
                Quick with
                {
                    Ignored = [new UrlPattern("https://ignored.example/*")],
                },
                new InstantClock(),
                ("index.html", page)
            )
        );
        Assert.Equal(["HEAD https://a.example/asked"], web.Requests);
    }

    private static Task<IReadOnlyList<Diagnostic>> Check(ExternalSettings settings, params (string, string)[] site) =>
        Check(settings, TimeProvider.System, site);

    private static Task<IReadOnlyList<Diagnostic>> Check(
        ExternalSettings settings,
        TimeProvider clock,
        params (string, string)[] site
    ) => Check(WebHandler.Create(settings.AllowsPrivate), settings, clock, site);

    private static Task<IReadOnlyList<Diagnostic>> Check(
        HttpMessageHandler web,
        ExternalSettings settings,
        TimeProvider clock,
        params (string, string)[] site
    ) => Check(web, settings, clock, new AnswerCache(), site);

    private static async Task<IReadOnlyList<Diagnostic>> Check(
        HttpMessageHandler web,
        ExternalSettings settings,
        TimeProvider clock,
        AnswerCache cache,
        (string Path, string Text)[] site
    )
    {
        var disk = new MemoryFileSystem();
        foreach (var (path, text) in site)
            disk.Write("site/" + path, Encoding.UTF8.GetBytes(text));
        var own = new CheckSettings { BaseUrl = "https://example.org/wiki/" };
        return await new ExternalChecker(web, clock, settings).Check(
            disk,
            FolderChecker.Read(disk, "site"),
            own,
            cache,
            NoProgress.Instance,
            TestContext.Current.CancellationToken
        );
    }
}
