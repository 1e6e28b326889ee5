using System.Collections.Immutable;
using StaticWiki.Compilation.Quotations;
using StaticWiki.Compilation.Statements;
using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>
/// The text of a document and what it refers to: by far its largest part, of which only linking and making its own page
/// need all.
/// </summary>
public sealed record DocumentBody : IBodySource
{
    public static readonly DocumentBody Empty = new();

    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>What its front matter states.</summary>
    public WrittenStatements Statements { get; init; } = WrittenStatements.None;

    /// <summary>What it quotes and cites a source for, in order.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>Words behind an at sign that stand in no brackets, with the places of both: a source's id, where there is one.</summary>
    public ImmutableArray<Sourced<string>> BareIds { get; init; } = [];

    public ImmutableArray<Segment> Segments { get; init; } = [];

    /// <summary>Its headings; where it was read, they are left out.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Where each heading's section begins, and where the last one ends.</summary>
    public SectionMap Sections { get; init; } = SectionMap.None;

    /// <summary>The body's own Markdown; null where it could not be read.</summary>
    public MarkdownSource? Markdown { get; init; }

    DocumentBody IBodySource.Read() => this;

    ImmutableArray<Heading> IBodySource.ReadHeadings() => Headings;

    MarkdownSource? IBodySource.ReadMarkdown() => Markdown;

    Sentence? IBodySource.ReadSentence(int reference) => References[reference].Sentence;
}

/// <summary>Where the body of a document is: in memory, or stored. Reading it twice gives the same.</summary>
public interface IBodySource
{
    /// <summary>The body. Whether its references have their sentences with them, and it its Markdown, is left open.</summary>
    DocumentBody Read();

    /// <summary>The headings of the body, without reading the rest of it.</summary>
    ImmutableArray<Heading> ReadHeadings();

    /// <summary>The body's own Markdown; null where it could not be read.</summary>
    MarkdownSource? ReadMarkdown();

    /// <summary>The sentence around a reference, without reading all of the body; null where it stands in none.</summary>
    /// <param name="reference">Index into <see cref="DocumentBody.References"/>.</param>
    Sentence? ReadSentence(int reference);
}
