using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// How a slot stands in HTML while that is still text: between two Unicode noncharacters, which no input may hold and
/// which an HTML parser leaves alone in text and attribute values.
/// </summary>
internal static class Marker
{
    private const char Begin = '\uFDD0';
    private const char End = '\uFDD1';

    public static string Of(SlotPart part, int reference) =>
        string.Create(CultureInfo.InvariantCulture, $"{Begin}{(int)part}{reference}{End}");

    private static readonly string TextBegin = string.Create(
        CultureInfo.InvariantCulture,
        $"{Begin}{(int)SlotPart.Text}"
    );

    private static readonly string PlainTextBegin = string.Create(
        CultureInfo.InvariantCulture,
        $"{Begin}{(int)SlotPart.PlainText}"
    );

    public static bool HasText(string text) => text.Contains(TextBegin, StringComparison.Ordinal);

    /// <summary>The same with nothing in it that may be linked.</summary>
    public static string AsPlainText(string text) => text.Replace(TextBegin, PlainTextBegin, StringComparison.Ordinal);

    /// <summary>
    /// Takes away the start of a link whose end is gone, and the end of one whose start is: raw HTML that was left out had
    /// the other inside it.
    /// </summary>
    public static string RemoveUnpaired(string html, ImmutableArray<TextSegment> texts)
    {
        var slots = Split(html, texts).OfType<Slot>().ToList();
        var opened = slots.Where(slot => slot.Part == SlotPart.Open).Select(slot => slot.Reference).ToHashSet();
        var closed = slots.Where(slot => slot.Part == SlotPart.Close).Select(slot => slot.Reference).ToHashSet();
        foreach (var slot in slots)
        {
            if (slot.Part == SlotPart.Open && !closed.Contains(slot.Reference))
                html = html.Replace(Of(SlotPart.Open, slot.Reference), "", StringComparison.Ordinal);
            else if (slot.Part == SlotPart.Close && !opened.Contains(slot.Reference))
                html = html.Replace(Of(SlotPart.Close, slot.Reference), "", StringComparison.Ordinal);
        }
        return html;
    }

    /// <summary>Cuts HTML at its markers.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="texts">The runs of text that markers stand for.</param>
    public static ImmutableArray<Segment> Split(string html, ImmutableArray<TextSegment> texts)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var at = 0;
        while (html.IndexOf(Begin, at) is >= 0 and var begin)
        {
            if (begin > at)
                segments.Add(new HtmlSegment(html[at..begin]));
            var end = html.IndexOf(End, begin);
            var part = (SlotPart)(html[begin + 1] - '0');
            var reference = int.Parse(html.AsSpan(begin + 2, end - begin - 2), CultureInfo.InvariantCulture);
            segments.Add(
                part switch
                {
                    SlotPart.Text => texts[reference],
                    SlotPart.PlainText => new HtmlSegment(HtmlText.EscapeText(texts[reference].Text)),
                    _ => new Slot(part, reference),
                }
            );
            at = end + 1;
        }
        if (at < html.Length)
            segments.Add(new HtmlSegment(html[at..]));
        return segments.ToImmutable();
    }
}
