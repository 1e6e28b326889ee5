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

    /// <summary>The paths that are in this list and not in another.</summary>
    public List<string> Except(Manifest other)
    {
        // Lists of neighbouring builds begin and end alike, and what is alike need not be taken apart.
        ReadOnlySpan<byte> own = bytes;
        var others = other.Bytes.Span;
        var start = own[..own.CommonPrefixLength(others)].LastIndexOf((byte)'\n') + 1;
        own = own[start..];
        others = others[start..];
        var end = EndOfDifference(own, others);
        var known = PathsIn(others[..^end]).ToHashSet(StringComparer.Ordinal);
        // A list that somebody has changed may have a path twice.
        return [.. PathsIn(own[..^end]).Where(path => !known.Contains(path) && !other.Contains(path))];
    }

    /// <summary>The length of the whole lines that two lists end with alike.</summary>
    private static int EndOfDifference(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var (alike, most) = (0, Math.Min(first.Length, second.Length));
        while (alike < most && first[^(alike + 1)] == second[^(alike + 1)])
            alike++;
        var line = first[^alike..].IndexOf((byte)'\n');
        return line < 0 ? 0 : alike - line - 1;
    }

    private static IEnumerable<string> PathsIn(ReadOnlySpan<byte> bytes) =>
        Encoding
            .UTF8.GetString(bytes)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(JournalPath.Parse)
            .OfType<string>();
}
