using System.Collections.Immutable;
using StaticWiki.Addresses;
using StaticWiki.Caching;
using StaticWiki.Comparing;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Loading;
using StaticWiki.Sessions;
using StaticWiki.Text;
using StaticWiki.Validation;

namespace StaticWiki;

/// <summary>Compares sites with what they were. Nothing is published.</summary>
public static class WikiComparison
{
    /// <summary>Compares a wiki as it is with a git revision of it, or with a site that was built from it.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folders">Where the wiki is.</param>
    /// <param name="baseline">What it is compared with.</param>
    /// <param name="options">How both are made.</param>
    /// <param name="git">The git command; null to do without.</param>
    /// <param name="fault">Why there is nothing to compare, in one sentence without a full stop; null where there is.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public static SiteChanges? Against(
        IFileSystem files,
        WikiFolders folders,
        Baseline baseline,
        BuildOptions options,
        IGit? git,
        out string? fault
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(options);
        var name = $"'{baseline.Written}'";
        fault = null;
        SiteState? before;
        switch (files.KindOf(baseline.Path))
        {
            case EntryKind.Folder or EntryKind.SymbolicLink:
                var now = Make("the wiki as it is", files, folders, options, git, out var settings);
                before = BuiltSite.Read(files, baseline.Path, name, settings);
                fault = before is null ? NoPageIn(baseline.Written) : null;
                return before is null ? null : new SiteComparison(before, now, NoRenames).Run();
            case EntryKind.File:
                fault =
                    $"{name} is a file: --against takes a git revision or the folder of a built site ('staticwiki build --against' takes lists of addresses)";
                return null;
        }
        var reason = "there is no git";
        if ((git is null ? null : GitTree.ReadWhole(git, folders, baseline.Written, out reason)) is not { } tree)
        {
            fault = FaultOf(baseline.Written, reason);
            return null;
        }
        // Without dates from git, which would be those of now in the pages of the past.
        before = Make(name, tree.Files, folders, options, null, out _);
        var (history, _) = FileHistory.Read(git, folders.Content, HistoryMode.Dates);
        return new SiteComparison(
            before,
            Make("the wiki as it is", files, folders, options, null, out _),
            history.Renames
        ).Run();
    }

    /// <summary>Compares two sites that somebody built, with whatever generator.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="before">The folder of the site as it was.</param>
    /// <param name="now">The folder of the site as it is.</param>
    /// <param name="settings">Where both stand.</param>
    /// <param name="fault">Why there is nothing to compare, in one sentence without a full stop; null where there is.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public static SiteChanges? OfBuilt(
        IFileSystem files,
        Baseline before,
        Baseline now,
        CheckSettings settings,
        out string? fault
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var old = BuiltSite.Read(files, before.Path, $"'{before.Written}'", settings);
        var site = BuiltSite.Read(files, now.Path, $"'{now.Written}'", settings);
        fault =
            old is null ? NoPageIn(before.Written)
            : site is null ? NoPageIn(now.Written)
            : null;
        return fault is null ? new SiteComparison(old!, site!, NoRenames).Run() : null;
    }

    private static readonly IReadOnlyDictionary<string, string> NoRenames = ImmutableDictionary<string, string>.Empty;

    private static SiteState Make(
        string name,
        IFileSystem files,
        WikiFolders folders,
        BuildOptions options,
        IGit? git,
        out CheckSettings settings
    )
    {
        using var culture = new InvariantCulture();
        using var cache = BuildCache.InMemory();
        var sink = new SiteFiles();
        WikiSnapshot? wiki = null;
        var result = Wiki.Make(
            files,
            new(files),
            folders,
            options with
            {
                Against = null,
            },
            git,
            cache,
            sink,
            BuildOrder.Any,
            made => wiki = made
        );
        var configuration = wiki!.Site.Configuration;
        settings = new CheckSettings
        {
            BasePath = configuration.BasePath,
            BaseUrl = configuration.BaseUrl?.AbsoluteUri,
        };
        return MadeWiki.Read(name, wiki, sink.Sorted, result.Diagnostics);
    }

    private static string NoPageIn(string folder) => $"the folder '{folder}' holds no page: name that of a built site";

    private static string FaultOf(string written, string reason) =>
        reason == "git knows no such revision"
            ? $"'{written}' is no folder and no revision of this repository; a shallow clone has only some revisions"
            : $"'{written}' is no folder, and as a revision it cannot be read: {reason}";
}
