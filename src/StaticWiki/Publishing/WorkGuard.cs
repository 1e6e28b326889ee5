using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Publishing;

/// <summary>
/// Whether what the tool keeps for itself is its own: <c>.staticwiki/</c>, and the staging folder where that lies in the
/// output. A journal found there is carried out and a cache believed, so neither may come with the content; and what is
/// written there is not to land elsewhere.
/// </summary>
internal static class WorkGuard
{
    private const string Elsewhere = "this is a symbolic link, and what a build keeps would land elsewhere";

    /// <param name="files">The disk.</param>
    /// <param name="folders">Where the wiki is.</param>
    /// <param name="own">The folders that are the tool's own, whether they are there or not.</param>
    /// <param name="git">The git command; null to do without.</param>
    /// <returns>What is not; null where nothing is.</returns>
    public static Diagnostic? Find(IFileSystem files, WikiFolders folders, IEnumerable<string> own, IGit? git)
    {
        List<string> there = [.. own.Where(folder => files.KindOf(folder) != EntryKind.None)];
        if (there.Select(folder => FindLink(files, folder)).FirstOrDefault(link => link is not null) is { } found)
            return Fault(folders, found, Elsewhere);
        // That the output is elsewhere is the user's own choice, but not that of the wiki's repository.
        if (files.KindOf(folders.Output) == EntryKind.SymbolicLink)
            there.Add(folders.Output);
        return FindCommitted(folders, there, git) is { } committed
            ? Fault(folders, committed, "this is in the wiki's repository, where only what people have written belongs")
            : null;
    }

    /// <summary>A link among some paths, without a look into folders, which another build may be changing.</summary>
    public static Diagnostic? FindLink(IFileSystem files, WikiFolders folders, IEnumerable<string> paths) =>
        paths.FirstOrDefault(path => files.KindOf(path) == EntryKind.SymbolicLink) is { } link
            ? Fault(folders, link, Elsewhere)
            : null;

    private static string? FindLink(IFileSystem files, string path) =>
        files.KindOf(path) switch
        {
            EntryKind.SymbolicLink => path,
            EntryKind.Folder => files
                .List(path)
                .Where(entry => entry.Kind != EntryKind.File)
                .Select(entry => FindLink(files, WikiFolders.Combine(path, entry.Name)))
                .FirstOrDefault(link => link is not null),
            _ => null,
        };

    private static string? FindCommitted(WikiFolders folders, List<string> own, IGit? git)
    {
        // What lies outside of the root is not the wiki's; git would complain of it.
        List<string> below =
        [
            .. own.Select(folders.Display)
                .Where(path => path != ".." && !path.StartsWith("../", StringComparison.Ordinal)),
        ];
        if (git is null || below.Count == 0)
            return null;
        // On some systems another spelling is the same folder.
        var answer = git.Run(
            folders.Root,
            ["ls-files", "-z", "--", .. below.Select(path => ":(literal,icase)" + path)]
        );
        var first = Encoding.UTF8.GetString(answer.Output).Split('\0')[0];
        return answer.IsFine && first.Length > 0 ? WikiFolders.Combine(folders.Root, first) : null;
    }

    private static Diagnostic Fault(WikiFolders folders, string path, string what) =>
        PublishRules.ForeignWork.At(new Place(folders.Display(path)), what) with
        {
            Help = "remove it: a build makes what it needs anew",
        };
}
