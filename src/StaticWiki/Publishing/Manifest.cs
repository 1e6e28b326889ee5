using System.Text;

namespace StaticWiki.Publishing;

/// <summary>The list of the files that a build put into an output folder.</summary>
/// <param name="bytes">A path a line, as <see cref="JournalPath"/> writes it.</param>
internal sealed class Manifest(byte[] bytes)
{
    /// <summary>To look for so many in the text takes less than to take all of it apart.</summary>
    private const int Few = 16;

    private readonly Lazy<HashSet<string>> _paths = new(() => PathsIn(bytes).ToHashSet(StringComparer.Ordinal));
    private int _asked;

    public ReadOnlyMemory<byte> Bytes => bytes;

    public IEnumerable<string> Paths => _paths.Value;

    /// <summary>The list of some files.</summary>
    /// <param name="paths">Their paths, each once, sorted (ordinal).</param>
    public static Manifest Of(IEnumerable<string> paths)
    {
        var text = new StringBuilder();
        foreach (var path in paths)
            text.Append(JournalPath.Format(path)).Append('\n');
        return new Manifest(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public bool Contains(string path)
    {
        if (_paths.IsValueCreated || ++_asked > Few)
            return _paths.Value.Contains(path);
        var line = Encoding.UTF8.GetBytes(JournalPath.Format(path) + "\n");
        return bytes.AsSpan().StartsWith(line) || bytes.AsSpan().IndexOf([(byte)'\n', .. line]) >= 0;
    }

    private static IEnumerable<string> PathsIn(byte[] bytes) =>
        Encoding
            .UTF8.GetString(bytes)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(JournalPath.Parse)
            .OfType<string>();
}
