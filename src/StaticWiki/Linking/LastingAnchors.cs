using System.Buffers;
using System.Collections.Immutable;
using StaticWiki.Compilation;

namespace StaticWiki.Linking;

/// <summary>
/// The ids that are part of a page's address: those of headings, and those that its author set. Not the theme's, nor
/// those of footnotes, which are numbers and change with every footnote before them.
/// </summary>
public static class LastingAnchors
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    public static ImmutableArray<string> Of(Document? document) =>
        document is null ? []
        : document.Anchors.All(IsLasting) ? document.Anchors
        : [.. document.Anchors.Where(IsLasting)];

    /// <summary>Ids with a dot are the theme's; white space stands in none that a link can name.</summary>
    public static bool IsLasting(string id) => id.Length > 0 && (!id.AsSpan().ContainsAnyExcept(Plain) || MayLast(id));

    private static bool MayLast(string id) =>
        !id.Contains('.', StringComparison.Ordinal)
        && !id.StartsWith("fn:", StringComparison.Ordinal)
        && !id.StartsWith("fnref:", StringComparison.Ordinal)
        && !id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
