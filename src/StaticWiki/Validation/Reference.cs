using StaticWiki.Text;

namespace StaticWiki.Validation;

/// <summary>One address in a page or style sheet.</summary>
/// <param name="Kind">What a browser does with it.</param>
/// <param name="Value">The address as written, character references resolved.</param>
/// <param name="Start">Where the address stands.</param>
/// <param name="End">Behind its last character.</param>
/// <remarks>A site of 100,000 pages has millions of these in memory: a plain value, which needs no object of its own.</remarks>
public readonly record struct Reference(ReferenceKind Kind, string Value, Location Start, Location End)
{
    /// <summary>
    /// Whether a fragment alone means the page itself, whatever its base is: so for all that SVG elements point at, except
    /// for their links (SVG 2, 16.1, "same-document URL references").
    /// </summary>
    public bool IsSameDocument { get; init; }
}

public enum ReferenceKind : byte
{
    /// <summary>Somebody may follow it: <c>a</c>, <c>area</c>, <c>form</c>, <c>cite</c>, a refresh, <c>link rel=next</c>.</summary>
    Link,

    /// <summary>The browser loads it to show the page: images, style sheets, scripts, frames.</summary>
    Asset,

    /// <summary>Only its host is used (<c>rel=preconnect</c>, <c>rel=dns-prefetch</c>); no file stands behind it.</summary>
    Host,

    /// <summary>A <c>usemap</c>: the name of a <c>map</c> in the same page, behind a hash sign.</summary>
    Map,
}
