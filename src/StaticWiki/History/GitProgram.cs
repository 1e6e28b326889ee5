using StaticWiki.Files;

namespace StaticWiki.History;

/// <summary>
/// Where git is, and where it may be run. What contributors send must not decide either: the wiki's folder may hold a
/// program named <c>git</c>, and any folder of it may pass for a repository whose configuration names programs to run.
/// </summary>
internal static class GitProgram
{
    private static readonly PhysicalFileSystem Disk = new();

    /// <summary>
    /// The programs named git in a list of folders, in order. .NET and Windows look into the working folder before; and
    /// a folder that the list does not name from the root on means one in it.
    /// </summary>
    /// <param name="folders">The value of the environment variable <c>PATH</c>.</param>
    public static IEnumerable<string> FindIn(string? folders) =>
        (folders ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "git.exe" : "git"))
            .Where(path => Disk.KindOf(path) is EntryKind.File or EntryKind.SymbolicLink);

    /// <summary>
    /// False where git would find no repository for a folder: neither it nor one above has a <c>.git</c> of any kind
    /// (gitrepository-layout(5)), and nobody has told it where to look.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="told">The value of the environment variable <c>GIT_DIR</c> (git(1)); null where there is none.</param>
    public static bool MayHaveRepository(string folder, string? told) =>
        told is not null || FoldersFrom(folder).Any(at => Disk.KindOf(Path.Combine(at, ".git")) != EntryKind.None);

    /// <summary>
    /// The <c>HEAD</c> by which git may take a folder of a working tree for a bare repository, which it does without a
    /// <c>.git</c> (gitrepository-layout(5); <c>safe.bareRepository</c> of git-config(1) is not there before 2.38). Null where
    /// there is none from the folder up to the one that has <c>.git</c>, which cannot be committed.
    /// </summary>
    public static string? FindDisguised(string folder)
    {
        foreach (var at in FoldersFrom(folder))
        {
            if (Disk.KindOf(Path.Combine(at, ".git")) != EntryKind.None)
                return null;
            if (Disk.KindOf(Path.Combine(at, "HEAD")) is not (EntryKind.None or EntryKind.Folder))
                return Path.Combine(at, "HEAD");
        }
        return null;
    }

    /// <summary>A folder and those above it, up to the root of the disk.</summary>
    private static IEnumerable<string> FoldersFrom(string folder)
    {
        for (
            var at = PhysicalFileSystem.WithoutLink(Path.GetFullPath(folder));
            at is not null;
            at = Path.GetDirectoryName(at)
        )
            yield return at;
    }
}
