using StaticWiki.Addresses;
using StaticWiki.Loading;

namespace StaticWiki;

/// <summary>How a wiki is built.</summary>
public sealed record BuildOptions
{
    /// <summary>The address of the site, in place of the one in <c>site.yaml</c>; ends with a slash.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>
    /// The repository whose address takes the place of the one in <c>site.yaml</c>; <see cref="Repository.None"/> for none,
    /// null for what <c>site.yaml</c> says.
    /// </summary>
    public Repository? Repository { get; init; }

    /// <summary>Whether drafts are built too.</summary>
    public bool WithDrafts { get; init; }

    /// <summary>Whether a warning keeps the site from being published.</summary>
    public bool IsStrict { get; init; }

    /// <summary>What was published before, so that no address of it vanishes; null to compare with nothing.</summary>
    public Baseline? Against { get; init; }

    /// <summary>
    /// Whether the edits of diagnostics are made in the content where they are certain (<see cref="Fixing.CertainEdits"/>),
    /// among them redirects and ids for what has plainly been renamed since <see cref="Against"/>.
    /// </summary>
    public bool MakesEdits { get; init; }

    /// <summary>Whether what the last build left is used.</summary>
    public bool UsesCache { get; init; } = true;

    /// <summary>
    /// Whether the output folder may hold files that no build put there. Where the site has a file of the same path, it
    /// takes its place; all others stay.
    /// </summary>
    public bool ReplacesForeignFiles { get; init; }

    /// <summary>
    /// Whether files of the theme keep their addresses when they change. That is for a server from which nobody keeps anything,
    /// and which tells browsers what has changed; everywhere else old and new files would be mixed.
    /// </summary>
    public bool KeepsAssetNames { get; init; }

    /// <summary>How many threads may work at once; at least 1. The result does not depend on it.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Is told how far a build has come.</summary>
    public IProgressMeter Progress { get; init; } = NoProgress.Instance;
}
