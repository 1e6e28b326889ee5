using System.Buffers;
using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;

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

    // Addresses that are right in whatever page they stand. Each has its place by which object it is, for mostly one that comes again
    // is the same object (StringPool): to find its file again takes several times as long. One may push out another.
    private readonly string?[] _rightEverywhere = new string?[RoomFor(index.Count)];

    // A power of two, with room for other sites' addresses too; where that is scarce, more is looked up again.
    private static int RoomFor(int files) =>
        (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(files * 4L, 64, 1 << 17));

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
            var all = _all._rightEverywhere;
            ref var known = ref all[RuntimeHelpers.GetHashCode(reference.Value) & (all.Length - 1)];
            if (ReferenceEquals(known, reference.Value))
                return true;
            if (!IsRight(reference, out var isRightEverywhere))
                return false;
            if (isRightEverywhere)
                known = reference.Value;
            return true;
        }

        private bool IsRight(in Reference reference, out bool isRightEverywhere)
        {
            isRightEverywhere = false;
            var written = reference.Value.AsSpan();
            var end = written.IndexOfAny(InPath);
            var hasFragment = end >= 0 && written[end] == '#';
            if (end >= 0 && !hasFragment)
                return isRightEverywhere = _all._otherSites.ContainsKey(reference.Value);
            var path = hasFragment ? written[..end] : written;
            var fragment = hasFragment ? written[(end + 1)..] : "";
            if (fragment.ContainsAny(InFragment))
                return false;
            if (path.IsEmpty)
                return _page.Kind == PageKind.Html && hasFragment && (fragment.IsEmpty || _page.HasAnchor(fragment));

            var length = Resolve(path);
            if (length < 0 || !_all._index.TryFind(_resolved[..length], out var file))
                return false;
            // What is relative leads elsewhere from another page, and a redirect may be shown, but not linked to.
            isRightEverywhere = path[0] == '/' && !file.IsRedirect;
            return LeadsTo(file, reference.Kind, fragment);
        }

        private bool LeadsTo(in IndexedFile file, ReferenceKind kind, ReadOnlySpan<char> fragment)
        {
            if (fragment.IsEmpty && !file.IsRedirect)
                return true;
            if (file.Page is null || SiteFacts.TargetIn(file.Page) is not { } target)
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
