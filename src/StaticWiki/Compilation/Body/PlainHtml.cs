using System.Net;
using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>Renders raw HTML where a wiki wants none: the tags as text, or the text without them.</summary>
internal static class PlainHtml
{
    /// <summary>Gives a renderer what it renders raw HTML by.</summary>
    public static void SetUp(HtmlRenderer renderer, RawHtmlMode mode)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new BlockRenderer(mode));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new InlineRenderer(mode));
    }

    /// <summary>Says of each start tag that it is left out.</summary>
    /// <param name="nodes">Nodes of a body.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="bodyStart">Where in it the body begins.</param>
    public static IEnumerable<Diagnostic> FindRemoved(IEnumerable<MarkdownObject> nodes, SourceText text, int bodyStart)
    {
        var endTags = new EndTags();
        foreach (var node in nodes.Where(node => node is HtmlBlock or HtmlInline))
        {
            var end = Math.Min(bodyStart + node.Span.End + 1, text.Text.Length);
            for (var at = bodyStart + node.Span.Start; at < end; )
            {
                var next = EndOfTag(text.Text.AsSpan(0, end), at, endTags, out var isDropped);
                if (text.Text[at] == '<' && at + 1 < end && char.IsAsciiLetter(text.Text[at + 1]))
                {
                    var name = NameAt(text.Text, at + 1);
                    yield return MarkdownRules.RemovedHtml.At(
                        text.PlaceOf(new TextSpan(at, 1)),
                        isDropped
                            ? $"the element <{name}> is left out"
                            : $"the tag <{name}> is left out; its text stays"
                    ) with
                    {
                        Target = name,
                        Help = "this wiki takes no HTML ('markdown.html' in site.yaml): write it in Markdown",
                    };
                }
                at = next;
            }
        }
    }

    private static string NameAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            end++;
        return text[start..end].ToLowerInvariant();
    }

    /// <summary>Where what begins at an offset ends: a tag, an element that goes whole, or one character of text.</summary>
    private static int EndOfTag(ReadOnlySpan<char> html, int at, EndTags endTags, out bool isDropped)
    {
        isDropped = false;
        var next = html[at] == '<' ? RawTags.EndOfTag(html, at) : at;
        if (next == at)
            return at + 1;
        if (RawTags.IsLeftOutWhole(html, at, next, endTags) is not { } whole)
            return next;
        isDropped = true;
        return whole;
    }

    private static string TextOf(ReadOnlySpan<char> html, RawHtmlMode mode)
    {
        var text = new StringBuilder();
        var endTags = new EndTags();
        for (var at = 0; at < html.Length; )
        {
            // A comment is for who reads the source.
            var isComment = html[at..].StartsWith("<!--");
            var next =
                isComment ? RawTags.EndOfTag(html, at)
                : mode == RawHtmlMode.Escape ? at + 1
                : EndOfTag(html, at, endTags, out _);
            if (next == at + 1)
                text.Append(html[at]);
            at = next;
        }
        return mode == RawHtmlMode.Escape ? text.ToString() : WebUtility.HtmlDecode(text.ToString());
    }

    private sealed class BlockRenderer(RawHtmlMode mode) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            var text = TextOf(block.Lines.ToString(), mode).Trim();
            if (text.Length == 0)
                return;
            renderer.EnsureLine();
            renderer.Write("<p>").Write(HtmlText.EscapeText(text)).WriteLine("</p>");
        }
    }

    private sealed class InlineRenderer(RawHtmlMode mode) : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline) =>
            renderer.Write(HtmlText.EscapeText(TextOf(inline.Tag, mode)));
    }
}
