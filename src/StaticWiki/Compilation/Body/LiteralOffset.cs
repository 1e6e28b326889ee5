using Markdig.Syntax.Inlines;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>Where the text of a literal is written.</summary>
internal static class LiteralOffset
{
    /// <param name="literal">The literal, with the content that it was parsed to.</param>
    /// <param name="source">The whole file.</param>
    /// <param name="bodyStart">Where the body begins in it.</param>
    /// <returns>The offset of its first character from the beginning of the body.</returns>
    public static int Of(LiteralInline literal, SourceText source, int bodyStart)
    {
        // The span of an escaped character begins at its backslash.
        var offset = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        // White space at the edge of a table's cell is taken from the content and not from the span.
        var content = literal.Content.AsSpan();
        if (content.IsEmpty || char.IsWhiteSpace(content[0]) || offset < 0)
            return offset;
        var end = Math.Min(literal.Span.End + 1, source.Text.Length - bodyStart);
        while (offset < end && source.Text[bodyStart + offset] is ' ' or '\t')
            offset++;
        return offset;
    }
}
