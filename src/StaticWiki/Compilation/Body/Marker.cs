using System.Collections.Immutable;
using System.Globalization;
using Markdig.Renderers;
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

    private static readonly string TextBegin = BeginOf(SlotPart.Text);
    private static readonly string PlainTextBegin = BeginOf(SlotPart.PlainText);
    private static readonly string SectionBegin = BeginOf(SlotPart.Section);

    // Those of the first runs, which each body has.
    private static readonly string?[] OfRuns = new string?[512];

    /// <summary>The marker of a run of text.</summary>
    /// <param name="run">Its number, from 0.</param>
    public static string OfText(int run) =>
        run < OfRuns.Length ? OfRuns[run] ??= Of(SlotPart.Text, run) : Of(SlotPart.Text, run);

    public static string Of(SlotPart part, int reference) =>
        string.Create(CultureInfo.InvariantCulture, $"{Begin}{LetterOf(part)}{reference}{End}");

    public static void Write(HtmlRenderer renderer, SlotPart part, int reference)
    {
        const int longest = 14;
        Span<char> marker = stackalloc char[longest];
        (marker[0], marker[1]) = (Begin, LetterOf(part));
        reference.TryFormat(marker[2..], out var digits, default, CultureInfo.InvariantCulture);
        marker[2 + digits] = End;
        renderer.Write(marker[..(digits + 3)]);
    }

    private static string BeginOf(SlotPart part) => $"{Begin}{LetterOf(part)}";

    private static char LetterOf(SlotPart part) => (char)('A' + (int)part);

    public static bool HasText(string text) => text.Contains(TextBegin, StringComparison.Ordinal);

    /// <summary>The same with nothing in it that may be linked.</summary>
    public static string AsPlainText(string text) => text.Replace(TextBegin, PlainTextBegin, StringComparison.Ordinal);

    /// <summary>
    /// Takes away the start of a link whose end is gone, and the end of one whose start is: raw HTML that was left out had
    /// the other inside it.
    /// </summary>
    public static string RemoveUnpaired(string html, ImmutableArray<TextSegment> texts)
    {
        var slots = Split(html, texts, 0).Body.OfType<Slot>().ToList();
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

    public static bool HasSection(string text) => text.Contains(SectionBegin, StringComparison.Ordinal);

    /// <summary>The same without the starts of sections.</summary>
    public static string WithoutSections(string text)
    {
        while (text.IndexOf(SectionBegin, StringComparison.Ordinal) is >= 0 and var begin)
            text = text.Remove(begin, text.IndexOf(End, begin) + 1 - begin);
        return text;
    }

    /// <summary>Cuts HTML at its markers.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="texts">The runs of text that markers stand for.</param>
    /// <param name="headings">How many headings there are; the start of the section behind them is that of the footnotes.</param>
    public static (ImmutableArray<Segment> Body, SectionMap Sections) Split(
        string html,
        ImmutableArray<TextSegment> texts,
        int headings
    )
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var sections = new int[headings + 1];
        Array.Fill(sections, -1);
        var at = 0;
        while (html.IndexOf(Begin, at) is >= 0 and var begin)
        {
            var end = html.IndexOf(End, begin);
            var part = (SlotPart)(html[begin + 1] - 'A');
            var number = 0;
            foreach (var digit in html.AsSpan(begin + 2, end - begin - 2))
                number = (number * 10) + digit - '0';
            var start = at;
            var before = html.AsSpan(at, begin - at);
            at = end + 1;
            if (part == SlotPart.EmbedBlock && TryTakeParagraph(ref before, html, ref at))
                part = SlotPart.EmbedParagraph;
            if (!before.IsEmpty)
                segments.Add(new HtmlSegment(html, start, before.Length));
            switch (part)
            {
                case SlotPart.Section when number <= headings:
                    sections[number] = segments.Count;
                    break;
                case SlotPart.Section:
                    break;
                case SlotPart.Text:
                    segments.Add(texts[number]);
                    break;
                case SlotPart.PlainText:
                    segments.Add(new HtmlSegment(HtmlText.EscapeText(texts[number].Text)));
                    break;
                default:
                    segments.Add(new Slot(part, number));
                    break;
            }
        }
        if (at < html.Length)
            segments.Add(new HtmlSegment(html, at, html.Length - at));
        var notes = sections[headings] < 0 ? segments.Count : sections[headings];
        return (segments.DrainToImmutable(), new SectionMap([.. sections.AsSpan(0, headings)], notes));
    }

    /// <summary>Takes the tags of a paragraph away that stand around a marker.</summary>
    private static bool TryTakeParagraph(ref ReadOnlySpan<char> before, string html, ref int after)
    {
        const string start = "<p>";
        const string end = "</p>";
        if (!before.EndsWith(start, StringComparison.Ordinal))
            return false;
        if (!html.AsSpan(after).StartsWith(end, StringComparison.Ordinal))
            return false;
        before = before[..^start.Length];
        after += end.Length;
        return true;
    }
}
