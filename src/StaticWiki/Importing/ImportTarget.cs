using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Drawings;
using StaticWiki.Linking;
using StaticWiki.Linking.Mentions;
using StaticWiki.Loading;

namespace StaticWiki.Importing;

/// <summary>What an import has to know of the wiki: its sources and the names of its topics.</summary>
internal sealed record ImportTarget(IReadOnlyDictionary<string, Document> Sources, MentionIndex Topics)
{
    public static ImportTarget Of(WikiContent content)
    {
        var documents = content
            .Pages.AsParallel()
            .AsOrdered()
            .Select(file => DocumentCompiler.Compile(file, content.Configuration.Limits))
            .ToList();
        var drafts = documents.Where(document => document.Head.IsDraft);
        var published = documents.Where(document => !document.Head.IsDraft).ToList();
        var symbols = SymbolTable.Build(
            content.Configuration,
            published,
            drafts,
            content.Assets,
            [],
            ImmutableDictionary<string, Drawing>.Empty
        );
        return new ImportTarget(
            documents
                .Where(IsSource)
                .DistinctBy(document => Path.GetFileNameWithoutExtension(document.Path))
                .ToDictionary(document => Path.GetFileNameWithoutExtension(document.Path), StringComparer.Ordinal),
            MentionIndex.Of(symbols.Pages, symbols, withStubs: true)
        );
    }

    /// <summary>The source that was read at an address, whatever section of its page; null where there is none.</summary>
    public Document? At(Uri? address) =>
        address is null
            ? null
            : Sources.Values.FirstOrDefault(source => address.Equals(source.FrontMatter.Source?.Url?.Value));

    private static bool IsSource(Document document) =>
        document.Path.StartsWith(DocumentCompiler.SourcesFolder, StringComparison.Ordinal);
}
