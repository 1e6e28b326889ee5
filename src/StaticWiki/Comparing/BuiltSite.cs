using System.Collections.Immutable;
using System.Text.Json;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Rendering;
using StaticWiki.Rendering.Generators;
using StaticWiki.Validation;

namespace StaticWiki.Comparing;

/// <summary>Reads a site that somebody built, with StaticWiki or any other generator.</summary>
public static class BuiltSite
{
    /// <param name="files">The disk.</param>
    /// <param name="folder">The site's root.</param>
    /// <param name="name">What the site is called in reports.</param>
    /// <param name="settings">Where the site stands.</param>
    /// <returns>Null where there is no page in the folder.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    public static SiteState? Read(IFileSystem files, string folder, string name, CheckSettings settings)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (paths, _) = SiteFolder.List(files, folder);
        var sizes = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        var facts = new List<PageFacts>();
        var digests = new Dictionary<Address, UInt128>();
        var strings = new StringPool();
        var theme = paths.Select(ThemeFolder.Of).FirstOrDefault(found => found is not null);
        foreach (var path in paths.Where(path => !SiteFolder.IsToolsOwn(path) && !IsList(path)))
        {
            if (SiteValidator.KindOf(path) != Validation.PageKind.Html)
            {
                sizes[path] = files.StampOf(SiteFolder.Join(folder, path))?.Size ?? 0;
                continue;
            }
            var content = files.Read(SiteFolder.Join(folder, path));
            sizes[path] = content.Length;
            digests[ShownPages.AddressOf(path)] = ThemeFolder.DigestWithout(content, theme);
            facts.Add(SiteValidator.Inspect(new OutputFile(path, content), strings)!);
        }
        if (facts.Count == 0)
            return null;
        var shown = new ShownPages(facts, settings);
        var (titles, edges) = ReadGraph(files, SiteFolder.Join(folder, GraphFile.FileName));
        return new SiteState(name)
        {
            Pages = shown
                .Pages.Select(address => new PageState(address)
                {
                    Title = titles.GetValueOrDefault(address),
                    ShownDigest = digests[address],
                    Shown = shown.Of(address),
                    Edges = edges is null ? null : [.. edges[address]],
                })
                .ToImmutableSortedDictionary(page => page.Address, page => page),
            Redirects = shown.Redirects.ToImmutableSortedDictionary(),
            Files = sizes.ToImmutable(),
            Notes =
            [
                .. facts
                    .Where(page => !page.IsParsed)
                    .Select(page => $"'{page.Path}' of {name} could not be read, so what stands in it is not compared"),
            ],
        };
    }

    /// <summary>Whether it is the list of what a build put there, which is no part of the site.</summary>
    private static bool IsList(string path) => path.StartsWith(".staticwiki", StringComparison.Ordinal);

    /// <summary>Titles of pages, and whom they refer to; nothing where the file is not there or is no graph of ours.</summary>
    private static (Dictionary<Address, string> Titles, ILookup<Address, InternalLink>? Edges) ReadGraph(
        IFileSystem files,
        string path
    )
    {
        var titles = new Dictionary<Address, string>();
        if (files.KindOf(path) != EntryKind.File)
            return (titles, null);
        try
        {
            using var json = JsonDocument.Parse(files.Read(path));
            foreach (var node in json.RootElement.GetProperty("nodes").EnumerateArray())
                titles[AddressIn(node, "id")] = node.GetProperty("title").GetString()!;
            var edges = json
                .RootElement.GetProperty("edges")
                .EnumerateArray()
                .Select(edge =>
                    (
                        From: AddressIn(edge, "from"),
                        Link: new InternalLink(AddressIn(edge, "to"), edge.GetProperty("type").GetString()!)
                    )
                )
                .ToLookup(edge => edge.From, edge => edge.Link);
            return (titles, edges);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // A file of this name that somebody else wrote.
            return ([], null);
        }
    }

    private static Address AddressIn(JsonElement element, string name) =>
        new(element.GetProperty(name).GetString()!.TrimStart('/'));
}
