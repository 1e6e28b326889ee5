using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>Finds output files that can't lie beside each other on every disk.</summary>
public static class OutputCollisions
{
    public static IEnumerable<Diagnostic> Find(IEnumerable<OutputFile> site)
    {
        // Windows and macOS take names for the same that differ in letter case or Unicode form.
        var taken = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
        var folders = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
        var all = site.ToList();
        foreach (var file in all)
        {
            var key = Fold(file.Path);
            if (!taken.TryAdd(key, file))
                yield return Collision(file, taken[key]);
            for (var slash = key.LastIndexOf('/'); slash > 0; slash = key.LastIndexOf('/', slash - 1))
                folders.TryAdd(key[..slash], file);
        }
        foreach (var file in all)
        {
            if (folders.TryGetValue(Fold(file.Path), out var below))
                yield return Collision(file, below);
        }
    }

    private static Diagnostic Collision(OutputFile file, OutputFile other)
    {
        var (blamed, with) = file.Source is null ? (other, file) : (file, other);
        return LoadingRules.SameAddress.At(
            new Place(blamed.Source ?? blamed.Path),
            $"this file and {with.Source ?? "a file that the build makes"} would both be published as '{file.Path}'"
        ) with
        {
            Help = "rename one of them",
        };
    }

    private static string Fold(string path) => path.Normalize(NormalizationForm.FormC).ToUpperInvariant();
}
