using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>Which characters of a file are published as they are written: no markup, no code, no part of a link.</summary>
internal sealed class LiteralMap
{
    private readonly string _text;
    private readonly bool[] _isLiteral;

    private LiteralMap(string text)
    {
        _text = text;
        _isLiteral = new bool[text.Length];
    }

    /// <param name="text">The whole file.</param>
    /// <param name="bodyStart">The offset at which the body begins.</param>
    /// <param name="leaves">The blocks of the body that hold text.</param>
    public static LiteralMap Of(SourceText text, int bodyStart, IReadOnlyList<Leaf> leaves)
    {
        var map = new LiteralMap(text.Text);
        var inlines = leaves.SelectMany(leaf => leaf.Block.Inline?.Descendants() ?? []).ToList();
        // A bracket that stays open becomes text without a span of its own; so all is text that nothing else takes.
        foreach (var leaf in leaves.Where(leaf => leaf.Block.Inline is not null))
            map.Mark(bodyStart, leaf.Block.Span, isLiteral: true);
        foreach (var inline in inlines.Where(IsMore))
            map.Mark(bodyStart, inline.Span, isLiteral: false);
        foreach (var inline in inlines.OfType<LiteralInline>())
            map.Mark(bodyStart, inline.Span, isLiteral: true);
        return map;
    }

    /// <summary>Whether what stands at an offset is text.</summary>
    public bool this[int at] => _isLiteral[at];

    /// <summary>Whether a character stands at an offset, as text and not escaped.</summary>
    public bool Is(char character, int at) => _isLiteral[at] && _text[at] == character && !IsEscaped(at);

    private bool IsEscaped(int at)
    {
        var backslashes = 0;
        while (at - backslashes > 0 && _text[at - backslashes - 1] == '\\')
            backslashes++;
        return backslashes % 2 == 1;
    }

    private static bool IsMore(MarkdownObject inline) =>
        inline is LinkInline or not (ContainerInline or LiteralInline or LineBreakInline);

    private void Mark(int bodyStart, SourceSpan span, bool isLiteral)
    {
        var end = Math.Min(bodyStart + span.End, _isLiteral.Length - 1);
        for (var i = bodyStart + Math.Max(0, span.Start); i <= end; i++)
            _isLiteral[i] = isLiteral;
    }
}
