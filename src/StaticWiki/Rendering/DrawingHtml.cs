using StaticWiki.Compilation;
using StaticWiki.Compilation.Drawings;
using StaticWiki.Linking.Embeds;

namespace StaticWiki.Rendering;

/// <summary>Writes a drawing into a page.</summary>
internal static class DrawingHtml
{
    /// <param name="html">What is written to.</param>
    /// <param name="embedded">The drawing.</param>
    /// <param name="number">From 1, among the drawings of the page.</param>
    /// <param name="label">What can be seen on it; empty where nobody has said it.</param>
    /// <param name="attributes">Further attributes of the element, size among them.</param>
    public static void Append(HtmlBuffer html, EmbeddedDrawing embedded, int number, string label, string attributes)
    {
        html.Append("<svg");
        if (label.Length > 0)
        {
            // The parts of an "img" are nothing by themselves to a screen reader (WAI-ARIA 1.2), links neither.
            html.Append(embedded.Drawing.HasLinks ? " role=\"group\"" : " role=\"img\"");
            html.Append(" aria-label=\"").AppendEscaped(label).Append('"');
        }
        html.Append(attributes);
        foreach (var segment in embedded.Drawing.Body)
        {
            switch (segment)
            {
                case HtmlSegment piece:
                    html.Append(piece.Html);
                    break;
                case DrawingId id:
                    // The dot keeps it apart from ids of headings.
                    html.Append("drawing.").Append(number).Append('.').AppendEscaped(id.Id);
                    break;
                case Slot slot when embedded.Links[slot.Reference].Href is { } href:
                    html.Append(" href=\"").AppendEscaped(href).Append('"');
                    break;
            }
        }
    }
}
