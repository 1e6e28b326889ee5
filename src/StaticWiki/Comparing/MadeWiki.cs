using System.Collections.Immutable;
using System.IO.Hashing;
using StaticWiki.Addresses;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Rendering;
using StaticWiki.Rendering.Generators;
using StaticWiki.Validation;

namespace StaticWiki.Comparing;

/// <summary>Reads a wiki that was just made, as far as its content allowed.</summary>
internal static class MadeWiki
{
    private const int MostNamed = 5;

    /// <param name="name">What it is called in reports.</param>
    /// <param name="wiki">The linked wiki; its bodies can still be read.</param>
    /// <param name="files">What became of it.</param>
    /// <param name="diagnostics">What was found.</param>
    public static SiteState Read(
        string name,
        WikiSnapshot wiki,
        ImmutableArray<OutputFile> files,
        IEnumerable<Diagnostic> diagnostics
    )
    {
        var strings = new StringPool();
        var shown = new ShownPages(
            files.Select(file => SiteValidator.Inspect(file, strings)).OfType<PageFacts>(),
            SiteSettings(wiki)
        );
        var sizes = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        var digests = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        var theme = files.Select(file => ThemeFolder.Of(file.Path)).FirstOrDefault(found => found is not null);
        foreach (var file in files)
        {
            sizes[file.Path] = file.Content.Length;
            digests[file.Path] = ThemeFolder.DigestWithout(file.Content.Span, theme);
        }
        var pages = wiki.Site.Pages.Where(page => page.Address != Address.NotFound).ToList();
        var nodes = wiki.Site.Pages.Where(GraphFile.HasNode).Select(page => page.Address).ToHashSet();
        return new SiteState(name)
        {
            Pages = pages
                .Select(page => StateOf(page, wiki, shown, digests, nodes))
                .ToImmutableSortedDictionary(page => page.Address, page => page),
            Redirects = wiki.Site.Redirects.ToImmutableSortedDictionary(
                redirect => redirect.From,
                redirect => redirect.To
            ),
            Files = sizes.ToImmutable(),
            Evidence = EvidenceOf(wiki, files),
            Notes =
            [
                .. NotesOn(name, wiki, diagnostics, isMade: pages.Exists(page => shown.Of(page.Address) is not null)),
            ],
        };
    }

    private static PageState StateOf(
        PageHead page,
        WikiSnapshot wiki,
        ShownPages shown,
        Dictionary<string, UInt128> digests,
        HashSet<Address> nodes
    )
    {
        var document = wiki.DocumentOf(page);
        var links = wiki
            .Site.EdgesOf(page)
            .Select(edge => new InternalLink(edge.To, GraphFile.TypeOf(edge.Kind)))
            .ToImmutableSortedSet();
        return new PageState(page.Address)
        {
            Title = page.Title,
            File = page.SourcePath,
            // A page that the build makes changes with others; nobody edited it.
            WrittenDigest = document is null ? 0 : XxHash128.HashToUInt128(wiki.FileOf(document).Content.Span),
            ShownDigest = digests.TryGetValue(page.Address.OutputFile, out var digest) ? digest : null,
            Shown = shown.Of(page.Address),
            Written = new PageContents(
                [.. page.Anchors.Where(LastingAnchors.IsLasting)],
                links,
                document is null ? [] : ExternalIn(document)
            ),
            Edges = nodes.Contains(page.Address) ? [.. links.Where(link => nodes.Contains(link.To))] : [],
        };
    }

    /// <summary>The addresses of other sites that a file names, in its text and as what a source is.</summary>
    private static ImmutableSortedSet<string> ExternalIn(Document document)
    {
        var source = document.FrontMatter.Source;
        return document
            .Body.Read()
            .References.Where(reference =>
                reference.Kind is Compilation.ReferenceKind.Link or Compilation.ReferenceKind.Image
            )
            .Select(reference => reference.Target)
            .Concat(
                new[] { source?.Url, source?.Archive }.Select(address => address?.Value.AbsoluteUri).OfType<string>()
            )
            .Select(ExternalUrl.Of)
            .OfType<string>()
            .ToImmutableSortedSet(StringComparer.Ordinal);
    }

    private static WikiEvidence EvidenceOf(WikiSnapshot wiki, ImmutableArray<OutputFile> files)
    {
        var report = wiki.Site.Report.Value;
        var written = wiki
            .Site.Pages.Where(page => page.SourcePath is not null)
            .ToDictionary(page => page.Address.OutputFile, page => page.Address, StringComparer.Ordinal);
        var texts = new Dictionary<Address, ReadOnlyMemory<byte>>();
        foreach (var file in files)
        {
            if (written.TryGetValue(file.Path, out var address))
                texts[address] = file.Content;
        }
        return new WikiEvidence(
            wiki,
            report.Statements.Value,
            report.Coverage.ToImmutableSortedDictionary(topic => topic.Topic.Address, topic => topic.All),
            texts
        );
    }

    private static IEnumerable<string> NotesOn(
        string name,
        WikiSnapshot wiki,
        IEnumerable<Diagnostic> diagnostics,
        bool isMade
    )
    {
        if (!wiki.Site.Pages.Any(page => page.SourcePath is not null))
        {
            yield return $"{name} has no page of the wiki";
            yield break;
        }
        if (!isMade)
            yield return $"the pages of {name} could not be made for a fault in the templates, so sizes are not compared";
        var errors = diagnostics.Where(found => found.Severity == Severity.Error).ToList();
        if (errors.Count == 0)
            yield break;
        var faulty = errors
            .Select(found => found.Place?.File)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal);
        var named = faulty.ToList();
        yield return $"{name} has {(errors.Count == 1 ? "an error" : $"{errors.Count} errors")}"
            + (named.Count == 0 ? "" : $" in {string.Join(", ", named.Take(MostNamed))}")
            + (named.Count > MostNamed ? $" and {named.Count - MostNamed} more files" : "")
            + ", and is compared as far as it could be made";
    }

    private static CheckSettings SiteSettings(WikiSnapshot wiki) =>
        new() { BasePath = wiki.Site.Configuration.BasePath, BaseUrl = wiki.Site.Configuration.BaseUrl?.AbsoluteUri };
}
