using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Embeds;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

// Links by name: [[name]] and ![[name]].
internal sealed partial class ReferenceResolver
{
    private ResolvedReference ResolveName(Reference reference)
    {
        if (reference.Target.Length == 0)
            return ToHeading(reference, _page);
        // "C#" is a name, and not the section "" of "C".
        if (reference.Fragment is { } fragment && _symbols.Names.Find($"{reference.Target}#{fragment}") is [var whole])
            return ToHeading(reference with { Fragment = null }, whole);
        var pages = PagesNamed(reference.Target);
        if (pages.IsEmpty && reference.Target.EndsWith('#'))
            pages = PagesNamed(reference.Target.TrimEnd('#'));
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
            return WithDrawing(ToAsset(reference, asset), asset.Path);
        if (isAmbiguous)
            return Unresolved(reference);
        var pages = reference.Target.Length == 0 ? [_page] : PagesNamed(reference.Target);
        if (pages.Length == 0)
            return UnknownName(reference);
        if (pages.Length > 1)
            return Ambiguous(reference, [.. pages.Select(PathOf)]);
        return ToHeading(reference, pages[0]);
    }

    /// <summary>A drawing stands in the page itself, so that its links can be followed; a view of it is a picture.</summary>
    private ResolvedReference WithDrawing(ResolvedReference resolved, string path) =>
        resolved.Reference.Fragment is null
        && _symbols.Drawings.TryGetValue(path, out var drawing)
        && !drawing.Body.IsEmpty
            ? resolved with
            {
                Embedded = new EmbeddedDrawing(
                    resolved.Href!,
                    drawing,
                    [.. drawing.References.Select(ForDrawing(path).Resolve)]
                ),
            }
            : resolved;

    /// <summary>Resolves what a drawing names, whose paths begin in its own folder.</summary>
    public ReferenceResolver ForDrawing(string path) =>
        new(_symbols, _page, _hrefs, _configuration, path[..(path.LastIndexOf('/') + 1)]);

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
        var last = SectionIn(written);
        var id =
            HeadingNamed(document, written) is { } heading ? heading.Id
            : document.HasAnchor(last) ? last
            : null;
        if (id is { Length: > 0 })
            return resolved with { Href = _hrefs.To(page.Address, "", id) };
        var sections = document.ReadHeadings().Select(known => known.Text).ToList();
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

    /// <summary>
    /// The heading that a wiki link's fragment names, and the id that it is named by: the heading whose text it is, or
    /// that has it as an id, or the id that a heading of this text would have. Null where there is none.
    /// </summary>
    /// <remarks>By the last of them, a name goes on working where a renamed heading has kept its old id.</remarks>
    public static (int Index, string Id)? HeadingNamed(Document document, string fragment)
    {
        var section = SectionIn(fragment);
        var name = Name.Of(section);
        var headings = document.ReadHeadings();
        for (var i = 0; i < headings.Length; i++)
        {
            if (Name.Of(headings[i].Text) == name)
                return (i, headings[i].Id);
        }
        var id = document.HasAnchor(section) ? section : HeadingSlugger.Slug(section);
        for (var i = 0; i < headings.Length && id.Length > 0; i++)
        {
            if (headings[i].Id == id || headings[i].FurtherIds.Contains(id))
                return (i, id);
        }
        return null;
    }

    // Headings below headings may be named as a path; the last one is where it leads.
    private static string SectionIn(string fragment) => fragment.Split('#')[^1].Trim();

    /// <summary>The title of the page that a link leads to by neither its title nor an alias; null otherwise.</summary>
    public string? TitleIfUnnamed(ResolvedReference link)
    {
        if (link.Page is not { } address || _symbols.At(address) is not { } page)
            return null;
        var written = Name.Of(link.Reference.Target);
        return page.Names.Contains(written) ? null : page.Title;
    }

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
        if (_symbols.IsUnpublished(reference.Target))
            return Unpublished(reference, reference.Target);
        if (reference.Target is ['@', _, ..])
            return CitationAsName(reference);
        if (NamesFile(reference))
        {
            var files = Suggestions.Nearest(
                reference.Target,
                _symbols
                    .Paths.Paths.Where(path => !IsArticle(path) || IsArticle(reference.Target))
                    .Select(path => Path.GetFileName(path))
            );
            return Nowhere(
                reference,
                LinkRules.MissingAsset,
                $"there is no file '{reference.Target}'",
                files.Count == 0 ? "a file is named with its ending, below content/" : Misspelling.DidYouMean(files),
                files.Count == 1 ? files[0] + suffix : null
            );
        }
        const int shown = 3;
        // Titles, aliases and file names of one page are near to each other: what counts is whether a second page is near.
        var nearest = Suggestions.Nearest(reference.Target, _symbols.Names.Written, 2 * shown);
        var wanted = _configuration.Links.Wanted;
        // Where a page may wait to be written, a name that is nearly another's is still worth a word.
        if (wanted != Severity.Off || nearest.Count > 0)
        {
            var meant = NearestOfOnePage(nearest, reference.Target);
            Report(
                reference,
                LinkRules.UnknownPage,
                $"no page is named '{reference.Target}'",
                nearest.Count == 0
                    ? "a name is a page's title, one of its aliases, or its file name"
                    : Misspelling.DidYouMean(meant is null ? [.. nearest.Take(shown)] : [meant]),
                meant is null ? null : InCaseOf(reference.Target, meant) + suffix,
                atMost: wanted == Severity.Off ? Severity.Info : wanted
            );
        }
        return Wanted(reference);
    }

    /// <summary>The nearest of some names; null where they are not all names of one page.</summary>
    /// <param name="nearest">The names, best first.</param>
    /// <param name="written">What was written, which tells whether the name begins with a capital letter.</param>
    private string? NearestOfOnePage(IReadOnlyList<string> nearest, string written)
    {
        if (nearest.Count == 0 || nearest.SelectMany(name => _symbols.Names.Find(name)).Distinct().Count() > 1)
            return null;
        return nearest
            .Where(name => name.Equals(nearest[0], StringComparison.OrdinalIgnoreCase))
            .MaxBy(name => char.IsUpper(name[0]) == char.IsUpper(written[0]));
    }

    /// <summary>
    /// A name as it stands in a sentence, with its first letter in the case of what was written there: letter case makes no
    /// difference to a link. A name with capitals behind its first letter is a proper one, and stays.
    /// </summary>
    private static string InCaseOf(string written, string name) =>
        char.IsUpper(name[0]) && char.IsLower(written[0]) && !name.Skip(1).Any(char.IsUpper)
            ? char.ToLowerInvariant(name[0]) + name[1..]
        : char.IsLower(name[0]) && char.IsUpper(written[0]) ? char.ToUpperInvariant(name[0]) + name[1..]
        : name;

    private ResolvedReference Unpublished(Reference reference, string path) =>
        Nowhere(
            reference,
            LinkRules.MissingAsset,
            $"'{path}' is not published",
            "what keeps it from being published is told at the file itself"
        );

    /// <summary>A link to a page that is still to be written.</summary>
    private ResolvedReference Wanted(Reference reference)
    {
        var unresolved = Unresolved(reference) with { Wanted = reference.Target };
        if (_configuration.Links.Wanted == Severity.Error || reference.Kind != ReferenceKind.WikiLink)
            return unresolved;
        var newPage = _page.Document is { } document
            ? RepositoryLinks.OfNewTopic(_configuration.Repository, document, reference.Target)
            : null;
        return unresolved with { Href = newPage, IsExternal = newPage is not null };
    }

    // A full stop is common in names ("No. 5", "Kim Jong-il Jr."), a short ending behind it is not.
    private static bool NamesFile(Reference reference) =>
        Path.GetExtension(reference.Target) is { Length: >= 2 and <= 6 } extension
        && extension != ".md"
        && extension.AsSpan(1).IndexOfAnyExceptInRange('0', '9') >= 0
        && extension.Skip(1).All(char.IsAsciiLetterOrDigit)
        && (reference.Kind == ReferenceKind.WikiEmbed || extension.Skip(1).All(c => !char.IsAsciiLetterUpper(c)));
}
