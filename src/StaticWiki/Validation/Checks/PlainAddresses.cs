using System.Buffers;
using System.Collections.Concurrent;

namespace StaticWiki.Validation.Checks;

/// <summary>
/// Sees without making a URL that an address is right, as nearly all are: a plain path to a file that is there, with a
/// fragment that is there, or another site's address that was right before. It never says that one is wrong.
/// </summary>
internal sealed class PlainAddresses(SiteFacts site)
{
    private const int MaxLength = 512;

    /// <summary>What means something in a URL, or is not taken as it stands.</summary>
    private static readonly SearchValues<char> Meaningful = SearchValues.Create([
        .. Enumerable.Range(0, 33).Select(c => (char)c),
        .. "%?:\\\u007F",
    ]);

    private readonly ConcurrentDictionary<string, bool> _otherSites = new(StringComparer.Ordinal);

    public bool AreRight(PageFacts page, Reference reference)
    {
        var written = reference.Value.AsSpan();
        if (page.BaseHref is not null || reference.Kind is ReferenceKind.Map or ReferenceKind.Host)
            return false;
        var hash = written.IndexOf('#');
        var path = hash < 0 ? written : written[..hash];
        if (path.ContainsAny(Meaningful))
            return _otherSites.ContainsKey(reference.Value);

        var fragment = hash < 0 ? "" : written[(hash + 1)..];
        if (fragment.ContainsAny(Meaningful))
            return false;
        if (path.IsEmpty)
            return page.Kind == PageKind.Html && hash >= 0 && (fragment.IsEmpty || page.HasAnchor(fragment));
        Span<char> resolved = stackalloc char[MaxLength];
        var length = Resolve(page.Path, path, resolved);
        if (length < 0 || !site.Index.TryFind(resolved[..length], out var file))
            return false;
        if (fragment.IsEmpty && !site.IsRedirect(file))
            return true;
        if (site.PageAt(file) is not { } target)
            return true;
        return !(target.IsRedirect && reference.Kind == ReferenceKind.Link && target.Path != page.Path)
            && (fragment.IsEmpty || target.HasAnchor(fragment));
    }

    /// <summary>Resolves a path to that of a file below the site's root, unless it is unusual.</summary>
    /// <returns>The length of what was written to <paramref name="resolved"/>; -1 where it was not resolved.</returns>
    private int Resolve(string page, ReadOnlySpan<char> path, Span<char> resolved)
    {
        var folder = page.AsSpan(0, page.LastIndexOf('/') + 1);
        if (path[0] == '/')
        {
            if (!path.StartsWith(site.Address.BasePath))
                return -1;
            path = path[site.Address.BasePath.Length..];
            folder = "";
        }
        while (path.StartsWith("../") || path.StartsWith("./"))
        {
            if (path[1] == '.')
            {
                if (folder.IsEmpty)
                    return -1;
                folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
            }
            path = path[(path[1] == '.' ? 3 : 2)..];
        }
        // More dots, or slashes that hosts would take for one.
        if (path is ['.' or '/', ..] || path.IndexOf("/.") >= 0 || path.IndexOf("//") >= 0 || folder.Contains('\\'))
            return -1;
        var index = path.IsEmpty || path[^1] == '/' ? "index.html" : "";
        var length = folder.Length + path.Length + index.Length;
        if (length > resolved.Length)
            return -1;
        folder.CopyTo(resolved);
        path.CopyTo(resolved[folder.Length..]);
        index.CopyTo(resolved[(folder.Length + path.Length)..]);
        return length;
    }

    /// <summary>Remembers an address of another site in which nothing was found: so it is whatever page it stands in.</summary>
    public void AddRight(string written)
    {
        if (
            written.StartsWith("https://", StringComparison.Ordinal)
            || written.StartsWith("http://", StringComparison.Ordinal)
        )
            _otherSites.TryAdd(written, true);
    }
}
