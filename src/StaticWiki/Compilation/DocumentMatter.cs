using System.Collections.Immutable;

namespace StaticWiki.Compilation;

/// <summary>What is asked of a document besides its body, and only where a page is made, checked or newly linked to.</summary>
public sealed record DocumentMatter : IMatterSource
{
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>Every id in the body that a link can name, each once, sorted (ordinal).</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>
    /// What is shown for a summary where none was written: the text of the first paragraph, shortened; empty where there is
    /// none, and where nobody asks for it.
    /// </summary>
    public string Lead { get; init; } = "";

    /// <summary>
    /// Of a file that is unreadable: the text in which those of its names stand that are not known. Null where they may be
    /// any.
    /// </summary>
    public string? UnreadNames { get; init; }

    DocumentMatter IMatterSource.Read() => this;
}

/// <summary>Where the matter of a document is: in memory, or stored.</summary>
public interface IMatterSource
{
    /// <summary>The matter; where it is stored, it is read once. Several threads may ask.</summary>
    DocumentMatter Read();
}
