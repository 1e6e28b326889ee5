using StaticWiki.Benchmarks.Comparison;

namespace StaticWiki.Benchmarks.Searching;

/// <summary>A program that makes an index of a site, and a script that searches it in a browser.</summary>
/// <param name="Name">What it is called, with its version.</param>
/// <param name="Site">The folder of the site.</param>
/// <param name="Files">The folder of the index in the site.</param>
/// <param name="Script">
/// A module that gives <c>find(query)</c>, the pages found as addresses, the best first; and <c>show(query)</c>, which loads
/// all that five results with their excerpts need.
/// </param>
internal sealed record SearchEngine(string Name, string Site, string Files, string Script)
{
    public static SearchEngine StaticWiki(string site) =>
        new(
            "StaticWiki",
            site,
            "search",
            $$"""
            import { find as search, describe, excerpt } from "/{{ThemeOf(site)}}/wiki.js";
            export async function find(query) {
              const { results } = await search(query, true);
              const pages = await Promise.all(results.slice(0, 20).map(({ page }) => describe(page)));
              return pages.map(({ href }) => href);
            }
            export async function show(query) {
              const found = await search(query, true);
              const pages = await Promise.all(found.results.slice(0, 5).map(({ page }) => describe(page)));
              await Promise.all(pages.map(({ href }) => excerpt(href, found)));
            }
            """
        );

    /// <summary>The folder of the theme's files, which has its name from what they hold.</summary>
    private static string ThemeOf(string site) =>
        Path.GetFileName(Directory.EnumerateDirectories(site, "theme-*").Single());

    public static SearchEngine Pagefind(string site, string version) =>
        new(
            $"Pagefind {version}",
            site,
            "pagefind",
            """
            import * as pagefind from "/pagefind/pagefind.js";
            export async function find(query) {
              const { results } = await pagefind.search(query);
              const pages = await Promise.all(results.slice(0, 20).map((result) => result.data()));
              return pages.map(({ url }) => new URL(url, location).href);
            }
            export async function show(query) {
              const { results } = await pagefind.search(query);
              await Promise.all(results.slice(0, 5).map((result) => result.data()));
            }
            """
        );

    /// <summary>The native binary of Pagefind, which npm installs below a folder; null where it cannot.</summary>
    public static string? InstallPagefind(string folder, string version)
    {
        if (NpmPackage.Install(folder, $"pagefind@{version}", "@pagefind") is not { } package)
            return null;
        return Directory
            .EnumerateFiles(package, "pagefind_extended", SearchOption.AllDirectories)
            .FirstOrDefault(path => MeasuredProcess.Ask(path, "--version") is not null);
    }

    /// <summary>The bytes of the index, as they lie on the disk.</summary>
    public (long Bytes, int Files) Size()
    {
        var files = new DirectoryInfo(Path.Combine(Site, Files))
            .EnumerateFiles("*", SearchOption.AllDirectories)
            // The page of results is one as any other.
            .Where(file => file.Extension != ".html")
            .ToList();
        return (files.Sum(file => file.Length), files.Count);
    }
}
