using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>Where files of a site will lie; finds those that can't lie on every disk, or not beside each other.</summary>
public static class OutputPaths
{
    /// <summary>In bytes; ext4, XFS and APFS take no longer name, NTFS none of more than 255 UTF-16 code units.</summary>
    private const int LongestName = 255;

    /// <summary>So many bytes of UTF-8 a UTF-16 code unit takes at most.</summary>
    private const int MostBytesOfUnit = 3;

    /// <summary>The files that pages become, HTML first.</summary>
    internal static IEnumerable<OutputPath> OfPages(Site site) =>
        site
            .Pages.Select(page => new OutputPath(page.Address.OutputFile, page.SourcePath))
            .Concat(
                site.Pages.Where(page => page.MarkdownAddress is not null)
                    .Select(page => new OutputPath(page.MarkdownAddress!.Value.Path, page.SourcePath))
            );

    public static IEnumerable<Diagnostic> Check(IReadOnlyList<OutputPath> site)
    {
        var found = new List<Diagnostic>();
        // Windows and macOS take names for the same that differ in letter case or Unicode form.
        var taken = new Dictionary<string, OutputPath>(site.Count, PortableName.ByKey);
        foreach (var file in site)
        {
            foreach (var segment in file.Path.AsSpan().Split('/'))
            {
                var name = file.Path.AsSpan()[segment];
                if (name.Length > LongestName / MostBytesOfUnit && Encoding.UTF8.GetByteCount(name) > LongestName)
                    found.Add(TooLong(file, name.ToString()));
                if (PortableName.IsDevice(name) && !IsToldOf(file))
                    found.Add(Device(file, name.ToString()));
            }
            var key = PortableName.KeyOf(file.Path);
            if (!taken.TryAdd(key, file))
                found.Add(Collision(file, taken[key]));
        }
        var below = FilesBelowFiles(site, taken);
        if (below.Count == 0)
            return found;
        foreach (var file in site)
        {
            if (below.TryGetValue(PortableName.KeyOf(file.Path), out var inFolder))
                found.Add(Collision(file, inFolder));
        }
        return found;
    }

    /// <summary>The files that are folders too, each with the first of the files in it.</summary>
    private static Dictionary<string, OutputPath> FilesBelowFiles(
        IReadOnlyList<OutputPath> site,
        Dictionary<string, OutputPath> taken
    )
    {
        var found = new Dictionary<string, OutputPath>(PortableName.ByKey);
        var bySpan = taken.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var file in site)
        {
            var key = PortableName.KeyOf(file.Path).AsSpan();
            for (var slash = key.LastIndexOf('/'); slash > 0; slash = key[..slash].LastIndexOf('/'))
            {
                if (bySpan.ContainsKey(key[..slash]))
                    found.TryAdd(key[..slash].ToString(), file);
            }
        }
        return found;
    }

    private static Diagnostic TooLong(OutputPath file, string name) =>
        NameFault(
            LoadingRules.NameTooLong,
            file,
            $"'{name[..40]}…' is too long for the name of a file: {Encoding.UTF8.GetByteCount(name)} bytes, and {LongestName} are allowed",
            ours: "shorten the tag, kind or topic that this page is for",
            theirs: "give the file a shorter name"
        );

    /// <summary>Whether the name is that of the file itself, of which Load has said so.</summary>
    private static bool IsToldOf(OutputPath file) =>
        file.Source?.Split('/').Any(name => PortableName.IsDevice(name)) == true;

    private static Diagnostic Device(OutputPath file, string name) =>
        NameFault(
            LoadingRules.UnportableName,
            file,
            $"this would be published as '{file.Path}', and '{name}' is the name of a device on Windows",
            ours: "write the tag, kind or topic that this page is for in another way",
            theirs: "give the file another name"
        );

    /// <param name="ours">What to do where the build makes the file.</param>
    /// <param name="theirs">What to do where somebody wrote it.</param>
    private static Diagnostic NameFault(
        DiagnosticRule rule,
        OutputPath file,
        string message,
        string ours,
        string theirs
    ) => rule.At(new Place(file.Source ?? file.Path), message) with { Help = file.Source is null ? ours : theirs };

    private static Diagnostic Collision(OutputPath file, OutputPath other)
    {
        var (blamed, with) = IsOurs(file) ? (other, file) : (file, other);
        return LoadingRules.SameAddress.At(
            new Place(blamed.Source ?? blamed.Path),
            $"this file and {with.Source ?? "a file that the build makes"} would both be published as '{file.Path}'"
        ) with
        {
            Help = "rename one of them",
        };
    }

    // What can be renamed is what the wiki brings, not what the tool makes or holds.
    private static bool IsOurs(OutputPath file) =>
        file.Source?.StartsWith("built-in:", StringComparison.Ordinal) != false;
}
