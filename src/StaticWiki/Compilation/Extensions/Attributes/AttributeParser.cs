using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticWiki.Compilation.Extensions.WikiLinks;

namespace StaticWiki.Compilation.Extensions.Attributes;

/// <summary>
/// Attaches a list of attributes to what stands directly before it (a link, picture, code span or emphasis), or, at
/// the end of a heading, to the heading. Braces anywhere else stay text.
/// </summary>
internal sealed class AttributeParser : InlineParser
{
    public AttributeParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, slice.End - slice.Start + 1);
        if (!AttributeList.TryParse(text, out var attributes, out var length))
            return false;
        var endsHeading = processor.Block is HeadingBlock && text[length..].IsWhiteSpace();
        MarkdownObject? owner = processor.Inline switch
        {
            // A heading's own attributes stand behind a space; without one they are the last word's.
            LinkInline or CodeInline or AutolinkInline or WikiLinkInline => processor.Inline,
            EmphasisDelimiterInline { Type: not DelimiterType.Open } => processor.Inline,
            _ => null,
        };
        if (owner is null && endsHeading)
        {
            owner = processor.Block;
            if (processor.Inline is LiteralInline before)
                before.Content.TrimEnd();
        }
        if (owner is null)
            return false;

        attributes.Span = new SourceSpan(
            processor.GetSourcePosition(slice.Start, out var line, out var column),
            processor.GetSourcePosition(slice.Start + length - 1)
        );
        attributes.Line = line;
        attributes.Column = column;
        owner.SetAttributes(attributes);
        slice.Start += length;
        return true;
    }
}
