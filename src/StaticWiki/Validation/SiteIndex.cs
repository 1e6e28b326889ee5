using System.Collections.Concurrent;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Validation;

/// <summary>How a path of the site is served.</summary>
internal enum MatchKind
{
    /// <summary>Nothing of that name.</summary>
    Missing,

    /// <summary>The file itself, the index of a folder, or the page without its <c>.html</c>.</summary>
    Found,

    /// <summary>A folder named without its last slash: the host answers with a redirect.</summary>
    FoundThroughSlash,

    /// <summary>A folder without an index page.</summary>
    FolderWithoutIndex,

    /// <summary>There is such a file, but its name has other upper and lower case letters.</summary>
    WrongCase,

    /// <summary>Behind a symbolic link, where nobody has looked.</summary>
    Unknown,
}

/// <param name="Kind">How it is served.</param>
/// <param name="File">The file served, or the rightly spelt one, as a path below the root.</param>
internal readonly record struct Match(MatchKind Kind, string File);

/// <param name="File">Its path below the root.</param>
/// <param name="Page">What is known of it; null for a file that is not looked into.</param>
internal readonly record struct IndexedFile(string File, IInspectedPage? Page)
{
    /// <summary>Whether its page is a redirect. It is asked of every link, and the pages themselves lie all over the memory.</summary>
    public bool IsRedirect { get; } = Page is { IsRedirect: true };
}

/// <summary>
/// All files of a site by the names that URLs find them under, as static hosts such as GitHub Pages serve them.
/// Names are compared in Unicode NFC.
/// </summary>
internal sealed class SiteIndex
{
    private static readonly string[] IndexNames = ["index.html", "index.htm"];

    private readonly Dictionary<string, IndexedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndexedFile>.AlternateLookup<ReadOnlySpan<char>> _filesBySpan;

    // Only what is missing is looked for in these.
    private readonly Lazy<Dictionary<string, string>> _filesAnyCase;
    private readonly Lazy<Dictionary<string, SortedSet<string>>> _folders;
    private readonly HashSet<string> _links;
    private readonly ConcurrentDictionary<string, string?> _suggestions = new(StringComparer.Ordinal);

    /// <param name="files">Paths of all files below the site's root.</param>
    /// <param name="symbolicLinks">Paths of symbolic links, whatever is behind them.</param>
    /// <param name="pages">What is known of some of the files, by path.</param>
    public SiteIndex(
        IEnumerable<string> files,
        IEnumerable<string> symbolicLinks,
        IReadOnlyDictionary<string, IInspectedPage> pages
    )
    {
        _links = new HashSet<string>(symbolicLinks.Select(Normalize), StringComparer.Ordinal);
        var all = files.ToArray();
        _files.EnsureCapacity(all.Length);
        // Of several files with one name the first counts; with plain names no two are one.
        if (!all.All(file => Ascii.IsValid(file)))
            Array.Sort(all, StringComparer.Ordinal);
        foreach (var file in all)
            _files.TryAdd(Normalize(file), new IndexedFile(file, pages.GetValueOrDefault(file)));
        _filesBySpan = _files.GetAlternateLookup<ReadOnlySpan<char>>();
        _filesAnyCase = new(() =>
        {
            var anyCase = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var file in all.Order(StringComparer.Ordinal))
                anyCase.TryAdd(Normalize(file), file);
            return anyCase;
        });
        _folders = new(() =>
        {
            var folders = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal)
            {
                [""] = new(StringComparer.Ordinal),
            };
            foreach (var file in all)
                AddToFolders(folders, Normalize(file));
            return folders;
        });
    }

    /// <summary>How many files there are.</summary>
    public int Count => _files.Count;

    /// <summary>Finds a file by its exact path.</summary>
    public bool TryFind(ReadOnlySpan<char> path, out IndexedFile file) => _filesBySpan.TryGetValue(path, out file);

    /// <param name="path">Decoded path below the root, without a leading slash.</param>
    public Match Find(string path)
    {
        path = Normalize(path);
        var isFolder = path.Length == 0 || path.EndsWith('/');
        var folder = path.TrimEnd('/');
        if (!isFolder && (_files.TryGetValue(path, out var file) || _files.TryGetValue(path + ".html", out file)))
            return new Match(MatchKind.Found, file.File);
        foreach (var index in IndexNames)
        {
            if (_files.TryGetValue(Join(folder, index), out file))
                return new Match(isFolder ? MatchKind.Found : MatchKind.FoundThroughSlash, file.File);
        }
        if (IsBehindLink(folder))
            return new Match(MatchKind.Unknown, "");
        if (_folders.Value.ContainsKey(folder))
            return new Match(MatchKind.FolderWithoutIndex, folder);
        return FindAnyCase(path, folder, isFolder);
    }

    /// <summary>
    /// The path most like a missing one: its first unknown segment replaced by its folder's nearest name; null where
    /// nothing there resembles it.
    /// </summary>
    public string? Suggest(string path) => _suggestions.GetOrAdd(Normalize(path), Nearest);

    private Match FindAnyCase(string path, string folder, bool isFolder)
    {
        if (
            !isFolder
            && (
                _filesAnyCase.Value.TryGetValue(path, out var file)
                || _filesAnyCase.Value.TryGetValue(path + ".html", out file)
            )
        )
            return new Match(MatchKind.WrongCase, file);
        foreach (var index in IndexNames)
        {
            if (!_filesAnyCase.Value.TryGetValue(Join(folder, index), out file))
                continue;
            // The index itself is found by its folder, if only its own name is right.
            return new Match(
                MatchKind.WrongCase,
                isFolder && file.EndsWith("/" + index, StringComparison.Ordinal) ? file[..^index.Length] : file
            );
        }
        return new Match(MatchKind.Missing, "");
    }

    private string? Nearest(string path)
    {
        var segments = path.TrimEnd('/').Split('/');
        var parent = "";
        for (var i = 0; i < segments.Length; i++)
        {
            var here = Join(parent, segments[i]);
            if (i < segments.Length - 1 && _folders.Value.ContainsKey(here))
            {
                parent = here;
                continue;
            }
            foreach (var candidate in Suggestions.Nearest(segments[i], _folders.Value[parent]))
            {
                var rest = string.Join('/', segments[(i + 1)..]);
                var whole = Join(parent, candidate) + (rest.Length > 0 ? "/" + rest : "");
                if (_files.ContainsKey(whole))
                    return whole;
                if (IndexNames.Any(index => _files.ContainsKey(Join(whole, index))))
                    return whole + "/";
            }
            return null;
        }
        return null;
    }

    private static void AddToFolders(Dictionary<string, SortedSet<string>> folders, string file)
    {
        var child = file;
        while (true)
        {
            var slash = child.LastIndexOf('/');
            var parent = slash < 0 ? "" : child[..slash];
            if (!folders.TryGetValue(parent, out var children))
                folders[parent] = children = new SortedSet<string>(StringComparer.Ordinal);
            if (!children.Add(child[(slash + 1)..]) || slash < 0)
                return;
            child = parent;
        }
    }

    private bool IsBehindLink(string path)
    {
        if (_links.Count == 0)
            return false;
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOf('/'))])
        {
            if (_links.Contains(at))
                return true;
        }
        return false;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    private static string Normalize(string path)
    {
        if (Ascii.IsValid(path))
            return path;
        try
        {
            return path.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Lone surrogates: no file can be named so.
            return path;
        }
    }
}
