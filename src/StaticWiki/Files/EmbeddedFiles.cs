using System.Reflection;

namespace StaticWiki.Files;

/// <summary>Files that are part of the tool itself.</summary>
internal static class EmbeddedFiles
{
    /// <summary>All files below a folder, in no certain order.</summary>
    /// <param name="folder">The folder, with a slash at its end.</param>
    /// <returns>Paths below the folder, and what the files hold.</returns>
    public static IEnumerable<(string Path, byte[] Content)> Below(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            // A build on Windows names folders with backslashes.
            var name = resource.Replace('\\', '/');
            if (!name.StartsWith(folder, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return (name[folder.Length..], content);
        }
    }
}
