using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Finds what the references of one document lead to.</summary>
internal sealed partial class ReferenceResolver
{
    private readonly SymbolTable _symbols;
    private readonly Page _page;
    private readonly Hrefs _hrefs;
    private readonly SiteConfiguration _configuration;
    private readonly bool _isStrict;
    private readonly string _folder;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <param name="symbols">All pages.</param>
    /// <param name="page">The page whose references are resolved.</param>
    /// <param name="hrefs">Writes links from that page.</param>
    /// <param name="configuration">Says how bad a link to nothing is.</param>
    /// <param name="folder">The folder that relative paths begin in: below the content folder, ending with a slash, or empty.</param>
    public ReferenceResolver(
        SymbolTable symbols,
        Page page,
        Hrefs hrefs,
        SiteConfiguration configuration,
        string folder
    )
    {
        _symbols = symbols;
        _page = page;
        _hrefs = hrefs;
        _configuration = configuration;
        _isStrict = configuration.IsStrict;
        _folder = folder;
    }

    /// <summary>A definition that several links use is at fault once.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. _diagnostics.DistinctBy(diagnostic => (diagnostic.Rule, diagnostic.Place, diagnostic.Message))];

    public ResolvedReference Resolve(Reference reference)
    {
        var resolved = Find(reference);
        var isPicture =
            resolved.IsExternal || (resolved.Asset is { } asset && MediaTypes.Of(asset.Path) == MediaType.Picture);
        if (isPicture && reference.AlternativeText is "")
            ReportMissingAlternative(reference);
        return resolved;
    }

    private ResolvedReference Find(Reference reference) =>
        reference.Kind switch
        {
            ReferenceKind.WikiLink => ResolveName(reference),
            ReferenceKind.WikiEmbed => ResolveEmbed(reference),
            ReferenceKind.Citation => ResolveCitation(reference),
            _ => ResolveTarget(reference),
        };

    private ResolvedReference ToAsset(Reference reference, Asset asset)
    {
        var address = new Address(asset.Path);
        return new ResolvedReference
        {
            Reference = reference,
            Asset = address,
            Href = _hrefs.To(address, "", reference.Fragment),
            Width = asset.Size?.Width,
            Height = asset.Size?.Height,
        };
    }

    private void ReportMissingAlternative(Reference reference)
    {
        var written =
            reference.Kind == ReferenceKind.Image
                ? $"![what can be seen]({reference.Target})"
                : $"![[{reference.Target}|what can be seen{(reference.Width is { } width ? $"|{width}" : "")}]]";
        _diagnostics.Add(
            ValidationRules.MissingAlt.At(reference.Place, "this picture has no alternative text") with
            {
                Target = reference.Target,
                Help = $"write {written}",
            }
        );
    }

    private static ResolvedReference External(Reference reference, string target) =>
        new()
        {
            Reference = reference,
            Href = target,
            // A letter or a call leads to no other site.
            IsExternal =
                target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                || target.StartsWith("//", StringComparison.Ordinal),
        };

    private ResolvedReference Nowhere(
        Reference reference,
        DiagnosticRule rule,
        string message,
        string? help = null,
        string? edit = null
    )
    {
        Report(reference, rule, message, help, edit);
        return Unresolved(reference);
    }

    private ResolvedReference Ambiguous(Reference reference, ImmutableArray<string> paths) =>
        Nowhere(
            reference,
            LinkRules.AmbiguousName,
            $"'{reference.Target}' may mean {string.Join(" or ", paths.Take(5).Select(path => $"'{path}'"))}",
            $"write the path of the one that is meant, as {(reference.IsBare ? paths[0] : $"[[{paths[0]}]]")}{ListOf(reference.Target)}"
        );

    /// <summary>The page that lists what an ambiguous name may mean, as the end of a sentence; empty where there is none.</summary>
    private string ListOf(string name) =>
        _symbols.Names.Find(DisambiguationPages.TitleOf(name, _symbols.Configuration))
            is [{ Kind: PageKind.Disambiguation } list]
            ? $"; [[{list.Title}]] lists them all"
            : "";

    private static ResolvedReference Unresolved(Reference reference) => new() { Reference = reference };

    private void ReportDraft(Reference reference, string named) =>
        Report(reference, LinkRules.LinkToDraft, $"'{named}' is a draft", "it is built with --drafts only", null);

    private void ReportUnknownHeading(
        Reference reference,
        Page page,
        string written,
        IReadOnlyList<string> nearest,
        IReadOnlyList<string> sections,
        string? edit
    )
    {
        if (_symbols.MayBeUnread(page))
            return;
        Report(
            reference,
            LinkRules.UnknownHeading,
            page == _page ? $"this page has no section '{written}'" : $"'{page.Title}' has no section '{written}'",
            nearest.Count == 0 ? LinkAdvice.ForSection(sections) : Misspelling.DidYouMean(nearest),
            edit
        );
    }

    private void Report(
        Reference reference,
        DiagnosticRule rule,
        string message,
        string? help,
        string? edit,
        Severity? atMost = null
    )
    {
        var severity = _isStrict || rule.Severity < Severity.Error ? rule.Severity : Severity.Warning;
        if (atMost is { } limit && severity > limit)
            severity = limit;
        var written = reference.Fragment is null ? reference.Target : $"{reference.Target}#{reference.Fragment}";
        _diagnostics.Add(
            rule.At(reference.Place, message) with
            {
                Severity = severity,
                Target = written,
                Help = help,
                Edits = edit is not null && reference.IsEditable ? [new Edit(reference.Place, edit)] : [],
            }
        );
    }

    private static string PathOf(Page page) =>
        page.Document?.Path is { } path ? path[..^".md".Length] : page.Address.Path.TrimEnd('/');
}
