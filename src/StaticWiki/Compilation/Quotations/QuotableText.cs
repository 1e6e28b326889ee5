using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using StaticWiki.Compilation.Body;
using StaticWiki.Compilation.Extensions.Citations;
using StaticWiki.Compilation.Extensions.WikiLinks;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Quotations;

/// <summary>The text of a paragraph as a reader sees it, with where each piece is written and where citations stand.</summary>
internal sealed class QuotableText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Offset)> _pieces = [];
    private readonly List<(int Start, int End)> _code = [];
    private readonly List<CitationMarkInText> _citations = [];
    private readonly SourceText _source;
    private readonly int _bodyStart;

    private QuotableText(SourceText source, int bodyStart)
    {
        _source = source;
        _bodyStart = bodyStart;
    }

    public string Text { get; private set; } = "";

    public IReadOnlyList<CitationMarkInText> Citations => _citations;

    /// <summary>Stretches of code, in which a quotation mark is none; in order.</summary>
    public IReadOnlyList<(int Start, int End)> Code => _code;

    public static QuotableText Of(ContainerInline inlines, SourceText source, int bodyStart)
    {
        var text = new QuotableText(source, bodyStart);
        text.AppendChildren(inlines);
        text.Text = text._text.ToString();
        return text;
    }

    /// <summary>Where a stretch of the text is written, in pieces that each stand on one line.</summary>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Behind it.</param>
    /// <param name="shift">What is added to the offsets of the pieces.</param>
    public IEnumerable<TextPiece> PiecesOf(int start, int end, int shift)
    {
        var first = _pieces.BinarySearch((start, int.MaxValue));
        first = Math.Max(0, ~first - 1);
        for (var i = first; i < _pieces.Count && _pieces[i].Start < end; i++)
        {
            var (at, offset) = _pieces[i];
            var skipped = Math.Max(0, start - at);
            yield return new TextPiece(at + skipped + shift, _source.LocationAt(_bodyStart + offset + skipped));
        }
    }

    private void AppendChildren(ContainerInline container)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var child in container)
            Append(child);
    }

    private void Append(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Append(literal.Content.AsSpan(), LiteralOffset.Of(literal, _source, _bodyStart));
                break;
            case CodeInline code:
                _code.Add((_text.Length, _text.Length + code.Content.Length));
                AppendPart(code, code.Content);
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.AsSpan(), entity.Span.Start);
                break;
            case LineBreakInline lineBreak:
                Append("\n", lineBreak.Span.Start);
                break;
            case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                Append("\n", html.Span.Start);
                break;
            case AutolinkInline autolink:
                AppendPart(autolink, autolink.Url);
                break;
            case CitationInline { Reference: { } first } citation:
                _citations.Add(new CitationMarkInText(_text.Length, first, citation.Items.Length));
                break;
            // A picture is no text.
            case LinkInline { IsImage: true } or WikiLinkInline { IsEmbed: true } or FootnoteLink:
                break;
            case WikiLinkInline link:
                AppendPart(link, link.Text);
                break;
            case ContainerInline container:
                AppendChildren(container);
                break;
        }
    }

    private void Append(ReadOnlySpan<char> text, int offset)
    {
        if (text.IsEmpty)
            return;
        _pieces.Add((_text.Length, Math.Max(0, offset)));
        _text.Append(text);
    }

    /// <summary>Appends what is written inside an inline, among signs of markup.</summary>
    private void AppendPart(Inline inline, string text)
    {
        var (start, end) = (_bodyStart + inline.Span.Start, _bodyStart + inline.Span.End + 1);
        var isWritten = inline.Span.Start >= 0 && end > start && end <= _source.Text.Length;
        // A label stands behind the target, which may be the same word.
        var found = isWritten
            ? _source.Text.AsSpan(start, end - start).LastIndexOf(text, StringComparison.Ordinal)
            : -1;
        if (found >= 0)
        {
            Append(text, inline.Span.Start + found);
            return;
        }
        // It is not there as it is: all of it stands where the inline begins.
        for (var i = 0; i < text.Length; i++)
            Append(text.AsSpan(i, 1), inline.Span.Start);
    }
}

/// <summary>A citation in a text.</summary>
/// <param name="At">The offset of what stands behind it.</param>
/// <param name="First">The index of its first reference.</param>
/// <param name="Count">How many sources it names.</param>
internal readonly record struct CitationMarkInText(int At, int First, int Count)
{
    public IEnumerable<int> References => Enumerable.Range(First, Count);
}
