namespace StaticWiki.Loading;

/// <summary>Where a wiki's parts are; paths as the file system takes them.</summary>
/// <param name="Root">The folder that diagnostics name files relative to.</param>
/// <param name="Content">The articles.</param>
/// <param name="Templates">The wiki's own templates; the folder need not exist.</param>
/// <param name="Output">Where the site goes.</param>
public sealed record WikiFolders(string Root, string Content, string Templates, string Output)
{
    public static WikiFolders Below(string root) =>
        new(root, Combine(root, "content"), Combine(root, "templates"), Combine(root, "output"));

    /// <summary>A path as diagnostics show it: relative to the root, with forward slashes.</summary>
    public string Display(string path)
    {
        var relative = Path.GetRelativePath(Root.Length == 0 ? "." : Root, path);
        return relative.Replace('\\', '/');
    }

    /// <summary>Joins with a forward slash, which every system takes.</summary>
    public static string Combine(string folder, string name) =>
        folder is "" or "." ? name
        : folder.EndsWith('/') ? folder + name
        : $"{folder}/{name}";
}
