using System.CommandLine;
using StaticWiki.Benchmarks.Comparison;
using StaticWiki.Benchmarks.Lighthouse;

namespace StaticWiki.Benchmarks;

/// <summary><c>lighthouse</c>: what Lighthouse says of pages of this repository's wiki.</summary>
internal static class LighthouseCommand
{
    private const string Version = "12.8.2";

    private static readonly string[] Pages =
    [
        "",
        "topics/armoured-train/",
        "topics/kim-jong-un/",
        "topics/",
        "timeline/",
        "graph/",
        "sources/",
        "sources/2025-09-03-zee-news-armoured-train/",
    ];

    public static Command Create()
    {
        var chromium = new Option<string>("--chromium")
        {
            Description = "The browser.",
            DefaultValueFactory = _ => "/usr/bin/chromium",
        };
        var binary = CommonOptions.Binary();
        var pages = new Argument<string[]>("page")
        {
            Description = "Paths of pages; without any, one of each kind that search engines list.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("lighthouse", "Asks Lighthouse about pages of this repository's wiki.")
        {
            pages,
            chromium,
            binary,
        };
        command.SetAction(parsed =>
        {
            if (CommonOptions.PathOf(binary, parsed) is not { } staticWiki)
                return 2;
            if (PageScore.Install(Path.Combine(Repository.Root, "artifacts/lighthouse"), Version) is not { } lighthouse)
            {
                Console.Error.WriteLine("npm could not install Lighthouse");
                return 2;
            }
            Environment.SetEnvironmentVariable("CHROME_PATH", parsed.GetRequiredValue(chromium));
            var site = Directory.CreateTempSubdirectory("staticwiki-lighthouse-");
            try
            {
                using var server = new PageServer(site.FullName);
                if (MeasuredProcess.Ask(staticWiki, Build(site.FullName, server.Address)) is null)
                {
                    Console.Error.WriteLine("the wiki could not be built");
                    return 1;
                }
                string[] named = parsed.GetValue(pages) is { Length: > 0 } some ? some : Pages;
                var isFull = true;
                foreach (var page in named)
                    isFull &= Show(lighthouse, server.Address, page);
                return isFull ? 0 : 1;
            }
            finally
            {
                site.Delete(recursive: true);
            }
        });
        return command;
    }

    private static string[] Build(string site, string address) =>
        ["build", "--no-cache", "--root", Repository.Root, "--output", site, "--base-url", address];

    /// <summary>Whether a page has all points.</summary>
    private static bool Show(string lighthouse, string address, string page)
    {
        var isFull = true;
        foreach (var isDesktop in new[] { false, true })
        {
            var score = PageScore.Measure(lighthouse, address + page, isDesktop);
            var points = string.Join(", ", score.Categories.Select(category => $"{category.Name} {category.Points}"));
            Console.WriteLine(
                FormattableString.Invariant(
                    $"/{page} ({(isDesktop ? "desktop" : "phone")}): {points}; {score.Bytes / 1e3:0.0} kB"
                )
            );
            foreach (var lost in score.Lost)
                Console.WriteLine($"    {lost}");
            isFull &= score.Categories.All(category => category.Points == 100);
        }
        return isFull;
    }
}
