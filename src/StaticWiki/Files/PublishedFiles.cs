namespace StaticWiki.Files;

/// <summary>The files of a site as a build has put them in place, by path (ordinal).</summary>
public sealed class PublishedFiles
{
    private readonly string[] _paths;
    private readonly PublishedFile[] _files;

    /// <summary>Where each path stands; a build in which nothing has changed asks for none.</summary>
    private readonly Lazy<Dictionary<string, int>> _numbers;

    /// <param name="paths">Below the output folder, each once, sorted (ordinal).</param>
    /// <param name="files">What stands at each of them.</param>
    internal PublishedFiles(string[] paths, PublishedFile[] files)
    {
        (_paths, _files) = (paths, files);
        _numbers = new(() =>
        {
            var numbers = new Dictionary<string, int>(paths.Length, StringComparer.Ordinal);
            for (var i = 0; i < paths.Length; i++)
                numbers.Add(paths[i], i);
            return numbers;
        });
    }

    public static PublishedFiles None { get; } = new([], []);

    public int Count => _paths.Length;

    internal ReadOnlySpan<PublishedFile> Files => _files;

    internal (string Path, PublishedFile File) this[int number] => (_paths[number], _files[number]);

    /// <summary>The number of a file; -1 where none was put there.</summary>
    internal int Find(string path) => _numbers.Value.GetValueOrDefault(path, -1);

    /// <summary>Those of which something holds.</summary>
    internal PublishedFiles Where(Func<PublishedFile, bool> condition)
    {
        if (_files.All(condition))
            return this;
        var some = Enumerable.Range(0, Count).Where(number => condition(_files[number])).ToList();
        return new PublishedFiles(
            [.. some.Select(number => _paths[number])],
            [.. some.Select(number => _files[number])]
        );
    }
}
