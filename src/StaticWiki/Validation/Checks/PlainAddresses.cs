using System.Buffers;
using System.Collections.Concurrent;

namespace StaticWiki.Validation.Checks;

/// <summary>
/// Sees without making a URL that an address is right, as nearly all are: a plain path to a file that is there, with a
/// fragment that is there, or another site's address that was right before. It never says that one is wrong.
/// </summary>
internal sealed class PlainAddresses(SiteIndex index, SiteAddress address)
{
    /// <summary>How long a path may be that is resolved at a glance.</summary>
    public const int MaxLength = 512;

    /// <summary>What means something in a URL, or is not taken as it stands.</summary>
    private static readonly char[] Meaningful = [.. Enumerable.Range(0, 33).Select(c => (char)c), .. "%?:\\\u007F"];

    private static readonly SearchValues<char> InPath = SearchValues.Create([.. Meaningful, '#']);

    private static readonly SearchValues<char> InFragment = SearchValues.Create(Meaningful);

    private readonly SiteIndex _index = index;
    private readonly string _basePath = address.BasePath;
    private readonly ConcurrentDictionary<string, bool> _otherSites = new(StringComparer.Ordinal);

    /// <summary>Judges the addresses of one page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="buffer">Room for <see cref="MaxLength"/> characters.</param>
    public InPage In(PageFacts page, Span<char> buffer) => new(this, page, buffer);

    /// <summary>Remembers an address of another site in which nothing was found: so it is whatever page it stands in.</summary>
    public void AddRight(string written)
    {
        if (
            written.StartsWith("https://", StringComparison.Ordinal)
            || written.StartsWith("http://", StringComparison.Ordinal)
        )
            _otherSites.TryAdd(written, true);
    }

    /// <summary>The addresses of one page.</summary>
    public readonly ref struct InPage
    {
        private readonly PlainAddresses _all;
        private readonly PageFacts _page;
        private readonly ReadOnlySpan<char> _folder;
        private readonly Span<char> _resolved;
        private readonly bool _isPlain;

        public InPage(PlainAddresses all, PageFacts page, Span<char> buffer)
        {
            _all = all;
            _page = page;
            _resolved = buffer;
            _folder = page.Path.AsSpan(0, page.Path.LastIndexOf('/') + 1);
            _isPlain = page.BaseHref is null && !_folder.Contains('\\');
        }

        public bool IsRight(in Reference reference)
        {
            if (!_isPlain || reference.Kind is ReferenceKind.Map or ReferenceKind.Host)
                return false;
            var written = reference.Value.AsSpan();
            var end = written.IndexOfAny(InPath);
            var hasFragment = end >= 0 && written[end] == '#';
            if (end >= 0 && !hasFragment)
                return _all._otherSites.ContainsKey(reference.Value);
            var path = hasFragment ? written[..end] : written;
            var fragment = hasFragment ? written[(end + 1)..] : "";
            if (fragment.ContainsAny(InFragment))
                return false;
            if (path.IsEmpty)
                return _page.Kind == PageKind.Html && hasFragment && (fragment.IsEmpty || _page.HasAnchor(fragment));

            var length = Resolve(path);
            return length >= 0
                && _all._index.TryFind(_resolved[..length], out var file)
                && (file.Page is not { } page || LeadsTo(page, reference.Kind, fragment));
        }

        private bool LeadsTo(IInspectedPage page, ReferenceKind kind, ReadOnlySpan<char> fragment)
        {
            if (fragment.IsEmpty && !page.IsRedirect)
                return true;
            if (SiteFacts.TargetIn(page) is not { } target)
                return true;
            return !(target.IsRedirect && kind == ReferenceKind.Link && target.Path != _page.Path)
                && (fragment.IsEmpty || target.HasAnchor(fragment));
        }

        /// <summary>
        /// Resolves a path to that of a file below the site's root. What is unusual in it (more dots, slashes that hosts take for
        /// one) stays, and no file has such a path.
        /// </summary>
        /// <returns>The length of what was written to <see cref="_resolved"/>; -1 where it was not resolved.</returns>
        private int Resolve(ReadOnlySpan<char> path)
        {
            var folder = _folder;
            if (path[0] == '/')
            {
                if (!path.StartsWith(_all._basePath))
                    return -1;
                path = path[_all._basePath.Length..];
                folder = "";
            }
            for (; path is ['.', '.', '/', ..]; path = path[3..])
            {
                if (folder.IsEmpty)
                    return -1;
                folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
            }
            if (path is ['.', '/', ..])
                path = path[2..];
            var index = path.IsEmpty || path[^1] == '/' ? "index.html" : "";
            var length = folder.Length + path.Length + index.Length;
            if (length > _resolved.Length)
                return -1;
            folder.CopyTo(_resolved);
            path.CopyTo(_resolved[folder.Length..]);
            index.CopyTo(_resolved[(folder.Length + path.Length)..]);
            return length;
        }
    }
}
