using System.Text;

namespace StaticWiki.History;

/// <summary>
/// The file to which git adds a line whenever another commit is checked out, as by a commit or a pull (git-reflog(1)).
/// Whoever watches it need not ask git again and again.
/// </summary>
public static class HeadLog
{
    /// <summary>Its path, which need not be there; null where the folder is in no repository.</summary>
    /// <param name="git">The git command; null to do without.</param>
    /// <param name="folder">A folder anywhere inside a repository.</param>
    public static string? Of(IGit? git, string folder) =>
        git?.Run(folder, ["rev-parse", "--absolute-git-dir"]) is { IsFine: true } answer
        && Encoding.UTF8.GetString(answer.Output).Trim() is { Length: > 0 } path
            ? $"{path.Replace('\\', '/')}/logs/HEAD"
            : null;
}
