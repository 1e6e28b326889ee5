using System.Buffers;
using System.Collections.Frozen;

namespace StaticWiki.Validation.Html;

/// <summary>
/// What a <c>link</c> is follows from its <c>rel</c> (HTML standard 4.6.7): without one it is nothing, unless it is the value of a
/// microdata property (5.2.4); some name only a host; some are loaded; all others are links to be followed.
/// </summary>
internal static class LinkRelations
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\n\f\r");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Assets = FrozenSet
        .Create(
            StringComparer.OrdinalIgnoreCase,
            [
                "stylesheet",
                "icon",
                "apple-touch-icon",
                "apple-touch-icon-precomposed",
                "apple-touch-startup-image",
                "mask-icon",
                "manifest",
                "preload",
                "prefetch",
                "prerender",
                "modulepreload",
                "image_src",
            ]
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hosts = FrozenSet
        .Create(StringComparer.OrdinalIgnoreCase, ["dns-prefetch", "preconnect"])
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>Null for a link that is nothing.</returns>
    public static ReferenceKind? KindOf(StartTag link)
    {
        link.TryGet(TagAttributes.Rel, out var relations);
        var (isAsset, isHost, isOther) = (false, false, false);
        foreach (var range in relations.SplitAny(Spaces))
        {
            var relation = relations[range];
            if (relation.IsEmpty)
                continue;
            if (Assets.Contains(relation))
                isAsset = true;
            else if (Hosts.Contains(relation))
                isHost = true;
            else
                isOther = true;
        }
        return isAsset ? ReferenceKind.Asset
            : isOther ? ReferenceKind.Link
            : isHost ? ReferenceKind.Host
            : link.HasText(TagAttributes.ItemProp) ? ReferenceKind.Link
            : null;
    }
}
