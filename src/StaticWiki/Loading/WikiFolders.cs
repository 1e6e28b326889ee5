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
        // Elsewhere than on Windows a backslash is part of a name.
        return relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>
    /// What is wrong with where the site goes: its folder holds what it is made of, or is made of itself. Null where nothing
    /// is. The output may lie within the content, as where a whole folder of notes is the content.
    /// </summary>
    public string? FaultOfOutput()
    {
        foreach (var (source, name) in new[] { (Content, "content"), (Templates, "templates") })
        {
            if (Path.GetRelativePath(source, Output) == ".")
                return $"the output folder is the folder of the {name}";
            if (LiesIn(source, Output))
                return $"the folder of the {name} lies in the output folder '{Display(Output)}'";
        }
        return LiesIn(Output, Templates)
            ? $"the output folder '{Display(Output)}' lies in the folder of the templates"
            : null;
    }

    private static bool LiesIn(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative != ".."
            && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Path.IsPathRooted(relative);
    }

    /// <summary>Joins with a forward slash, which every system takes.</summary>
    public static string Combine(string folder, string name) =>
        folder is "" or "." ? name
        : folder.EndsWith('/') ? folder + name
        : $"{folder}/{name}";
}
