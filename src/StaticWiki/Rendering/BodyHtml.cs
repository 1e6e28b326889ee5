using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Linking.Embeds;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>Fills the slots of a body.</summary>
internal static class BodyHtml
{
    public static void Write(HtmlBuffer html, PageModel page, InterfaceTexts texts)
    {
        var mention = 0;
        var state = new State(texts);
        for (var i = 0; i < page.Body.Length; i++)
        {
            switch (page.Body[i])
            {
                case HtmlSegment piece:
                    html.Append(piece.Html);
                    break;
                case TextSegment text:
                    Append(html, text, i, page.MentionLinks, ref mention);
                    break;
                case Slot slot:
                    Fill(html, slot.Part, page.References[slot.Reference], state);
                    break;
            }
        }
    }

    /// <summary>A section of another page. Its names are linked where it is written.</summary>
    private static void Append(HtmlBuffer html, EmbeddedSection section, State state)
    {
        var foreign = new EmbeddedHtml(html, section.PageHref, section.Deeper);
        foreach (var segment in section.Body)
        {
            switch (segment)
            {
                case HtmlSegment piece:
                    foreign.Append(piece.Html.ToString());
                    break;
                case TextSegment text:
                    html.AppendText(text.TextSpan);
                    break;
                case Slot slot:
                    Fill(html, slot.Part, section.References[slot.Reference], state);
                    break;
            }
        }
    }

    /// <summary>Text with the links that it gets by itself; both are in the order of the body.</summary>
    private static void Append(
        HtmlBuffer html,
        TextSegment segment,
        int index,
        ImmutableArray<MentionLink> links,
        ref int next
    )
    {
        var text = segment.TextSpan;
        var at = 0;
        for (; next < links.Length && links[next].Segment == index; next++)
        {
            var link = links[next];
            html.AppendText(text[at..link.Start]);
            html.Append("<a class=\"mention\"");
            html.AppendAttribute("href", link.Href);
            at = link.Start + link.Length;
            html.Append('>').AppendText(text.Slice(link.Start, link.Length)).Append("</a>");
        }
        html.AppendText(text[at..]);
    }

    private static void Fill(HtmlBuffer html, SlotPart part, ResolvedReference resolved, State state)
    {
        switch (part)
        {
            case SlotPart.Open:
                OpenLink(html, resolved);
                state.IsInLink = true;
                break;
            case SlotPart.Close:
                state.IsInLink = false;
                html.Append("</a>");
                break;
            case SlotPart.Address:
                // Inside an attribute something has to stand: the page itself, or a file that is no picture. (An empty
                // one, "data:,", would end in what separates the candidates of a srcset.)
                var nowhere = resolved.Reference.Kind == ReferenceKind.Image ? "data:,0" : "#";
                html.AppendEscaped(resolved.Href ?? nowhere);
                break;
            case SlotPart.Citation:
                Cite(html, resolved, state.Texts);
                break;
            case SlotPart.EmbedBlock
            or SlotPart.EmbedParagraph when resolved.Embedded is EmbeddedSummary or EmbeddedSection:
                Box(html, resolved.Embedded, resolved.Reference, state);
                break;
            case SlotPart.EmbedParagraph:
                html.Append("<p>");
                Embed(html, resolved, state);
                html.Append("</p>");
                break;
            case SlotPart.Embed or SlotPart.EmbedBlock:
                Embed(html, resolved, state);
                break;
        }
    }

    /// <summary>What is taken from another page, with where it is from.</summary>
    private static void Box(HtmlBuffer html, Embedded embedded, Reference reference, State state)
    {
        var attributes = reference.Attributes;
        const string start = " class=\"";
        html.Append("<figure");
        html.Append(
            attributes.Contains(start, StringComparison.Ordinal)
                ? attributes.Replace(start, start + "embed ", StringComparison.Ordinal)
                : start + "embed\"" + attributes
        );
        html.Append(">\n");
        switch (embedded)
        {
            case EmbeddedSummary summary:
                Caption(html, ("", ""), summary);
                if (summary.Summary.Length > 0)
                    html.Append("<p>").AppendText(summary.Summary).Append("</p>\n");
                break;
            case EmbeddedSection section:
                Append(html, section, state);
                Caption(html, state.Texts.Around(ProgramTexts.EmbeddedFrom), section);
                break;
        }
        html.Append("</figure>");
    }

    private static void Caption(HtmlBuffer html, (string Before, string Behind) around, Embedded embedded)
    {
        html.Append("<figcaption>").AppendText(around.Before).Append("<a");
        html.AppendAttribute("href", embedded.Href);
        html.Append('>').AppendText(embedded.Title).Append("</a>").AppendText(around.Behind).Append("</figcaption>\n");
    }

    private static void Cite(HtmlBuffer html, ResolvedReference resolved, InterfaceTexts texts)
    {
        if (resolved.Citation is not { } mark)
        {
            html.AppendEscaped(resolved.Reference.Written);
            return;
        }
        html.Append("<sup class=\"citation\"><a");
        html.AppendAttribute("id", mark.Id);
        html.AppendAttribute("href", resolved.Href ?? "#" + mark.ReferenceId);
        html.Append(">[").Append(mark.Number);
        if (resolved.Reference.Label.Length > 0)
            html.Append(", ").AppendEscaped(resolved.Reference.Label);
        if (resolved.IsRetracted)
            html.AppendEscaped(texts.Of(ProgramTexts.Comma)).AppendEscaped(texts.Of(ProgramTexts.CitedRetracted));
        html.Append("]</a></sup>");
    }

    private static void OpenLink(HtmlBuffer html, ResolvedReference resolved)
    {
        html.Append("<a");
        if (resolved.Wanted is not null && !resolved.Reference.Attributes.Contains(" class=", StringComparison.Ordinal))
            html.Append(" class=\"wanted\"");
        if (resolved.Href is null)
            // A link to nothing, as the ARIA practices mark one that can't be followed.
            html.Append(" role=\"link\" aria-disabled=\"true\"");
        else
            html.Append(" href=\"").AppendEscaped(resolved.Href).Append('"');
        if (resolved.IsExternal)
            html.Append(" rel=\"external\"");
        html.Append(resolved.Reference.Attributes).Append('>');
    }

    private static void Embed(HtmlBuffer html, ResolvedReference resolved, State state)
    {
        var reference = resolved.Reference;
        var text = reference.AlternativeText;
        if (resolved.Href is null)
        {
            html.Append("<span class=\"missing\">");
            html.AppendEscaped(text is { Length: > 0 } ? text : reference.Target).Append("</span>");
            return;
        }
        if (resolved.Embedded is EmbeddedDrawing drawing && !(state.IsInLink && drawing.Drawing.HasLinks))
        {
            var attributes = new HtmlBuffer().Append(reference.Attributes);
            AppendSize(attributes, resolved);
            DrawingHtml.Append(html, drawing, ++state.Drawings, text ?? "", attributes.ToString());
            return;
        }
        var type = MediaTypes.Of(resolved.Asset?.Path ?? "");
        if (type is MediaType.Video or MediaType.Sound)
        {
            var element = type == MediaType.Video ? "video" : "audio";
            html.Append('<').Append(element).Append(" controls");
            html.AppendAttribute("src", resolved.Href);
            html.Append(reference.Attributes).Append("></").Append(element).Append('>');
        }
        else if (reference.Kind == ReferenceKind.WikiEmbed && type == MediaType.Other)
        {
            // A link that stands in a link would end it (HTML standard, 4.5.1).
            if (state.IsInLink)
            {
                html.AppendEscaped(reference.Label);
                return;
            }
            OpenLink(html, resolved);
            html.AppendEscaped(reference.Label).Append("</a>");
        }
        else
        {
            html.Append("<img");
            html.AppendAttribute("src", resolved.Href);
            html.AppendAttribute("alt", text ?? "");
            html.Append(reference.Attributes);
            AppendSize(html, resolved);
            html.Append('>');
        }
    }

    /// <summary>The size wished for, else the picture's own; where one side is wished for, the other follows.</summary>
    private static void AppendSize(HtmlBuffer html, ResolvedReference resolved)
    {
        var reference = resolved.Reference;
        if (reference.Attributes.Contains(" width=", StringComparison.Ordinal))
            return;
        var (width, height) = (reference.Width, reference.Height) switch
        {
            (null, _) => (resolved.Width, resolved.Height),
            ({ } wished, null) when resolved is { Width: { } own, Height: { } ownHeight } => (
                wished,
                Math.Max(1, (int)Math.Round((double)wished * ownHeight / own))
            ),
            var wished => wished,
        };
        if (width is { } w)
            html.AppendAttribute("width", w.ToString(CultureInfo.InvariantCulture));
        if (height is { } h)
            html.AppendAttribute("height", h.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What has been written of a page so far.</summary>
    private sealed class State(InterfaceTexts texts)
    {
        public InterfaceTexts Texts => texts;

        public bool IsInLink { get; set; }

        public int Drawings { get; set; }
    }
}
