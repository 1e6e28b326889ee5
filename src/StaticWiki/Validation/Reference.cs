using StaticWiki.Text;

namespace StaticWiki.Validation;

/// <summary>One address in a page or style sheet.</summary>
/// <remarks>A site of 100,000 pages has millions of these in memory: a plain value of 24 bytes, without an object of its own.</remarks>
public readonly record struct Reference
{
    private readonly int _endColumn;
    private readonly ushort _lines;

    /// <param name="kind">What a browser does with it.</param>
    /// <param name="value">The address as written, character references resolved.</param>
    /// <param name="start">Where the address stands.</param>
    /// <param name="end">Behind its last character; taken to be no more than 65,535 lines below.</param>
    public Reference(ReferenceKind kind, string value, Location start, Location end)
    {
        (Kind, Value, Start) = (kind, value, start);
        _endColumn = end.Column;
        _lines = (ushort)Math.Clamp(end.Line - start.Line, 0, ushort.MaxValue);
    }

    /// <summary>What a browser does with it.</summary>
    public ReferenceKind Kind { get; }

    /// <summary>
    /// Whether a fragment alone means the page itself, whatever its base is: so for all that SVG elements point at, except
    /// for their links (SVG 2, 16.1, "same-document URL references").
    /// </summary>
    public bool IsSameDocument { get; init; }

    /// <summary>The address as written, character references resolved.</summary>
    public string Value { get; }

    /// <summary>Where the address stands.</summary>
    public Location Start { get; }

    /// <summary>Behind its last character.</summary>
    public Location End => new(Start.Line + _lines, _endColumn);
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
