using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticWiki.Compilation.Extensions.Attributes;
using StaticWiki.Compilation.Extensions.Citations;
using StaticWiki.Compilation.Extensions.WikiLinks;
using StaticWiki.Loading;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// Renders an analysed body to HTML in which references stand as markers. All that a node is rendered to is known from the
/// node, so that Markdig's own renderers can serve file after file.
/// </summary>
internal sealed class BodyRenderer : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        var renderers = ((HtmlRenderer)renderer).ObjectRenderers;
        renderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        renderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        renderers.ReplaceOrAdd<AlertBlockRenderer>(new AlertRenderer());
        renderers.ReplaceOrAdd<HeadingRenderer>(new AnchoredHeadingRenderer());
        renderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new NotesRenderer());
        renderers.Insert(0, new WikiLinkRenderer());
        renderers.Insert(0, new SpanRenderer());
        renderers.Insert(0, new CitationRenderer());
    }

    /// <param name="body">The body.</param>
    /// <param name="hasRawHtml">Whether it holds raw HTML.</param>
    /// <param name="mode">What becomes of it.</param>
    /// <returns>The HTML, and, where there is raw HTML in it, where that was written.</returns>
    public static (string Html, RawHtmlMap? RawHtml) Render(MarkdownDocument body, bool hasRawHtml, RawHtmlMode mode)
    {
        if (!hasRawHtml)
            return (body.ToHtml(MarkdownDialect.Pipeline), null);
        var output = new StringBuilder();
        var map = new RawHtmlMap();
        var renderer = new HtmlRenderer(new StringWriter(output, CultureInfo.InvariantCulture));
        MarkdownDialect.Pipeline.Setup(renderer);
        if (mode != RawHtmlMode.Sanitize)
        {
            PlainHtml.SetUp(renderer, mode);
            renderer.Render(body);
            return (output.ToString(), null);
        }
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawBlockRenderer(output, map));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawInlineRenderer(output, map));
        renderer.Render(body);
        return (output.ToString(), map);
    }

    private static bool TryWriteSlot(HtmlRenderer renderer, Inline inline, SlotPart part)
    {
        if (ReferenceIndex.Of(inline) is not { } reference)
            return false;
        Marker.Write(renderer, part, reference);
        return true;
    }

    private static void WriteFurtherIds(HtmlRenderer renderer, MarkdownObject node)
    {
        foreach (var id in node.GetData(BodyAnalysis.FurtherIdsKey) as List<string> ?? [])
            renderer.Write("<span id=\"").WriteEscape(id).Write("\"></span>");
    }

    private sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (link.IsImage)
            {
                // A picture without a reference stands in the alternative text of another: its own text is what counts.
                if (!TryWriteSlot(renderer, link, SlotPart.Embed))
                    renderer.WriteChildren(link);
                return;
            }
            var isSlot = TryWriteSlot(renderer, link, SlotPart.Open);
            renderer.WriteChildren(link);
            if (isSlot)
                TryWriteSlot(renderer, link, SlotPart.Close);
        }
    }

    private sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            var isSlot = TryWriteSlot(renderer, link, SlotPart.Open);
            renderer.WriteEscape(link.Url);
            if (isSlot)
                TryWriteSlot(renderer, link, SlotPart.Close);
        }
    }

    private sealed class WikiLinkRenderer : HtmlObjectRenderer<WikiLinkInline>
    {
        protected override void Write(HtmlRenderer renderer, WikiLinkInline link)
        {
            if (link.IsEmbed)
            {
                TryWriteSlot(renderer, link, StandsAlone(link) ? SlotPart.EmbedBlock : SlotPart.Embed);
                return;
            }
            TryWriteSlot(renderer, link, SlotPart.Open);
            renderer.WriteEscape(link.Text);
            TryWriteSlot(renderer, link, SlotPart.Close);
        }
    }

    private static bool StandsAlone(WikiLinkInline embed) =>
        embed is { PreviousSibling: null, NextSibling: null }
        && embed.Parent is { ParentBlock: ParagraphBlock { Parent: not TableCell } };

    private sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(HtmlRenderer renderer, CitationInline citation)
        {
            for (var i = 0; i < citation.Items.Length && citation.Reference is { } first; i++)
                Marker.Write(renderer, SlotPart.Citation, first + i);
        }
    }

    private sealed class SpanRenderer : HtmlObjectRenderer<BracketedSpanInline>
    {
        protected override void Write(HtmlRenderer renderer, BracketedSpanInline span)
        {
            renderer.Write("<span").Write(AttributeText.Of(span)).Write(">");
            WriteFurtherIds(renderer, span);
            renderer.WriteChildren(span);
            renderer.Write("</span>");
        }
    }

    private sealed class AnchoredHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            var tag = string.Create(CultureInfo.InvariantCulture, $"h{heading.Level}");
            if (heading.GetData(BodyAnalysis.HeadingKey) is int index)
                Marker.Write(renderer, SlotPart.Section, index);
            renderer.Write("<").Write(tag).Write(AttributeText.Of(heading)).Write(">");
            WriteFurtherIds(renderer, heading);
            renderer.WriteLeafInline(heading);
            renderer.Write("</").Write(tag).WriteLine(">");
        }
    }

    private sealed class NotesRenderer : HtmlFootnoteGroupRenderer
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
        {
            renderer.EnsureLine();
            // Past the renderer, which would think that a line has begun.
            if (notes.GetData(BodyAnalysis.HeadingKey) is int headings)
                renderer.Writer.Write(Marker.Of(SlotPart.Section, headings));
            base.Write(renderer, notes);
        }
    }

    /// <summary>Alignment as a class: Markdig's own renderer writes a <c>style</c>, which no strict policy allows.</summary>
    private sealed class TableRenderer : HtmlObjectRenderer<Table>
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<div class=\"table\"><table>");
            var section = "";
            foreach (var row in table.OfType<TableRow>())
            {
                var next = row.IsHeader ? "thead" : "tbody";
                if (next != section)
                {
                    if (section.Length > 0)
                        renderer.Write("</").Write(section).WriteLine(">");
                    renderer.Write("<").Write(next).WriteLine(">");
                    section = next;
                }
                WriteRow(renderer, table, row);
            }
            if (section.Length > 0)
                renderer.Write("</").Write(section).WriteLine(">");
            renderer.WriteLine("</table></div>");
        }

        private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
        {
            renderer.WriteLine("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var cell = (TableCell)row[i];
                var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : i;
                var alignment =
                    column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
                renderer.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
                renderer.Write(
                    alignment switch
                    {
                        TableColumnAlign.Center => " class=\"align-center\"",
                        TableColumnAlign.Right => " class=\"align-right\"",
                        _ => "",
                    }
                );
                renderer.Write(">");
                var saved = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = true;
                renderer.WriteChildren(cell);
                renderer.ImplicitParagraph = saved;
                renderer.WriteLine(row.IsHeader ? "</th>" : "</td>");
            }
            renderer.WriteLine("</tr>");
        }
    }

    private sealed class AlertRenderer : HtmlObjectRenderer<AlertBlock>
    {
        protected override void Write(HtmlRenderer renderer, AlertBlock alert)
        {
            var kind = alert.Kind.ToString().ToLowerInvariant();
            var title = kind.Length == 0 ? "" : char.ToUpperInvariant(kind[0]) + kind[1..];
            renderer.EnsureLine();
            renderer.Write("<div class=\"alert alert-").WriteEscape(kind).WriteLine("\" role=\"note\">");
            renderer.Write("<p class=\"alert-title\">").WriteEscape(title).WriteLine("</p>");
            renderer.WriteChildren(alert);
            renderer.WriteLine("</div>");
        }
    }

    private sealed class RawBlockRenderer(StringBuilder output, RawHtmlMap map) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            renderer.EnsureLine();
            for (var i = 0; i < block.Lines.Count; i++)
            {
                var line = block.Lines.Lines[i];
                var text = line.Slice.AsSpan();
                map.Add(output.Length, text.Length, line.Position);
                renderer.Write(text);
                renderer.WriteLine();
            }
        }
    }

    private sealed class RawInlineRenderer(StringBuilder output, RawHtmlMap map) : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline)
        {
            // No comment stays, and each would have to be found among its siblings to be taken out.
            if (inline.Tag.StartsWith("<!--", StringComparison.Ordinal))
                return;
            map.Add(output.Length, inline.Tag.Length, inline.Span.Start);
            renderer.Write(inline.Tag);
        }
    }
}
