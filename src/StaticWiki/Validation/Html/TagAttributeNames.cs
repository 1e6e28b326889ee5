using System.Numerics;

namespace StaticWiki.Validation.Html;

/// <summary>The names of <see cref="TagAttributes"/>.</summary>
internal static class TagAttributeNames
{
    private const int LongestName = 16;

    // In the order of their bits.
    private static readonly string[] Names =
    [
        .. (
            "action alt aria-hidden aria-label aria-labelledby background cite clip-path content cursor data fill filter"
            + " formaction hidden href http-equiv id imagesrcset itemprop longdesc marker-end marker-mid marker-start mask"
            + " name ping poster property rel role shadowroot shadowrootmode src srcdoc srcset stroke style title type"
            + " usemap xlink:href"
        ).Split(' '),
    ];

    /// <summary>The name of one attribute, in lower case; empty for none.</summary>
    public static string NameOf(TagAttributes attribute) =>
        attribute == TagAttributes.None ? "" : Names[BitOperations.TrailingZeroCount((ulong)attribute)];

    /// <param name="name">A name in any case.</param>
    /// <returns>None for an attribute that no check asks for.</returns>
    public static TagAttributes Of(ReadOnlySpan<char> name)
    {
        var known = OfLower(name);
        if (known != TagAttributes.None || !name.ContainsAnyInRange('A', 'Z'))
            return known;
        Span<char> lower = stackalloc char[LongestName];
        return name.Length <= LongestName && name.ToLowerInvariant(lower) == name.Length
            ? OfLower(lower[..name.Length])
            : TagAttributes.None;
    }

    private static TagAttributes OfLower(ReadOnlySpan<char> name) =>
        name switch
        {
            "href" => TagAttributes.Href,
            "id" => TagAttributes.Id,
            "src" => TagAttributes.Src,
            "rel" => TagAttributes.Rel,
            "alt" => TagAttributes.Alt,
            "name" => TagAttributes.Name,
            "type" => TagAttributes.Type,
            "title" => TagAttributes.Title,
            "style" => TagAttributes.Style,
            "content" => TagAttributes.Content,
            "property" => TagAttributes.Property,
            "hidden" => TagAttributes.Hidden,
            "aria-hidden" => TagAttributes.AriaHidden,
            "aria-label" => TagAttributes.AriaLabel,
            "aria-labelledby" => TagAttributes.AriaLabelledBy,
            "role" => TagAttributes.Role,
            "cite" => TagAttributes.Cite,
            "fill" => TagAttributes.Fill,
            "stroke" => TagAttributes.Stroke,
            "filter" => TagAttributes.Filter,
            "mask" => TagAttributes.Mask,
            "clip-path" => TagAttributes.ClipPath,
            "cursor" => TagAttributes.Cursor,
            "marker-start" => TagAttributes.MarkerStart,
            "marker-mid" => TagAttributes.MarkerMid,
            "marker-end" => TagAttributes.MarkerEnd,
            "srcset" => TagAttributes.Srcset,
            "action" => TagAttributes.Action,
            "formaction" => TagAttributes.FormAction,
            "background" => TagAttributes.Background,
            "data" => TagAttributes.Data,
            "http-equiv" => TagAttributes.HttpEquiv,
            "imagesrcset" => TagAttributes.ImageSrcset,
            "itemprop" => TagAttributes.ItemProp,
            "longdesc" => TagAttributes.LongDesc,
            "ping" => TagAttributes.Ping,
            "poster" => TagAttributes.Poster,
            "shadowroot" => TagAttributes.ShadowRoot,
            "shadowrootmode" => TagAttributes.ShadowRootMode,
            "srcdoc" => TagAttributes.SrcDoc,
            "usemap" => TagAttributes.UseMap,
            "xlink:href" => TagAttributes.XlinkHref,
            _ => TagAttributes.None,
        };
}
