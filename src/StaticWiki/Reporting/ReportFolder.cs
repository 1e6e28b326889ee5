namespace StaticWiki.Reporting;

internal static class ReportFolder
{
    /// <summary>What stands before the files of diagnostics, so that they are found from the repository's root.</summary>
    /// <param name="folder">The folder that they are relative to; empty or "." for the root itself.</param>
    public static string PrefixOf(string folder)
    {
        var path = folder.Replace('\\', '/').TrimEnd('/');
        while (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        return path is "" or "." ? "" : path + "/";
    }
}
