using System.Globalization;
using System.Text;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.History;

/// <summary>
/// The content folder as a revision has it, read from git's objects without a checkout. Only what is compiled is read;
/// of other files no more than the name is known.
/// </summary>
public sealed class GitTree
{
    private GitTree(IFileSystem files) => Files = files;

    /// <summary>The content folder, at the path where it is on the disk.</summary>
    public IFileSystem Files { get; }

    /// <summary>Reads a revision, in three processes however many files it has.</summary>
    /// <param name="git">The git command.</param>
    /// <param name="contentFolder">The content folder on the disk, anywhere inside a repository.</param>
    /// <param name="revision">A commit, in any of the ways that git knows (gitrevisions).</param>
    /// <param name="fault">What is wrong, in one sentence without a full stop; empty where nothing is.</param>
    /// <returns>Null where it can't be read.</returns>
    public static GitTree? Read(IGit git, string contentFolder, string revision, out string fault)
    {
        var files = new TreeFiles();
        return
            FindCommit(git, contentFolder, revision, out fault) is { } commit
            && TryAdd(
                git,
                contentFolder,
                ".",
                commit,
                IsCompiled,
                path => WikiFolders.Combine(contentFolder, path),
                files,
                out fault
            )
            ? new GitTree(files)
            : null;
    }

    /// <summary>Reads all that a wiki was made of in a revision: its content and its templates, every file whole.</summary>
    /// <param name="git">The git command.</param>
    /// <param name="folders">Where the wiki is on the disk.</param>
    /// <inheritdoc cref="Read"/>
    public static GitTree? ReadWhole(IGit git, WikiFolders folders, string revision, out string fault)
    {
        var files = new TreeFiles();
        if (
            FindCommit(git, folders.Content, revision, out fault) is not { } commit
            || !TryAdd(
                git,
                folders.Content,
                ".",
                commit,
                _ => true,
                path => WikiFolders.Combine(folders.Content, path),
                files,
                out fault
            )
        )
            return null;
        // The wiki may have had templates of its own then and none now; and what is in no repository was never committed.
        var templates = folders.Display(folders.Templates);
        TryAdd(
            git,
            folders.Root,
            templates,
            commit,
            _ => true,
            path => WikiFolders.Combine(folders.Root, path),
            files,
            out _
        );
        return new GitTree(files);
    }

    private static string? FindCommit(IGit git, string contentFolder, string revision, out string fault)
    {
        fault = "";
        var inside = git.Run(contentFolder, ["rev-parse", "--git-dir"]);
        if (!inside.IsFine)
        {
            fault = inside.ExitCode is GitAnswer.NotInstalled or GitAnswer.Refused
                ? inside.Error
                : "this is not a git repository";
            return null;
        }
        var parsed = git.Run(
            contentFolder,
            ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
        );
        if (!parsed.IsFine)
        {
            fault = "git knows no such revision";
            return null;
        }
        return Encoding.ASCII.GetString(parsed.Output).Trim();
    }

    /// <summary>Adds the files below a folder of a commit.</summary>
    /// <param name="git">The git command.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="below">The folder to read, from there.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="isRead">Whether a file's content is wanted too.</param>
    /// <param name="pathOf">The path that a file is added by.</param>
    /// <param name="files">What they are added to.</param>
    /// <param name="fault">What is wrong; empty where nothing is.</param>
    private static bool TryAdd(
        IGit git,
        string folder,
        string below,
        string commit,
        Func<(string Hash, string Path), bool> isRead,
        Func<string, string> pathOf,
        TreeFiles files,
        out string fault
    )
    {
        fault = "";
        var listed = git.Run(folder, ["ls-tree", "-r", "-z", commit, "--", below]);
        if (!listed.IsFine)
        {
            fault = listed.Error;
            return false;
        }
        var entries = Entries(listed.Output).ToList();
        var wanted = entries.Where(isRead).Select(entry => entry.Hash).Distinct().ToList();
        var read = git.Run(
            folder,
            ["cat-file", "--batch"],
            Encoding.ASCII.GetBytes(string.Concat(wanted.Select(hash => hash + "\n")))
        );
        var contents = Contents(read.Output);
        if (!read.IsFine || wanted.Exists(hash => !contents.ContainsKey(hash)))
        {
            fault = read.Error.Length > 0 ? read.Error : "git has not all files of it";
            return false;
        }
        foreach (var entry in entries)
            files.Add(pathOf(entry.Path), contents.GetValueOrDefault(entry.Hash) ?? []);
        return true;
    }

    private static bool IsCompiled((string Hash, string Path) entry) =>
        entry.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || entry.Path == ContentLoader.ConfigurationFile;

    /// <summary>"mode type hash TAB path NUL" (git-ls-tree, "output format"), only regular files.</summary>
    private static IEnumerable<(string Hash, string Path)> Entries(byte[] output)
    {
        foreach (var entry in Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var fields = tab < 0 ? [] : entry[..tab].Split(' ');
            if (fields is [['1', '0', '0', ..], "blob", var hash])
                yield return (hash, entry[(tab + 1)..]);
        }
    }

    /// <summary>"hash type size LF content LF", or "hash missing LF" (git-cat-file, "batch output").</summary>
    private static Dictionary<string, byte[]> Contents(byte[] output)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var at = 0;
        while (at < output.Length)
        {
            var end = Array.IndexOf(output, (byte)'\n', at);
            if (end < 0)
                break;
            var header = Encoding.ASCII.GetString(output, at, end - at).Split(' ');
            at = end + 1;
            if (
                header is not [var hash, "blob", var digits]
                || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            )
                continue;
            if (at + size > output.Length)
                break;
            contents[hash] = output[at..(at + size)];
            at += size + 1;
        }
        return contents;
    }
}
