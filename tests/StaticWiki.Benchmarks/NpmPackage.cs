using StaticWiki.Benchmarks.Comparison;

namespace StaticWiki.Benchmarks;

/// <summary>Programs that npm installs.</summary>
internal static class NpmPackage
{
    /// <summary>Installs a package below a folder, unless it is there.</summary>
    /// <param name="folder">The folder; it is made.</param>
    /// <param name="package">Its name and version.</param>
    /// <param name="path">What it brings, below <c>node_modules</c>.</param>
    /// <returns>The path of that; null where npm could not install it.</returns>
    public static string? Install(string folder, string package, string path)
    {
        Directory.CreateDirectory(folder);
        var full = Path.Combine(folder, "node_modules", path);
        if (!Path.Exists(full))
            MeasuredProcess.Ask("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, package);
        return Path.Exists(full) ? full : null;
    }
}
