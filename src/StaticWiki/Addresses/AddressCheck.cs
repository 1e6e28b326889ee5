using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Loading;

namespace StaticWiki.Addresses;

/// <summary>What has become of the addresses that were published before, and of the evidence there was.</summary>
/// <param name="files">The disk.</param>
/// <param name="folders">Where the wiki is.</param>
/// <param name="git">The git command; null to do without.</param>
/// <param name="build">Compiles and links a wiki whose content folder is on another disk.</param>
public sealed class AddressCheck(
    IFileSystem files,
    WikiFolders folders,
    IGit? git,
    Func<IFileSystem, WikiSnapshot> build
)
{
    /// <param name="now">The wiki as it is.</param>
    /// <param name="baseline">What to compare it with; null for nothing.</param>
    /// <param name="history">What git knows of renamed files.</param>
    public IEnumerable<Diagnostic> Run(WikiSnapshot now, Baseline? baseline, FileHistory history)
    {
        var gone = new GoneList(now.Site.Configuration, now);
        if (baseline is null)
            return gone.Diagnostics;
        var (old, fault) = new OldSiteReader(files, folders, git, build).Read(baseline);
        if (old is null)
            return [.. gone.Diagnostics, fault!];
        var settings = folders.Display(WikiFolders.Combine(folders.Content, ContentLoader.ConfigurationFile));
        return
        [
            .. gone.Diagnostics,
            .. new AddressComparison(now, old, gone, history.Renames, settings).Run(),
            // Of a built site or a list nobody knows what it cited.
            .. old.Snapshot is { } before ? new CoverageComparison(now, before, old.Name).Run() : [],
        ];
    }
}
