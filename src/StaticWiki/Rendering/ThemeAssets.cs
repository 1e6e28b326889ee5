using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Rendering.Generators;

namespace StaticWiki.Rendering;

/// <summary>The files that are published with a theme, and where.</summary>
public sealed class ThemeAssets
{
    private readonly FrozenDictionary<string, Address?> _addresses;

    /// <param name="assets">By their names, sorted by these; with the names as their paths.</param>
    /// <param name="own">The names of those that the wiki brings itself.</param>
    /// <param name="keepNames">Whether the addresses stay when the theme changes.</param>
    internal ThemeAssets(IEnumerable<OutputFile> assets, IReadOnlySet<string> own, bool keepNames)
    {
        var (shown, leftOut) = (new List<OutputFile>(), new List<OutputFile>());
        foreach (var asset in assets)
            (ThemeIcons.IsReplaced(asset.Path, own) ? leftOut : shown).Add(asset);
        Folder = keepNames ? ThemeFolder.Lasting : ThemeFolder.For(shown.Where(asset => !IsAtRoot(asset.Path)));
        Manifest = shown.Find(asset => asset.Path == WebManifest.FileName);
        Files =
        [
            .. shown
                .Where(asset => asset != Manifest)
                .Select(asset => asset with { Path = AddressOf(asset.Path).Path }),
        ];
        _addresses = shown
            .Select(asset => KeyValuePair.Create<string, Address?>(asset.Path, AddressOf(asset.Path)))
            .Concat(leftOut.Select(asset => KeyValuePair.Create<string, Address?>(asset.Path, null)))
            .ToFrozenDictionary(StringComparer.Ordinal);

        Address AddressOf(string name) => new(IsAtRoot(name) ? name : Folder + name);
    }

    /// <summary>The folder that most of them are published in.</summary>
    internal string Folder { get; }

    /// <summary>The files, but for the manifest.</summary>
    public ImmutableArray<OutputFile> Files { get; }

    /// <summary>What the manifest is made from; null where the theme has none.</summary>
    internal OutputFile? Manifest { get; }

    /// <summary>Where a file is published.</summary>
    /// <param name="name">Its path below the theme's assets.</param>
    /// <param name="address">Null where it is left out.</param>
    /// <returns>Whether the theme has it.</returns>
    internal bool TryFind(string name, out Address? address) => _addresses.TryGetValue(name, out address);

    /// <summary>Whether a file's address stays when the theme changes, since browsers look for it there.</summary>
    private static bool IsAtRoot(string name) => name is ThemeIcons.Favicon or WebManifest.FileName;
}
