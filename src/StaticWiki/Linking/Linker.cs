using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Drawings;
using StaticWiki.Diagnostics;
using StaticWiki.History;
using StaticWiki.Linking.Embeds;
using StaticWiki.Linking.Events;
using StaticWiki.Linking.Evidence;
using StaticWiki.Linking.Maintenance;
using StaticWiki.Linking.Mentions;
using StaticWiki.Linking.Quotations;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Makes a site of documents: finds every name, and gathers for each page all that it shows.</summary>
public static class Linker
{
    /// <param name="content">Configuration and assets.</param>
    /// <param name="documents">All compiled documents, drafts too.</param>
    /// <param name="withDrafts">Whether drafts are pages.</param>
    /// <param name="generatedFiles">Paths of files that the build makes besides pages, so that a link may lead there.</param>
    /// <param name="jobs">How many threads may work at once.</param>
    /// <param name="history">When the files were changed, and by whom; null where that is not known.</param>
    /// <param name="drawings">The drawings that pages may show in themselves, by their paths.</param>
    /// <param name="inputs">A digest of what pages are made of besides content: the theme.</param>
    /// <param name="memory">Knows what the references of pages came to before; null where nobody does.</param>
    internal static Site Link(
        WikiContent content,
        IReadOnlyList<Document> documents,
        bool withDrafts,
        IEnumerable<string> generatedFiles,
        int jobs,
        FileHistory? history = null,
        IReadOnlyDictionary<string, Drawing>? drawings = null,
        UInt128 inputs = default,
        ILinkMemory? memory = null
    )
    {
        var configuration = content.Configuration;
        var published = documents.Where(document => withDrafts || !document.Head.IsDraft).ToList();
        var drafts = documents.Where(document => !withDrafts && document.Head.IsDraft).ToList();
        ImmutableArray<string> generated = [.. generatedFiles];
        var symbols = SymbolTable.Build(
            configuration,
            published,
            drafts,
            content.Assets,
            generated,
            drawings,
            content.Unpublished,
            memory,
            jobs
        );
        memory?.Begin(symbols, SymbolDigest.OfRest(symbols, content, drafts, generated));
        // Where no page is linked anew, nobody looks for names.
        var names = memory?.Names(FindNames) ?? new Lazy<MentionIndex>(FindNames);
        var texts = SourceTexts.Of(content, documents, jobs);
        var places = new PlaceTable(symbols, content.Places, configuration);
        var mentioned = new MentionNames(names, symbols, memory);
        var resolver = new PageResolver(symbols, configuration, places);
        var linker = new PageLinker(symbols, configuration, mentioned, texts, resolver);
        var links = new LinkTable(symbols, resolver, linker, memory, jobs);
        var events = EventTable.Of(symbols.Pages, links);
        var graph = new LinkGraph(symbols, links, configuration.IsStrict, jobs);
        var provenance = new Provenance(symbols);
        var title = configuration.Title ?? TitleOf(symbols, configuration);
        var report = new Lazy<WikiReport>(() =>
            WikiReportBuilder.Build(title, configuration, symbols, links, graph, provenance)
        );
        var pictures = new CardPictures(symbols, configuration);
        var builder = new PageModelBuilder(
            configuration,
            symbols,
            links,
            graph,
            report,
            events,
            provenance,
            pictures,
            history
        );
        var settings = new DigestWriter().Add(inputs).Add(content.Digest).Finish();
        var known = new KnownHeads(settings, history);
        var heads = known.Of(memory?.Heads, symbols.Pages, builder.HeadOf, jobs);
        if (memory is not null)
            memory.Heads = known;
        var fingerprints = new Lazy<PageFingerprints>(() =>
            new PageFingerprints(symbols, links, graph, events, provenance, builder, title, settings, jobs)
        );
        // Whoever waits for a page does not wait for these.
        var diagnostics = new Lazy<ImmutableArray<Diagnostic>>(Gather);
        return new Site(configuration, title, heads, diagnostics, builder, fingerprints, symbols)
        {
            IsIncomplete = configuration.IsUnreadable || symbols.HasUnreadable,
            Redirects = symbols.Redirects.All,
            Quotations = symbols.Pages.SelectMany(page => links[page].Quotations),
            Report = report,
            Picture = pictures.OfWiki,
        };

        ImmutableArray<Diagnostic> Gather()
        {
            ImmutableArray<Diagnostic> own = [.. published.SelectMany(document => document.Diagnostics)];
            ImmutableArray<Diagnostic> linked =
            [
                .. FrontMatterChecks.Check(published, configuration),
                .. CoverageCheck.Check(symbols.Pages, configuration.Evidence.Minimum),
                .. TagSpellings.Check(published),
                .. symbols.Diagnostics,
                .. symbols.Redirects.Diagnostics,
                .. places.Diagnostics,
                .. pictures.Diagnostics,
                .. symbols.Pages.SelectMany(page => links[page].Diagnostics),
                .. DrawingChecks.Check(symbols, links, configuration),
                .. graph.Diagnostics,
                .. provenance.Diagnostics.Select(OfOrigins),
                .. texts.Diagnostics,
                .. builder.NavigationDiagnostics,
            ];
            // Without its settings nothing is known of what a wiki allows, nor of where its old addresses lead.
            if (configuration.IsUnreadable)
                return own;
            var (ofFiles, told) = UnreadNames.Of(published).Judge(own, linked);
            return [.. ofFiles, .. told];
        }

        // Another tool may mean something else by the key.
        Diagnostic OfOrigins(Diagnostic found) =>
            configuration.IsStrict ? found : found with { Severity = Severity.Warning };

        MentionIndex FindNames() => MentionIndex.Of(symbols.Pages, symbols);
    }

    private static string TitleOf(SymbolTable symbols, SiteConfiguration configuration) =>
        symbols.At(Address.Home)?.Document is { } home && PageTitle.Written(home) is { } written
            ? written
            : configuration.Texts.Of(ProgramTexts.UntitledWiki);
}
