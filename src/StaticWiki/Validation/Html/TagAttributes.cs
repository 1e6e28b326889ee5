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
