using System.Numerics;

namespace StaticWiki.Validation.Html;

/// <summary>The attributes that some check asks for: one, or a set of them.</summary>
[Flags]
internal enum TagAttributes : ulong
{
    None = 0,
    Action = 1UL << 0,
    Alt = 1UL << 1,
    AriaHidden = 1UL << 2,
    AriaLabel = 1UL << 3,
    AriaLabelledBy = 1UL << 4,
    Background = 1UL << 5,
    Cite = 1UL << 6,
    ClipPath = 1UL << 7,
    Content = 1UL << 8,
    Cursor = 1UL << 9,
    Data = 1UL << 10,
    Fill = 1UL << 11,
    Filter = 1UL << 12,
    FormAction = 1UL << 13,
    Hidden = 1UL << 14,
    Href = 1UL << 15,
    HttpEquiv = 1UL << 16,
    Id = 1UL << 17,
    ImageSrcset = 1UL << 18,
    ItemProp = 1UL << 19,
    LongDesc = 1UL << 20,
    MarkerEnd = 1UL << 21,
    MarkerMid = 1UL << 22,
    MarkerStart = 1UL << 23,
    Mask = 1UL << 24,
    Name = 1UL << 25,
    Ping = 1UL << 26,
    Poster = 1UL << 27,
    Property = 1UL << 28,
    Rel = 1UL << 29,
    Role = 1UL << 30,
    ShadowRoot = 1UL << 31,
    ShadowRootMode = 1UL << 32,
    Src = 1UL << 33,
    SrcDoc = 1UL << 34,
    Srcset = 1UL << 35,
    Stroke = 1UL << 36,
    Style = 1UL << 37,
    Title = 1UL << 38,
    Type = 1UL << 39,
    UseMap = 1UL << 40,
    XlinkHref = 1UL << 41,

    /// <summary>SVG's attributes that are CSS properties with addresses in them (SVG 2, 6.6).</summary>
    Presentation = Fill | Stroke | Filter | Mask | ClipPath | Cursor | MarkerStart | MarkerMid | MarkerEnd,

    /// <summary>What a link may have its name from.</summary>
    Naming = AriaLabel | AriaLabelledBy | Title | Alt,
}

/// <summary>The names of <see cref="TagAttributes"/>.</summary>
internal static class TagAttributeNames
{
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

    private const int LongestName = 16;

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
