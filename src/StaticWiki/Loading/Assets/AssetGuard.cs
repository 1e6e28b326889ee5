using StaticWiki.Diagnostics;

namespace StaticWiki.Loading.Assets;

/// <summary>
/// Says which files that lie beside the pages may be published: those of a known type whose bytes are of that type, and
/// nothing that a browser would run.
/// </summary>
internal static class AssetGuard
{
    private const string ActiveHelp = "remove it, or put it into templates/assets/ if the site needs it";

    /// <param name="path">The file's path; only its ending counts.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>Null where nothing speaks against it.</returns>
    public static AssetFault? Find(string path, ReadOnlySpan<byte> content)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (ActiveContent.IsEndingOfOne(ending))
            return new AssetFault(
                LoadingRules.ActiveAsset,
                "this is a page or script of its own; it is not published",
                ActiveHelp
            );
        if (ending == ".svg")
            return DrawingFile.Find(content) is { } found
                ? new AssetFault(
                    found.Rule,
                    $"{found.What}; it is not published",
                    found.Help ?? ActiveHelp,
                    found.Start
                )
                : null;
        if (AssetType.Of(ending) is not { } type)
            return new AssetFault(
                LoadingRules.UnknownAssetType,
                $"files that end in '{ending}' are not published",
                OverlookedFile.HelpFor(path)
                    ?? "save it in a format that browsers show or readers can open, or pack it into a .zip file"
            );
        if (type.Matches(content))
            return null;
        return new AssetFault(
            LoadingRules.AssetMismatch,
            ending.Length == 0
                ? "this begins like a page, and a browser might take it for one; it is not published"
                : $"the name ends in '{ending}', but the content is no {type.Name}; it is not published",
            AssetType.EndingFor(content) is { } right && right != ending
                ? $"it looks like a file that ends in '{right}': rename it, or save it anew"
                : "save it anew in the format that its name says, or correct the name"
        );
    }
}
