using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Publishing;

/// <summary>What keeps a site from being put in place: files of somebody else's.</summary>
internal static class OutputObstacle
{
    /// <param name="publisher">Puts the site in place.</param>
    /// <param name="folders">Where it goes.</param>
    /// <param name="staging">The site.</param>
    /// <param name="replacesForeignFiles"><see cref="BuildOptions.ReplacesForeignFiles"/>.</param>
    public static Diagnostic? Find(
        Publisher publisher,
        WikiFolders folders,
        Staging staging,
        bool replacesForeignFiles
    ) =>
        !replacesForeignFiles && !publisher.OwnsOutput() ? ForeignOutput(folders)
        : publisher.FindObstacle(staging.Changed, replacesForeignFiles) is { } obstacle ? InTheWay(folders, obstacle)
        : null;

    private static Diagnostic InTheWay(WikiFolders folders, string path) =>
        PublishRules.ForeignOutput.At(
            new Place(WikiFolders.Combine(folders.Display(folders.Output), path)),
            "this stands where the site has to go, and no build put it there"
        ) with
        {
            Help = "move it away, name another folder with --output, or replace such files with --force",
        };

    private static Diagnostic ForeignOutput(WikiFolders folders) =>
        PublishRules.ForeignOutput.At(
            new Place(folders.Display(folders.Output)),
            "the output folder holds files that no build put there"
        ) with
        {
            Help =
                "empty it, name another folder with --output, or build into it with --force: files with the paths of the site's are replaced, all others stay",
        };
}
