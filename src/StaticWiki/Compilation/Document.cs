using System.Collections.Immutable;
using StaticWiki.Diagnostics;

namespace StaticWiki.Compilation;

/// <summary>
/// One compiled file: a pure function of its bytes, its path and the tool's version, as an object file is. It holds
/// no parse tree, and names other files only as they were written.
/// </summary>
public sealed record Document
{
    /// <summary>Path below the content folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Path relative to the wiki's root, for diagnostics.</summary>
    public required string DisplayPath { get; init; }

    public required FrontMatter FrontMatter { get; init; }

    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Whether the body begins with a level-1 heading, which then is the page's heading.</summary>
    public bool BeginsWithHeading { get; init; }

    /// <summary>Every id in the body that a link can name.</summary>
    public ImmutableHashSet<string> Anchors { get; init; } = [];

    public ImmutableArray<Reference> References { get; init; } = [];

    public ImmutableArray<Segment> Body { get; init; } = [];

    /// <summary>The text of the first paragraph; empty where there is none.</summary>
    public string Lead { get; init; } = "";

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its text content, without markup.</param>
/// <param name="Id">Unique in its page; empty where the text gives none.</param>
public sealed record Heading(int Level, string Text, string Id);

/// <summary>A piece of a body: finished HTML, or a gap that linking fills.</summary>
public abstract record Segment;

public sealed record HtmlSegment(string Html) : Segment;

/// <param name="Part">Which part of the reference's HTML goes here.</param>
/// <param name="Reference">Index into the document's references.</param>
public sealed record Slot(SlotPart Part, int Reference) : Segment;

public enum SlotPart
{
    /// <summary>The start tag of a link.</summary>
    Open,

    /// <summary>The end tag of a link.</summary>
    Close,

    /// <summary>An address alone, inside an attribute of raw HTML.</summary>
    Address,

    /// <summary>A whole embedded asset.</summary>
    Embed,

    /// <summary>The mark of a citation.</summary>
    Citation,
}
