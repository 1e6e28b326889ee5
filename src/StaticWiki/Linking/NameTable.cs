using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Which pages a name means: titles and aliases first, and only where none has it, names of files.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<Name, List<Page>> _names = [];
    private readonly Dictionary<Name, List<Page>> _fileNames = [];
    private readonly List<string> _written = [];

    public void Add(Page page)
    {
        Add(_names, page.Title, page);
        foreach (var alias in page.Aliases)
            Add(_names, alias, page);
        _written.Add(page.Title);
        _written.AddRange(page.Aliases);
        if (page.Document is { } document)
        {
            var fileName = Path.GetFileNameWithoutExtension(document.Path);
            Add(_fileNames, fileName, page);
            // A file is mostly named as its page is, and a name is suggested once.
            if (!page.Aliases.Prepend(page.Title).Any(name => Name.Of(name) == Name.Of(fileName)))
                _written.Add(fileName);
        }
    }

    /// <summary>All names as written, for suggestions.</summary>
    public IReadOnlyList<string> Written => _written;

    public ImmutableArray<Page> Find(string written)
    {
        var name = Name.Of(written);
        return _names.TryGetValue(name, out var byName) ? [.. byName]
            : _fileNames.TryGetValue(name, out var byFile) ? [.. byFile]
            : [];
    }

    private static void Add(Dictionary<Name, List<Page>> table, string written, Page page)
    {
        var name = Name.Of(written);
        if (name.IsEmpty)
            return;
        if (!table.TryGetValue(name, out var pages))
            table[name] = pages = [];
        if (!pages.Contains(page))
            pages.Add(page);
    }
}
