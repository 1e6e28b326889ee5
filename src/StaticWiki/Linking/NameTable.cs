using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Which pages a name means: titles and aliases first, and only where none has it, names of files.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<Name, ImmutableArray<Page>> _names = [];
    private readonly Dictionary<Name, ImmutableArray<Page>> _fileNames = [];
    private readonly List<Page> _pages = [];
    private readonly Lazy<ImmutableArray<string>> _written;

    public NameTable() => _written = new Lazy<ImmutableArray<string>>(() => [.. _pages.SelectMany(WrittenOf)]);

    /// <summary>All names as written, for suggestions; asked for when all pages are in.</summary>
    public ImmutableArray<string> Written => _written.Value;

    /// <summary>The names that several pages have for a title or an alias.</summary>
    public IEnumerable<ImmutableArray<Page>> Shared => _names.Values.Where(pages => pages.Length > 1);

    /// <summary>Makes room for so many pages.</summary>
    public void EnsureCapacity(int pages)
    {
        _names.EnsureCapacity(pages);
        _fileNames.EnsureCapacity(pages);
        _pages.EnsureCapacity(pages);
    }

    public void Add(Page page)
    {
        _pages.Add(page);
        foreach (var name in page.Names)
            Add(_names, name, page);
        if (FileNameOf(page) is { } fileName)
            Add(_fileNames, Name.Of(fileName), page);
    }

    public ImmutableArray<Page> Find(string written) => Find(Name.Of(written));

    public ImmutableArray<Page> Find(Name name) =>
        _names.TryGetValue(name, out var byName) ? byName
        : _fileNames.TryGetValue(name, out var byFile) ? byFile
        : [];

    /// <summary>What a name would mean if only these pages had names.</summary>
    public ImmutableArray<Page> Find(Name name, Predicate<Page> among)
    {
        var byName = _names.GetValueOrDefault(name, []).RemoveAll(page => !among(page));
        return byName.IsEmpty ? _fileNames.GetValueOrDefault(name, []).RemoveAll(page => !among(page)) : byName;
    }

    private static IEnumerable<string> WrittenOf(Page page)
    {
        var written = page.Aliases.Prepend(page.Title);
        // A file is mostly named as its page is, and a name is suggested once.
        return FileNameOf(page) is { } fileName && !page.Names.Contains(Name.Of(fileName))
            ? written.Append(fileName)
            : written;
    }

    private static string? FileNameOf(Page page) => Path.GetFileNameWithoutExtension(page.Document?.Path);

    private static void Add(Dictionary<Name, ImmutableArray<Page>> table, Name name, Page page)
    {
        if (name.IsEmpty || table.TryAdd(name, [page]))
            return;
        var pages = table[name];
        if (!pages.Contains(page))
            table[name] = pages.Add(page);
    }
}
