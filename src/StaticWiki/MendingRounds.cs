using StaticWiki.Files;
using StaticWiki.Fixing;
using StaticWiki.Loading;

namespace StaticWiki;

/// <summary>Makes a site, mends in its content what can be mended for certain, and makes it anew.</summary>
internal static class MendingRounds
{
    // An old section of a page that was renamed is missed only when the page is found again, and a section behind a
    // misspelt name only when the name is right.
    private const int Most = 10;

    /// <param name="files">The disk.</param>
    /// <param name="folders">The wiki.</param>
    /// <param name="sink">Has the files of the last round when the next one begins.</param>
    /// <param name="make">Makes the site of the content as it is now.</param>
    public static BuildResult Make(IFileSystem files, WikiFolders folders, ISiteSink sink, Func<BuildResult> make)
    {
        var site = make();
        var writer = new EditWriter(files, folders);
        for (var round = 0; round < Most; round++)
        {
            var made = writer.Write(site.Diagnostics.Where(found => CertainEdits.Mend(found, writer.Replaced)));
            if (made.IsEmpty)
                break;
            sink.Clear();
            site = make() with { Fixed = [.. site.Fixed, .. made] };
        }
        return site with { ReadOnly = writer.ReadOnly };
    }
}
