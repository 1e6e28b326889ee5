using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Finds what the references of one document lead to.</summary>
internal sealed class ReferenceResolver
{
    private readonly SymbolTable _symbols;
    private readonly Page _page;
    private readonly Hrefs _hrefs;
    private readonly bool _isStrict;
    private readonly string _folder;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <param name="symbols">All pages.</param>
    /// <param name="page">The page whose references are resolved.</param>
    /// <param name="hrefs">Writes links from that page.</param>
    /// <param name="isStrict">Whether a link to nothing is an error.</param>
    /// <param name="folder">The folder that relative paths begin in: below the content folder, ending with a slash, or empty.</param>
    public ReferenceResolver(SymbolTable symbols, Page page, Hrefs hrefs, bool isStrict, string folder)
    {
        _symbols = symbols;
        _page = page;
        _hrefs = hrefs;
        _isStrict = isStrict;
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
            _ => ResolveTarget(reference),
        };

    private ResolvedReference ResolveTarget(Reference reference)
    {
        var target = reference.Target.Trim();
        if (target.Length == 0)
            return Nowhere(reference, LinkRules.EmptyTarget, "this link has no target");
        if (target.StartsWith("//", StringComparison.Ordinal))
            return External(reference, target);
        if (WebAddress.SchemeOf(target) is { } scheme)
        {
            return WebAddress.IsAllowed(scheme, target, reference.Kind == ReferenceKind.Image)
                ? External(reference, target)
                : Forbidden(reference, scheme, target);
        }
        var link = SiteLink.Parse(target);
        if (link.Path.Length == 0)
            return ToSection(reference, new PathTable.Target(_page.Address, _page, null, false), link);
        return FindTarget(reference, link) is { } found ? ToSection(reference, found, link) : Unresolved(reference);
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
        var advice = LinkAdvice.ForScheme(scheme, target);
        var message = LinkAdvice.IsFileOfOneMachine(scheme)
            ? "this is a file of your machine, which nobody else can open"
            : $"a page may not use '{scheme}:' addresses";
        return Nowhere(reference, LinkRules.UnsafeAddress, message, advice?.Help, advice?.Target);
    }

    private PathTable.Target? FindAtPath(Reference reference, SiteLink link, string path)
    {
        var found =
            Candidates(path).Select(_symbols.Paths.AtPath).FirstOrDefault(target => target is not null)
            ?? _symbols.Paths.AtAddress(path);
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
        var extension = Path.GetExtension(path);
        var isPage = reference.Kind == ReferenceKind.Link && extension is "" or ".md" or ".html";
        var advice =
            LinkAdvice.ForOtherSite(reference.Target.Trim())
            ?? LinkAdvice.ForContentFolder(_symbols.Paths, _folder, link)
            ?? Nearest(link, path);
        Report(
            reference,
            isPage ? LinkRules.UnknownPage : LinkRules.MissingAsset,
            isPage ? $"there is no page '{link.Path}'" : $"there is no file '{link.Path}'",
            advice?.Help ?? $"looked for '{path}' in the content folder",
            advice?.Target
        );
    }

    private LinkAdvice? Nearest(SiteLink link, string path)
    {
        var isAbsolute = link.Path[0] == '/';
        var nearest = Suggestions
            .Nearest(path, _symbols.Paths.Paths)
            .Where(known => HasNearName(path, known))
            .Select(known => link.WithPath(SiteLink.Relative(_folder, known, isAbsolute)))
            .ToList();
        if (nearest.Count == 0 && isAbsolute)
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

    private ResolvedReference ResolveName(Reference reference)
    {
        if (reference.Target.Length == 0)
            return ToHeading(reference, _page);
        var pages = PagesNamed(reference.Target);
        if (pages.Length == 1)
            return ToHeading(reference, pages[0]);
        if (pages.Length > 1)
            return Ambiguous(reference, [.. pages.Select(PathOf)]);
        if (FindNamedAsset(reference, out var isAmbiguous) is { } asset)
            return ToAsset(reference, asset);
        return isAmbiguous ? Unresolved(reference) : UnknownName(reference);
    }

    private ResolvedReference ResolveEmbed(Reference reference)
    {
        if (FindNamedAsset(reference, out var isAmbiguous) is { } asset)
            return ToAsset(reference, asset);
        if (isAmbiguous)
            return Unresolved(reference);
        var pages = reference.Target.Length == 0 ? [_page] : PagesNamed(reference.Target);
        if (pages.Length == 0)
            return UnknownName(reference);
        if (pages.Length > 1)
            return Ambiguous(reference, [.. pages.Select(PathOf)]);
        Report(reference, LinkRules.PageEmbed, $"'{reference.Target}' is a page; it is shown as a link", null, null);
        return ToHeading(reference, pages[0]);
    }

    private ImmutableArray<Page> PagesNamed(string written)
    {
        var pages = _symbols.Names.Find(written);
        if (pages.Length > 0)
            return pages;
        var path = written.Replace('\\', '/');
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            path = path[..^".md".Length];
        path = path.StartsWith('.') ? SiteLink.Combine(_folder, path) ?? path : path.TrimStart('/');
        if (_symbols.Paths.AtPath(path + ".md") is { Page: { } exact })
            return [exact];
        return path.Length == 0 ? [] : [.. _symbols.Paths.PagesAtEndOfPath(path)];
    }

    private Asset? FindNamedAsset(Reference reference, out bool isAmbiguous)
    {
        isAmbiguous = false;
        var path = reference.Target.Replace('\\', '/').TrimStart('/');
        if (path.Length == 0)
            return null;
        if (SiteLink.Combine(_folder, path) is { } relative && _symbols.Paths.AtPath(relative) is { Asset: { } near })
            return near;
        if (_symbols.Paths.AtPath(path) is { Asset: { } exact })
            return exact;
        var named = _symbols
            .Paths.AssetsNamed(Path.GetFileName(path))
            .Where(asset => Name.Of("/" + asset.Path).Key.EndsWith(Name.Of("/" + path).Key, StringComparison.Ordinal))
            .ToList();
        if (named.Count > 1)
        {
            isAmbiguous = true;
            Ambiguous(reference, [.. named.Select(asset => asset.Path)]);
        }
        return named.Count == 1 ? named[0] : null;
    }

    private ResolvedReference ToHeading(Reference reference, Page page)
    {
        var resolved = new ResolvedReference
        {
            Reference = reference,
            Page = page.Address,
            Href = _hrefs.To(page.Address),
        };
        if (reference.Fragment is not { Length: > 0 } written)
            return resolved;
        if (page.Document is not { } document)
        {
            ReportUnknownHeading(reference, page, written, [], [], null);
            return resolved;
        }
        // Headings below headings may be named as a path; the last one is where it leads.
        var last = written.Split('#')[^1].Trim();
        var heading = document.Headings.FirstOrDefault(heading => Name.Of(heading.Text) == Name.Of(last));
        var id = heading?.Id ?? (document.Anchors.Contains(last) ? last : null);
        if (id is { Length: > 0 })
            return resolved with { Href = _hrefs.To(page.Address, "", id) };
        var sections = document.Headings.Select(known => known.Text).ToList();
        var nearest = Suggestions.Nearest(last, sections);
        ReportUnknownHeading(
            reference,
            page,
            last,
            nearest,
            sections,
            nearest.Count == 1 ? $"{reference.Target}#{nearest[0]}" : null
        );
        return resolved;
    }

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
        if (document.Anchors.Contains(fragment))
            return resolved;
        var nearest = Suggestions.Nearest(fragment, document.Anchors.Order(StringComparer.Ordinal));
        ReportUnknownHeading(
            reference,
            found.Page,
            fragment,
            nearest,
            [.. document.Headings.Where(known => known.Id.Length > 0).Select(known => "#" + known.Id)],
            nearest.Count == 1 ? $"{link.WrittenPath}{link.Query}#{nearest[0]}" : null
        );
        return resolved with { Href = _hrefs.To(found.Address, link.Query) };
    }

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
            $"write the path of the one that is meant, as [[{paths[0]}]]"
        );

    private ResolvedReference UnknownName(Reference reference)
    {
        var draft =
            _symbols.Paths.AtPath(reference.Target + ".md") is { IsDraft: true }
            || _symbols.DraftNames.Contains(Name.Of(reference.Target));
        if (draft)
        {
            ReportDraft(reference, reference.Target);
            return Unresolved(reference);
        }
        var suffix = reference.Fragment is null ? "" : "#" + reference.Fragment;
        if (NamesFile(reference))
        {
            var files = Suggestions.Nearest(
                reference.Target,
                _symbols.Paths.Paths.Select(path => Path.GetFileName(path))
            );
            return Nowhere(
                reference,
                LinkRules.MissingAsset,
                $"there is no file '{reference.Target}'",
                files.Count == 0 ? "a file is named with its ending, below content/" : Misspelling.DidYouMean(files),
                files.Count == 1 ? files[0] + suffix : null
            );
        }
        var nearest = Suggestions.Nearest(reference.Target, _symbols.Names.Written);
        return Nowhere(
            reference,
            LinkRules.UnknownPage,
            $"no page is named '{reference.Target}'",
            nearest.Count == 0
                ? "a name is a page's title, one of its aliases, or its file name"
                : Misspelling.DidYouMean(nearest),
            nearest.Count == 1 ? nearest[0] + suffix : null
        );
    }

    // A full stop is common in names ("No. 5", "Kim Jong-il Jr."), a short ending behind it is not.
    private static bool NamesFile(Reference reference) =>
        Path.GetExtension(reference.Target) is { Length: >= 2 and <= 6 } extension
        && extension != ".md"
        && extension.AsSpan(1).IndexOfAnyExceptInRange('0', '9') >= 0
        && extension.Skip(1).All(char.IsAsciiLetterOrDigit)
        && (reference.Kind == ReferenceKind.WikiEmbed || extension.Skip(1).All(c => !char.IsAsciiLetterUpper(c)));

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
    ) =>
        Report(
            reference,
            LinkRules.UnknownHeading,
            page == _page ? $"this page has no section '{written}'" : $"'{page.Title}' has no section '{written}'",
            nearest.Count == 0 ? LinkAdvice.ForSection(sections) : Misspelling.DidYouMean(nearest),
            edit
        );

    private void Report(Reference reference, DiagnosticRule rule, string message, string? help, string? edit)
    {
        var severity = _isStrict || rule.Severity < Severity.Error ? rule.Severity : Severity.Warning;
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
