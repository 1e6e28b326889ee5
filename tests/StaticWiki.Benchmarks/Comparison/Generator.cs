using StaticWiki.Benchmarks.Wikis;

namespace StaticWiki.Benchmarks.Comparison;

/// <summary>A program that makes a site of a folder.</summary>
/// <param name="Name">What it is called, with its version.</param>
/// <param name="Format">How it wants the wiki written.</param>
/// <param name="FullBuild">The command of a build from nothing, run in the site's folder.</param>
/// <param name="Output">The folder it writes the site to, below the site's own.</param>
/// <param name="Leftovers">Other folders that a build from nothing must not find.</param>
internal sealed record Generator(
    string Name,
    ISiteFormat Format,
    IReadOnlyList<string> FullBuild,
    string Output,
    IReadOnlyList<string> Leftovers
)
{
    /// <summary>The memory that it needs for a topic, in MB, for all that is known; 0 where there is always enough.</summary>
    public double MemoryPerTopic { get; init; }

    /// <summary>The name of the folder for its site.</summary>
    public string Folder => string.Concat(Name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>StaticWiki as the binary at <paramref name="path"/>.</summary>
    public static Generator StaticWiki(string path) =>
        new(
            "StaticWiki",
            new StaticWikiFormat(),
            HasCache(path) ? [path, "build", "--no-cache"] : [path, "build"],
            "output",
            [".staticwiki"]
        );

    /// <summary>Whether the binary can build with and without a cache.</summary>
    public static bool HasCache(string path) =>
        MeasuredProcess.Ask(path, "build", "--help")?.Contains("--no-cache", StringComparison.Ordinal) == true;

    /// <summary>
    /// Hugo as the program at <paramref name="path"/>, once for plain pages and once for the same pages as StaticWiki
    /// makes; empty where it cannot be started.
    /// </summary>
    public static IReadOnlyList<Generator> Hugo(string path)
    {
        if (MeasuredProcess.Ask(path, "version") is not { } answer)
            return [];
        // "hugo v0.111.3+extended linux/amd64 …"
        var version = answer.Split(' ')[1].TrimStart('v').Split(['-', '+'])[0];
        string[] build = [path, "--quiet"];
        return
        [
            new($"Hugo {version}", new HugoFormat(), build, "public", ["resources"]) { MemoryPerTopic = 0.2 },
            new($"Hugo {version} (the same pages)", new HugoWikiFormat(), build, "public", ["resources"])
            {
                MemoryPerTopic = 0.4,
            },
        ];
    }

    /// <summary>Eleventy, installed by npm into <paramref name="folder"/>; null where that fails.</summary>
    public static Generator? Eleventy(string folder)
    {
        if (
            NpmPackage.Install(folder, "@11ty/eleventy@3", Path.Combine("@11ty", "eleventy", "cmd.cjs"))
                is not { } command
            || MeasuredProcess.Ask("node", command, "--version") is not { } version
        )
            return null;
        return new Generator(
            $"Eleventy {version.Trim()}",
            new EleventyFormat(),
            ["node", command, "--quiet"],
            "public",
            []
        )
        {
            MemoryPerTopic = 0.1,
        };
    }

    /// <summary>Removes what earlier builds left.</summary>
    public void Empty(string site)
    {
        foreach (var folder in (string[])[Output, .. Leftovers])
        {
            var path = Path.Combine(site, folder);
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
        }
    }
}
