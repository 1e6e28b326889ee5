using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Publishing;

/// <summary>What keeps a site from being put in place: files of somebody else's.</summary>
internal static class OutputObstacle
{
    public static Diagnostic? Find(Publisher publisher, WikiFolders folders, Staging staging) =>
        !publisher.OwnsOutput() ? ForeignOutput(folders)
        : publisher.FindObstacle(staging.Changed) is { } obstacle ? InTheWay(folders, obstacle)
        : null;

    private static Diagnostic InTheWay(WikiFolders folders, string path) =>
        PublishRules.ForeignOutput.At(
            new Place(WikiFolders.Combine(folders.Display(folders.Output), path)),
            "this stands where the site has to go, and no build put it there"
        ) with
        {
            Help = "move it away, or name another folder with --output",
        };

    private static Diagnostic ForeignOutput(WikiFolders folders) =>
        PublishRules.ForeignOutput.At(
            new Place(folders.Display(folders.Output)),
            "the output folder holds files that no build put there"
        ) with
        {
            Help = "empty it, or name another folder with --output",
        };
}
