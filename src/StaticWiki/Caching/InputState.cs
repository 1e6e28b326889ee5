using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Caching;

/// <summary>All that a build depends on, as far as the disk tells of it without being read.</summary>
/// <param name="Digest">Of the files' paths and stamps, of the options, and of the commit that git has checked out.</param>
/// <param name="Newest">When the last of the files was changed, in ticks of the disk's clock.</param>
internal sealed record InputState(UInt128 Digest, long Newest)
{
    /// <param name="files">The disk.</param>
    /// <param name="listings">Its folders.</param>
    /// <param name="folders">Where the wiki is.</param>
    /// <param name="options">How it is built.</param>
    /// <param name="git">The git command; null to do without.</param>
    public static InputState Read(
        IFileSystem files,
        FolderListings listings,
        WikiFolders folders,
        BuildOptions options,
        IGit? git
    )
    {
        var newest = 0L;
        var digest = new DigestWriter();
        digest
            .Add(folders.Root)
            .Add(folders.Content)
            .Add(folders.Templates)
            .Add(folders.Output)
            .Add(options.BaseUrl?.AbsoluteUri)
            .Add(options.Repository is not null)
            .Add(options.Repository?.Url)
            .Add(options.WithDrafts)
            .Add(options.KeepsAssetNames)
            .Add(options.IsStrict);
        // Dates and names come from the commits; a file that is not committed has none.
        var history = GitState.Read(files, git, folders.Content);
        digest.Add(history.Digest);
        newest = history.Newest;
        foreach (var folder in new[] { folders.Content, folders.Templates })
        {
            if (files.KindOf(folder) is EntryKind.Folder or EntryKind.SymbolicLink)
                Walk(folder);
        }
        return new InputState(digest.Finish(), newest);

        void Walk(string folder)
        {
            digest.Add(folder);
            foreach (var entry in listings.Of(folder))
            {
                if (entry.Name is ".git" or ".staticwiki" || IsOutput(folder, entry.Name))
                    continue;
                digest.Add(entry.Name).Add((int)entry.Kind);
                digest.Add(entry.Stamp.Size).Add(entry.Stamp.Modified).Add(entry.Stamp.Identity);
                newest = Math.Max(newest, entry.Stamp.Modified);
                if (entry.Kind == EntryKind.Folder)
                    Walk(WikiFolders.Combine(folder, entry.Name));
            }
        }

        // There are many files, and few are called as the output folder is.
        bool IsOutput(string folder, string name) =>
            folders.Output.EndsWith(name, StringComparison.Ordinal)
            && WikiFolders.Combine(folder, name) == folders.Output;
    }
}
