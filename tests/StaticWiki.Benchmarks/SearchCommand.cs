using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using StaticWiki.Benchmarks.Comparison;
using StaticWiki.Benchmarks.Searching;
using StaticWiki.Benchmarks.Wikis;

namespace StaticWiki.Benchmarks;

/// <summary><c>search</c>: the search of a built site beside Pagefind's, on the same site.</summary>
internal static class SearchCommand
{
    private const string PagefindVersion = "1.6.0";

    private const string Heading = "{{ include 'heading' }}";
    private const string Body = "{{ page.body }}";

    /// <summary>What StaticWiki indexes, marked for Pagefind, which then leaves out all else.</summary>
    private const string MarkedHeading = $$$"""
        <div data-pagefind-body>
        {{{Heading}}}
        {{- for alias in page.aliases }}<p data-pagefind-weight="7">{{ alias }}</p>{{ end }}
        <p>{{ page.summary }}</p>
        </div>
        """;

    private const string MarkedBody = $"<div data-pagefind-body>{Body}</div>";

    public static Command Create()
    {
        var topics = new Option<int>("--topics")
        {
            Description = "How many topics the wiki has.",
            DefaultValueFactory = _ => 10_000,
        };
        var runs = new Option<int>("--runs")
        {
            Description = "How often each index is built.",
            DefaultValueFactory = _ => 3,
        };
        var queries = new Option<int>("--queries")
        {
            Description = "How many queries of each of the four sorts.",
            DefaultValueFactory = _ => 50,
        };
        var chromium = new Option<string>("--chromium")
        {
            Description = "The browser.",
            DefaultValueFactory = _ => "/usr/bin/chromium",
        };
        var folder = new Option<string>("--folder")
        {
            Description = "Where the sites are written; a folder of its own is made there, and removed at the end.",
            DefaultValueFactory = _ => Path.GetTempPath(),
        };
        var built = new Option<string?>("--built")
        {
            Description =
                "A folder in which 'staticwiki' and 'pagefind' are built and indexed already; only queries are measured.",
        };
        var binary = CommonOptions.Binary();
        var command = new Command("search", "Searches the same site with StaticWiki and with Pagefind.")
        {
            topics,
            runs,
            queries,
            chromium,
            folder,
            built,
            binary,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(built) is { } sites)
            {
                MeasureQueries(
                    sites,
                    new WikiPlan(parsed.GetValue(topics)),
                    parsed.GetValue(queries),
                    parsed.GetRequiredValue(chromium)
                );
                return 0;
            }
            if (CommonOptions.PathOf(binary, parsed) is not { } staticWiki)
                return 2;
            var pagefind = SearchEngine.InstallPagefind(
                Path.Combine(Repository.Root, "artifacts/pagefind"),
                PagefindVersion
            );
            if (
                (MeasuredProcess.Obstacle ?? (pagefind is null ? "npm could not install Pagefind" : null)) is
                { } obstacle
            )
            {
                Console.Error.WriteLine(obstacle);
                return 2;
            }
            var plan = new WikiPlan(parsed.GetValue(topics));
            var own = Path.Combine(parsed.GetRequiredValue(folder), $"staticwiki-search-{Environment.ProcessId}");
            try
            {
                var (mine, theirs) = (Path.Combine(own, "staticwiki"), Path.Combine(own, "pagefind"));
                SiteWriter.Write(plan, new StaticWikiFormat(), mine);
                SiteWriter.Write(plan, new StaticWikiFormat(), theirs);
                PrepareForPagefind(theirs);
                MeasuredProcess.Run([staticWiki, "build", "--no-cache"], theirs);
                MeasureBuilds(staticWiki, pagefind!, mine, theirs, parsed.GetValue(runs));
                MeasureQueries(own, plan, parsed.GetValue(queries), parsed.GetRequiredValue(chromium));
                return 0;
            }
            finally
            {
                if (Directory.Exists(own))
                    Directory.Delete(own, recursive: true);
            }
        });
        return command;
    }

    private static void PrepareForPagefind(string wiki)
    {
        var pages = Path.Combine(wiki, "templates/pages");
        Directory.CreateDirectory(pages);
        foreach (var page in (string[])["home", "page", "topic", "source"])
        {
            var template = File.ReadAllText(Path.Combine(Repository.Root, $"templates/pages/{page}.html"));
            File.WriteAllText(
                Path.Combine(pages, page + ".html"),
                template.Replace(Heading, MarkedHeading).Replace(Body, MarkedBody)
            );
        }
        File.AppendAllText(Path.Combine(wiki, "content/site.yaml"), "\nsearch: false\n");
    }

    /// <summary>What a build takes with the index and without, in turn with Pagefind.</summary>
    private static void MeasureBuilds(string staticWiki, string pagefind, string mine, string theirs, int runs)
    {
        var settings = Path.Combine(mine, "content/site.yaml");
        var written = File.ReadAllText(settings);
        List<Measurement> with = [];
        List<Measurement> without = [];
        List<Measurement> pagefinds = [];
        for (var run = 0; run < runs; run++)
        {
            File.WriteAllText(settings, written + "\nsearch: false\n");
            Clear(mine);
            without.Add(MeasuredProcess.Run([staticWiki, "build", "--no-cache"], mine));
            File.WriteAllText(settings, written);
            Clear(mine);
            with.Add(MeasuredProcess.Run([staticWiki, "build", "--no-cache"], mine));
            if (Directory.Exists(Path.Combine(theirs, "output/pagefind")))
                Directory.Delete(Path.Combine(theirs, "output/pagefind"), recursive: true);
            pagefinds.Add(MeasuredProcess.Run([pagefind, "--site", "output"], theirs));
        }
        Show("build without search", without);
        Show("build with search", with);
        Show("Pagefind", pagefinds);
        Console.WriteLine(
            FormattableString.Invariant(
                $"search adds: wall {Added(run => run.Wall)} s, CPU {Added(run => run.Cpu)} s, peak {Added(run => run.Memory)} MB\n"
            )
        );

        string Added(Func<Measurement, double> of) =>
            Spread.Of(with.Zip(without, (a, b) => of(a) - of(b))).Show("0.00");

        static void Show(string name, List<Measurement> measured) =>
            Console.WriteLine(
                $"{name}: wall {Spread.Of(measured.Select(run => run.Wall)).Show("0.00")} s, "
                    + $"CPU {Spread.Of(measured.Select(run => run.Cpu)).Show("0.00")} s, "
                    + $"peak {Spread.Of(measured.Select(run => run.Memory)).Show("0")} MB"
            );

        static void Clear(string wiki)
        {
            foreach (var folder in (string[])["output", ".staticwiki"])
            {
                if (Directory.Exists(Path.Combine(wiki, folder)))
                    Directory.Delete(Path.Combine(wiki, folder), recursive: true);
            }
        }
    }

    private static void MeasureQueries(string sites, WikiPlan plan, int ofEach, string chromium)
    {
        var items = KnownItem.Draw(plan, ofEach);
        MeasureQueries(SearchEngine.StaticWiki(Path.Combine(sites, "staticwiki/output")), items, chromium);
        MeasureQueries(SearchEngine.Pagefind(Path.Combine(sites, "pagefind/output"), PagefindVersion), items, chromium);
    }

    private static void MeasureQueries(SearchEngine engine, List<KnownItem> items, string chromium)
    {
        var (bytes, files) = engine.Size();
        Console.WriteLine(FormattableString.Invariant($"{engine.Name}: index {bytes / 1e6:0.00} MB in {files} files"));
        using var server = new SearchServer(engine, JsonSerializer.Serialize(items.Select(item => item.Query)));
        // Each with an empty browser: of each sort the first five.
        foreach (var sort in KnownItem.Sorts)
        {
            var sent = items
                .Where(item => item.Sort == sort)
                .Take(5)
                .Select(item => server.Ask(chromium, item.Query).Sent)
                .ToList();
            var kilobytes = Spread.Of(sent.Select(all => all.Sum(file => file.Bytes) / 1e3)).Show("0");
            var requests = Spread.Of(sent.Select(all => (double)all.Count)).Show("0");
            Console.WriteLine($"  first query, {sort}: {kilobytes} kB in {requests} requests");
            foreach (var group in sent[0].GroupBy(file => Path.GetExtension(file.Path)))
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"    {group.Key} {group.Sum(file => file.Bytes) / 1e3:0.0} kB in {group.Count()}"
                    )
                );
        }
        var (answer, _) = server.Ask(chromium, query: null);
        using var found = JsonDocument.Parse(answer);
        if (found.RootElement.ValueKind != JsonValueKind.Array)
            throw new InvalidOperationException($"{engine.Name} failed: {answer}");
        var ranks = items
            .Zip(
                found.RootElement.EnumerateArray(),
                (item, pages) =>
                    (
                        item.Sort,
                        Rank: pages
                            .EnumerateArray()
                            .Select(page => page.GetString())
                            .ToList()
                            .IndexOf(server.Address + item.Page) + 1
                    )
            )
            .ToList();
        foreach (var sort in KnownItem.Sorts.Append("all"))
        {
            var of = ranks.Where(rank => sort == "all" || rank.Sort == sort).Select(rank => rank.Rank).ToList();
            var reciprocal = of.Average(rank => rank == 0 ? 0 : 1.0 / rank);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {sort}: mean reciprocal rank {reciprocal:0.000}, first {of.Count(rank => rank == 1)}, among five {of.Count(rank => rank is > 0 and <= 5)} of {of.Count}"
                )
            );
        }
        Console.WriteLine();
    }
}
