using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Validation.Checks;
using StaticWiki.Validation.Urls;

namespace StaticWiki.Validation;

/// <summary>Judges the addresses of all pages, once the facts of all are known.</summary>
public static class LinkChecker
{
    /// <summary>Everything that is wrong with a site: with each page alone, and with the links between them.</summary>
    /// <param name="pages">All pages and style sheets; one for each path.</param>
    /// <param name="files">The paths of all files of the site, pages included.</param>
    /// <param name="settings">Where the site stands, and the severities.</param>
    /// <param name="jobs">How many pages to judge at once; 0 for as many as there are processors.</param>
    /// <param name="symbolicLinks">Paths of symbolic links: what is behind them is taken to be there.</param>
    /// <param name="known">Pages that are known to be in order, so that they need not be looked at again.</param>
    /// <returns>Sorted by file and place; the same whatever <paramref name="jobs"/> is.</returns>
    public static ImmutableArray<Diagnostic> Check(
        IReadOnlyList<IInspectedPage> pages,
        IEnumerable<string> files,
        CheckSettings settings,
        int jobs = 0,
        IEnumerable<string>? symbolicLinks = null,
        Func<IInspectedPage, bool>? known = null
    )
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(settings);
        var open = known is null ? pages : [.. pages.Where(page => !known(page))];
        if (open.Count == 0)
            return [];
        var site = new SiteFacts(pages, files, symbolicLinks ?? [], settings);
        var results = Parallelism.Map(
            open,
            Jobs.Of(jobs).MaxDegreeOfParallelism,
            page => CheckPage(page.ReadFacts(), site, settings)
        );

        var all = new List<Diagnostic>();
        foreach (var found in results)
            all.AddRange(found);
        return
        [
            .. all.OrderBy(found => found.Place)
                .ThenBy(found => found.Code, StringComparer.Ordinal)
                .ThenBy(found => found.Target, StringComparer.Ordinal),
        ];
    }

    /// <summary>What is wrong with one page, by itself and with where its links lead; in its order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="site">The whole site. Pages may be checked at once.</param>
    /// <param name="settings">The severities.</param>
    internal static IReadOnlyList<Diagnostic> CheckPage(PageFacts page, SiteFacts site, CheckSettings settings)
    {
        var found = new List<Diagnostic>();
        var ownUrl = site.Address.UrlOf(page.Path);
        var baseUrl = site.Address.BaseOf(page);
        var suggestions = new SuggestionBudget();
        var plain = site.Plain.In(page, stackalloc char[PlainAddresses.MaxLength]);
        foreach (ref readonly var reference in page.References.AsSpan())
        {
            if (plain.IsRight(reference))
                continue;
            var relativeTo = IgnoresBase(page, reference) ? ownUrl : baseUrl;
            CheckReference(site, page, reference, relativeTo, suggestions, found);
        }
        return found.Count == 0 && page.Diagnostics.IsEmpty
            ? []
            : [.. settings.Apply(page.Diagnostics.Concat(found)).Select(diagnostic => WithSource(diagnostic, page))];
    }

    /// <summary>
    /// A browser loads what it comes upon at once, and so relative to the page itself where a <c>base</c> stands only
    /// behind it; links are resolved when they are followed (HTML standard 4.2.3 wants the <c>base</c> first for that).
    /// </summary>
    private static bool IgnoresBase(PageFacts page, Reference reference) =>
        page.BaseHref is not null
        && (
            (reference.IsSameDocument && reference.Value.AsSpan().TrimStart().StartsWith("#"))
            || (reference.Kind == ReferenceKind.Asset && reference.Start.CompareTo(page.BaseStart) < 0)
        );

    private static void CheckReference(
        SiteFacts site,
        PageFacts page,
        Reference reference,
        WebUrl baseUrl,
        SuggestionBudget suggestions,
        List<Diagnostic> found
    )
    {
        if (reference.Kind == ReferenceKind.Map)
        {
            Add(FragmentCheck.CheckMap(page, reference));
            return;
        }
        // That the element loads nothing is reported with the page.
        if (reference.Kind != ReferenceKind.Link && string.IsNullOrWhiteSpace(reference.Value))
            return;
        var url = WebUrlParser.Parse(reference.Value, baseUrl, out var fault);
        if (url is null)
        {
            Add(UrlCheck.Refused(page, reference, fault!));
            return;
        }

        var link = new LinkContext(site, page, reference, url, suggestions);
        if (url.Scheme == "mailto")
            Add(MailtoCheck.Check(link));
        else if (url.Scheme == "tel")
            Add(TelCheck.Check(link));
        else if (!url.IsWeb)
            Add(TargetCheck.OwnMachine(link));
        else if (UrlCheck.Check(link) is { } malformed)
            Add(malformed);
        else if (site.Address.Owns(url) && reference.Kind != ReferenceKind.Host)
            CheckInternal(link);
        else
            site.Plain.AddRight(reference.Value);

        void CheckInternal(LinkContext link)
        {
            Add(TargetCheck.Check(link, out var file));
            if (file is null || site.TargetOf(link.Url, file) is not { } target)
                return;
            if (RedirectCheck.Check(link, target) is { } redirected)
                Add(redirected);
            else
                Add(FragmentCheck.Check(link, target));
        }

        void Add(Diagnostic? diagnostic)
        {
            if (diagnostic is not null)
                found.Add(diagnostic);
        }
    }

    /// <summary>What is told with a finding in a page that is made from a file.</summary>
    public static string MadeFrom(string source) => $"the page is made from {source}";

    private static Diagnostic WithSource(Diagnostic diagnostic, PageFacts page)
    {
        if (page.Source is null)
            return diagnostic;
        var source = MadeFrom(page.Source);
        return diagnostic with { Help = diagnostic.Help is null ? source : $"{diagnostic.Help} ({source})" };
    }
}
