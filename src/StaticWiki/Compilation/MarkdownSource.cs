using System.Collections.Immutable;
using System.Text;

namespace StaticWiki.Compilation;

/// <summary>The Markdown of a body as it was written, and what has to be put in other words where it stands alone.</summary>
/// <param name="File">All bytes of the file, which are in memory anyway.</param>
/// <param name="BodyStart">Where the body begins in the file's text, in UTF-16 code units.</param>
/// <param name="Cuts">By place; what begins inside another goes with that.</param>
public sealed record MarkdownSource(ReadOnlyMemory<byte> File, int BodyStart, ImmutableArray<MarkdownCut> Cuts)
{
    /// <summary>The body, decoded anew: few programs ask for it, and kept as text it would be the largest part of a document.</summary>
    public string ReadBody()
    {
        var bytes = File.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        var text = Encoding.UTF8.GetString(bytes);
        return text[Math.Min(BodyStart, text.Length)..];
    }
}

/// <param name="Start">Where it begins in the body, in UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units; 0 where something comes between.</param>
/// <param name="Part">What takes its place.</param>
/// <param name="Reference">Index into the document's references; −1 where it's none of them.</param>
/// <param name="Count">How many references stand there, one behind the other.</param>
public readonly record struct MarkdownCut(int Start, int Length, MarkdownPart Part, int Reference = -1, int Count = 1);

public enum MarkdownPart
{
    /// <summary>It goes: attributes, comments, tags.</summary>
    Nothing,

    /// <summary>The target of a link or picture.</summary>
    Target,

    /// <summary>A whole wiki link.</summary>
    WikiLink,

    /// <summary>A whole embed.</summary>
    Embed,

    /// <summary>A whole citation, of one source or several.</summary>
    Citation,

    /// <summary>The end of the heading that begins the body.</summary>
    EndOfTitle,
}
