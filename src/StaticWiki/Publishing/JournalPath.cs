namespace StaticWiki.Publishing;

/// <summary>
/// A path as it stands in the journal and the manifest. Both are files that anybody could have written, so a path that
/// leads out of the output folder is none.
/// </summary>
internal static class JournalPath
{
    /// <summary>One line, without tabs.</summary>
    public static string Format(string path) =>
        path.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\t", "%09", StringComparison.Ordinal);

    /// <summary>Null where it's no path below a folder.</summary>
    public static string? Parse(string written)
    {
        var path = written
            .Replace("%09", "\t", StringComparison.Ordinal)
            .Replace("%0D", "\r", StringComparison.Ordinal)
            .Replace("%0A", "\n", StringComparison.Ordinal)
            .Replace("%25", "%", StringComparison.Ordinal);
        var isBelow = path.Split('/').All(segment => segment is not ("" or "." or ".."));
        // A drive, or on Windows another way to write a slash.
        return isBelow && !Path.IsPathRooted(path) && (Path.DirectorySeparatorChar == '/' || !path.Contains('\\'))
            ? path
            : null;
    }
}
