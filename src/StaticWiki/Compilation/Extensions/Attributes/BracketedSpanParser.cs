using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticWiki.Compilation.Extensions.Attributes;

/// <summary>
/// Closes a bracketed span: at <c>]</c> followed by attributes in braces, where the innermost open bracket is a
/// link's and not a picture's. (Pandoc's manual, "Divs and Spans", has the same syntax.)
/// </summary>
internal sealed class BracketedSpanParser : InlineParser
{
    public BracketedSpanParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
            return false;
        if (processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsImage: false } open)
            return false;
        var brace = slice.Start + 1;
        if (
            !AttributeList.TryParse(slice.Text.AsSpan(brace, slice.End - brace + 1), out var attributes, out var length)
        )
            return false;

        var end = brace + length - 1;
        var span = new BracketedSpanInline
        {
            Span = new SourceSpan(open.Span.Start, processor.GetSourcePosition(end)),
            Line = open.Line,
            Column = open.Column,
        };
        attributes.Span = new SourceSpan(processor.GetSourcePosition(brace), processor.GetSourcePosition(end));
        span.SetAttributes(attributes);
        open.ReplaceBy(span);
        processor.Inline = span;
        processor.PostProcessInlines(0, span, null, false);
        // Only now: a closed container takes no children over.
        span.IsClosed = true;
        slice.Start = end + 1;
        return true;
    }
}
