using System.Collections.Frozen;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking;

// Links by path or address: [text](target).
internal sealed partial class ReferenceResolver
{
    private ResolvedReference ResolveTarget(Reference reference)
    {
        var target = reference.Target.Trim();
        if (target.Length == 0)
            return Nowhere(reference, LinkRules.EmptyTarget, "this link has no target");
        if (target.StartsWith("//", StringComparison.Ordinal))
            return LeadOut(reference, target);
        if (WebAddress.SchemeOf(target) is { } scheme)
        {
            return WebAddress.IsAllowed(scheme, target, reference.Kind == ReferenceKind.Image)
                ? LeadOut(reference, target)
                : Forbidden(reference, scheme, target);
        }
        var link = SiteLink.Parse(target);
        if (link.Path.Length == 0)
            return ToSection(reference, new PathTable.Target(_page.Address, _page, null, false), link);
        return FindTarget(reference, link) is { } found
            ? ToSection(reference, found, Redirected(reference, found, link))
            : Unresolved(reference);
    }

    /// <summary>A link may lead anywhere; what a page loads tells another host who reads it.</summary>
    private ResolvedReference LeadOut(Reference reference, string target)
    {
        if (reference.Kind != ReferenceKind.Image || ExternalContent.IsAllowed(target, _configuration))
            return External(reference, target);
        var host = ExternalContent.HostOf(target);
        Report(
            reference,
            LinkRules.ExternalContent,
            host is null ? "this is loaded from elsewhere" : $"this is loaded from another host, '{host}'",
            host is null || !_isStrict
                ? "put the file into the content folder, and write its path from here"
                : $"put the file into the content folder, or write 'external_hosts: [{host.ToLowerInvariant()}]' in site.yaml",
            null
        );
        return _isStrict ? Unresolved(reference) : External(reference, target);
    }

    private PathTable.Target? FindTarget(Reference reference, SiteLink link)
    {
        if (link.Path[0] == '/')
        {
            var absolute = link.Path.TrimStart('/');
            return _symbols.Paths.AtAddress(absolute) ?? FindAtPath(reference, link, absolute);
        }
        if (SiteLink.Combine(_folder, link.Path) is { } path)
            return FindAtPath(reference, link, path);
        var advice = LinkAdvice.ForContentFolder(_symbols.Paths, _folder, link);
        var message = $"'{link.Path}' leads out of the content folder";
        Report(reference, LinkRules.OutsideContent, message, advice?.Help, advice?.Target);
        return null;
    }

    private ResolvedReference Forbidden(Reference reference, string scheme, string target)
    {
        var isOfLinks = WebAddress.IsAllowed(scheme, target, isPicture: false);
        var advice = isOfLinks ? null : LinkAdvice.ForScheme(scheme, target);
        var message =
            LinkAdvice.IsFileOfOneMachine(scheme) ? "this is a file of your machine, which nobody else can open"
            : isOfLinks ? $"nothing can be loaded from '{scheme}:' addresses"
            : $"a page may not use '{scheme}:' addresses";
        return Nowhere(reference, LinkRules.UnsafeAddress, message, advice?.Help, advice?.Target);
    }

    private PathTable.Target? FindAtPath(Reference reference, SiteLink link, string path)
    {
        var found =
            Candidates(path).Select(_symbols.Paths.AtPath).FirstOrDefault(target => target is not null)
            ?? _symbols.Paths.AtAddress(path)
            ?? (_configuration.HasMarkdownPages ? _symbols.Paths.MarkdownAt(path) : null);
        if (found is null && FindInOtherCase(path) is { } other)
        {
            found = other.Target;
            var spelt = link.WithPath(SiteLink.Relative(_folder, other.Spelt, link.Path[0] == '/'));
            Report(
                reference,
                LinkRules.WrongCase,
                $"'{link.Path}' is spelt '{other.Spelt}': letter case counts on the web host",
                $"write '{spelt}'",
                spelt
            );
        }
        found ??= _symbols.Paths.AtAddress(SiteLink.Slugs(path));
        switch (found)
        {
            case null:
                ReportMissing(reference, link, path);
                return null;
            case { IsDraft: true }:
                ReportDraft(reference, link.Path);
                return null;
            default:
                return found;
        }
    }

    private static bool IsArticle(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>What stands at a path or address if letter case is not looked at, with the right spelling.</summary>
    private (string Spelt, PathTable.Target Target)? FindInOtherCase(string path)
    {
        foreach (var candidate in Candidates(path))
        {
            if (_symbols.Paths.AtPathInOtherCase(candidate) is not { } found)
                continue;
            var added = candidate.StartsWith(path, StringComparison.Ordinal) ? candidate.Length - path.Length : 0;
            return (found.Path[..^added], found.Target);
        }
        return _symbols.Paths.AtAddressInOtherCase(path) is { } published
            ? (published.Page?.Document?.Path ?? published.Address.Path, published)
            : null;
    }

    /// <summary>What a path may stand for: itself, a folder's page, or a page without its ending or with another's.</summary>
    private static IEnumerable<string> Candidates(string path)
    {
        var folder = path.Length == 0 || path.EndsWith('/') ? path : path + "/";
        if (path.Length > 0 && !path.EndsWith('/'))
        {
            yield return path;
            yield return path + ".md";
            if (path.EndsWith(".html", StringComparison.Ordinal))
                yield return path[..^".html".Length] + ".md";
        }
        yield return folder + "index.md";
        yield return folder + "README.md";
        yield return folder + "readme.md";
        if (path.EndsWith('/'))
            yield return path[..^1] + ".md";
    }

    private void ReportMissing(Reference reference, SiteLink link, string path)
    {
        if (_symbols.IsUnpublished(path))
        {
            Unpublished(reference, link.Path);
            return;
        }
        var extension = Path.GetExtension(path);
        var isPage = reference.Kind == ReferenceKind.Link && extension is "" or ".md" or ".html";
        var advice =
            LinkAdvice.ForOtherSite(reference.Target.Trim())
            ?? LinkAdvice.ForMadePage(path, _configuration)
            ?? (reference.Kind == ReferenceKind.Link ? OtherEnding(link, path) : null)
            ?? MovedFile(link, path)
            ?? LinkAdvice.ForContentFolder(_symbols.Paths, _folder, link)
            ?? Nearest(link, path, isPage);
        Report(
            reference,
            isPage ? LinkRules.UnknownPage : LinkRules.MissingAsset,
            isPage ? $"there is no page '{link.Path}'" : $"there is no file '{link.Path}'",
            advice?.Help ?? $"looked for '{path}' in the content folder",
            advice?.Target
        );
    }

    /// <summary>What else articles end in, elsewhere or on the web.</summary>
    private static readonly FrozenSet<string> EndingsOfArticles = FrozenSet.Create(
        StringComparer.Ordinal,
        [".htm", ".html", ".xhtml", ".php", ".markdown", ".mdown", ".mkd", ".mdx", ".rst", ".adoc", ".txt"]
    );

    /// <summary>An article by another ending than its file has.</summary>
    private LinkAdvice? OtherEnding(SiteLink link, string path)
    {
        var ending = Path.GetExtension(path);
        var article = path[..^ending.Length] + ".md";
        if (
            !EndingsOfArticles.Contains(ending.ToLowerInvariant())
            || _symbols.Paths.AtPath(article) is not { Page: not null }
        )
            return null;
        var meant = link.WithPath(SiteLink.Relative(_folder, article, link.Path[0] == '/'));
        return new LinkAdvice(Misspelling.DidYouMean([meant]), meant);
    }

    /// <summary>Names that are near. A picture is no article, however it is called.</summary>
    private LinkAdvice? Nearest(SiteLink link, string path, bool isPage)
    {
        var isAbsolute = link.Path[0] == '/';
        var nearest = Suggestions
            .Nearest(path, _symbols.Paths.Paths)
            .Where(known => HasNearName(path, known) && (isPage || !IsArticle(known)))
            .Select(known => link.WithPath(SiteLink.Relative(_folder, known, isAbsolute)))
            .ToList();
        if (nearest.Count == 0 && isAbsolute && isPage)
        {
            nearest =
            [
                .. Suggestions
                    .Nearest(link.Path, _symbols.Paths.Addresses)
                    .Where(known => HasNearName(link.Path.TrimEnd('/'), known.TrimEnd('/')))
                    .Select(link.WithPath),
            ];
        }
        return nearest.Count == 0
            ? null
            : new LinkAdvice(Misspelling.DidYouMean(nearest), nearest.Count == 1 ? nearest[0] : null);
    }

    // Near as a whole is not enough: in a deep folder every file is near every other.
    private static bool HasNearName(string path, string known) =>
        Suggestions.Nearest(Path.GetFileName(path), [Path.GetFileName(known)]).Count > 0;

    private ResolvedReference ToSection(Reference reference, PathTable.Target found, SiteLink link)
    {
        if (found.Asset is { } asset)
            return ToAsset(reference, asset) with { Href = _hrefs.To(found.Address, link.Query, link.Fragment) };
        var resolved = new ResolvedReference
        {
            Reference = reference,
            Page = found.Page?.Address,
            Asset = found.Page is null ? found.Address : null,
            Href = _hrefs.To(found.Address, link.Query, link.Fragment),
        };
        if (link.HeadingFragment is not { } fragment || found.Page?.Document is not { } document)
            return resolved;
        if (document.HasAnchor(fragment))
            return resolved;
        var nearest = Suggestions.Nearest(fragment, document.Anchors);
        ReportUnknownHeading(
            reference,
            found.Page,
            fragment,
            nearest,
            [.. document.ReadHeadings().Where(known => known.Id.Length > 0).Select(known => "#" + known.Id)],
            nearest.Count == 1 ? $"{link.WrittenPath}{link.Query}#{nearest[0]}" : null
        );
        return resolved with { Href = _hrefs.To(found.Address, link.Query) };
    }
}
