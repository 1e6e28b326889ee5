using System.Text;
using StaticWiki.Files;
using StaticWiki.Text;

namespace StaticWiki.History;

/// <summary>What the history of a folder depends on, as far as git tells of it without reading it.</summary>
/// <param name="Digest">Of the commit that is checked out, and of the file that says what contributors are called.</param>
/// <param name="Newest">When that file was changed, in ticks of the disk's clock.</param>
internal readonly record struct GitState(UInt128 Digest, long Newest)
{
    /// <param name="files">The disk.</param>
    /// <param name="git">The git command; null to do without.</param>
    /// <param name="folder">A folder anywhere inside a repository.</param>
    public static GitState Read(IFileSystem files, IGit? git, string folder)
    {
        var digest = new DigestWriter();
        var state = git?.Run(folder, ["rev-parse", "--is-shallow-repository", "--show-toplevel", "HEAD"]);
        digest.Add(state?.ExitCode).Add(state?.Output).Add(state?.Error);
        if (state is not { IsFine: true })
            return new GitState(digest.Finish(), 0);
        // What contributors are called is in a file of its own (gitmailmap(5)).
        var repository = Encoding.UTF8.GetString(state.Output).Split('\n')[1];
        var names = files.StampOf($"{repository}/.mailmap") ?? default;
        digest.Add(names.Size).Add(names.Modified).Add(names.Identity);
        return new GitState(digest.Finish(), names.Modified);
    }
}
