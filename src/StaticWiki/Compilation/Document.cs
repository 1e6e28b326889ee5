using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

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

    /// <summary>Tells it from any other; nothing where nobody asks.</summary>
    public DocumentDigest Digest { get; init; }

    /// <summary>What its front matter says that is asked of all documents.</summary>
    public required DocumentHead Head { get; init; }

    /// <summary>Where the rest is that is no body; it may have to be read.</summary>
    public required IMatterSource Matter { get; init; }

    /// <summary>All that its front matter says, with places; <see cref="Head"/> is at hand.</summary>
    public FrontMatter FrontMatter => Matter.Read().FrontMatter;

    /// <summary>The text of the first heading of level 1, if the front matter has no title; null where there is none.</summary>
    public string? HeadingTitle { get; init; }

    /// <summary>Whether the body begins with a level-1 heading, which then is the page's heading.</summary>
    public bool BeginsWithHeading { get; init; }

    /// <inheritdoc cref="DocumentMatter.Anchors"/>
    public ImmutableArray<string> Anchors => Matter.Read().Anchors;

    /// <summary>Whether a link can name an id in the body.</summary>
    public bool HasAnchor(string id) => Anchors.BinarySearch(id, StringComparer.Ordinal) >= 0;

    /// <summary>Where the body is; it may have to be read.</summary>
    public IBodySource Body { get; init; } = DocumentBody.Empty;

    /// <inheritdoc cref="IBodySource.ReadHeadings"/>
    public ImmutableArray<Heading> ReadHeadings() => Body.ReadHeadings();

    /// <summary>Which paragraphs of a topic cite a source; none on any other page.</summary>
    public Coverage Coverage { get; init; } = Coverage.None;

    /// <summary>Which of its facts cite a source.</summary>
    public Coverage FactCoverage { get; init; } = Coverage.None;

    /// <summary>Whether it states events.</summary>
    public bool HasEvents { get; init; }

    /// <inheritdoc cref="Statements.WrittenStatements.MayConflict"/>
    public bool MayConflict { get; init; }

    /// <summary>Whether it stands among the topics.</summary>
    public bool IsTopic => Path.StartsWith(DocumentCompiler.TopicsFolder, StringComparison.Ordinal);

    /// <summary>Whether its body's Markdown could be read.</summary>
    public bool HasMarkdown { get; init; }

    /// <summary>Whether a fault keeps its names or sections from being known: what others miss may stand in it.</summary>
    public bool IsUnreadable { get; init; }

    /// <inheritdoc cref="DocumentMatter.UnreadNames"/>
    public string? UnreadNames => Matter.Read().UnreadNames;

    /// <summary>File names of the drawings that it may embed, as written, each once.</summary>
    public ImmutableArray<string> EmbeddedDrawings { get; init; } = [];

    /// <summary>Whether nothing stands in the body.</summary>
    public bool IsBlank { get; init; } = true;

    /// <inheritdoc cref="DocumentMatter.Lead"/>
    public string Lead => Matter.Read().Lead;

    /// <summary>
    /// The terms that its text is found by, as <see cref="Searching.TermsReader"/> reads them. They go into the store, and
    /// are not kept with the document.
    /// </summary>
    public ReadOnlyMemory<byte> Terms { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>Short forms that are equal where what they stand for is.</summary>
/// <param name="Whole">Of the file's bytes.</param>
/// <param name="Face">Of what other pages may show of it besides sentences.</param>
/// <param name="Names">Of what a reference may name in it.</param>
/// <param name="Sentences">Of the sentences around the references of its body.</param>
public readonly record struct DocumentDigest(UInt128 Whole, ulong Face, ulong Names, ulong Sentences);

/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its text content, without markup.</param>
/// <param name="Id">Unique in its page; empty where the text gives none.</param>
public sealed record Heading(int Level, string Text, string Id)
{
    /// <summary>Further ids that its author gave it.</summary>
    public ImmutableArray<string> FurtherIds { get; init; } = [];

    /// <summary>Where it is written; null in raw HTML.</summary>
    public Place? Place { get; init; }
}
