using System.Collections.Immutable;
using StaticWiki.Diagnostics;

namespace StaticWiki.Compilation.Drawings;

/// <summary>A drawing (SVG) that can stand in a page: only what the page may hold is left of it.</summary>
public sealed record Drawing
{
    /// <summary>Path below the content folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Path relative to the wiki's root, for diagnostics.</summary>
    public required string DisplayPath { get; init; }

    /// <summary>
    /// From behind <c>&lt;svg</c> to its end tag; a slot is the <c>href</c> attribute of a link. Empty where it can't be
    /// shown so.
    /// </summary>
    public ImmutableArray<Segment> Body { get; init; } = [];

    /// <summary>Where its links lead, as written; paths begin in its own folder.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>Whether something in it can be followed.</summary>
    public bool HasLinks { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>An id of a drawing, or what names it: a prefix goes before it, since a page may show several drawings.</summary>
public sealed record DrawingId(string Id) : Segment;
