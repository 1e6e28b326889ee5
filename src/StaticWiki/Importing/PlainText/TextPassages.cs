using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Importing.PlainText;

/// <summary>
/// Cuts plain text into passages. A line is a passage, since that is how text comes out of a browser; only where all
/// lines of a block but the last have about the width of a page was a paragraph broken into lines, and they are joined.
/// </summary>
internal static class TextPassages
{
    private const int NarrowestPage = 50;
    private const int WidestPage = 110;

    public static ImmutableArray<Passage> Of(SourceText text)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        for (var line = 1; line <= text.LineCount; line++)
        {
            if (text.Line(line).IsWhiteSpace())
                continue;
            var last = line;
            while (last < text.LineCount && !text.Line(last + 1).IsWhiteSpace())
                last++;
            if (IsWrapped(text, line, last))
                Add(text, line, last, passages);
            else
            {
                for (var one = line; one <= last; one++)
                    Add(text, one, one, passages);
            }
            line = last;
        }
        return passages.ToImmutable();
    }

    private static bool IsWrapped(SourceText text, int first, int last)
    {
        if (first == last)
            return false;
        var ends = 0;
        for (var line = first; line < last; line++)
        {
            var content = text.Line(line).TrimEnd();
            if (content.Length is < NarrowestPage or > WidestPage)
                return false;
            if (PassageText.EndsSentence(content.ToString()))
                ends++;
        }
        // Of paragraphs that happen to be so long, each ends as a sentence.
        return ends < last - first;
    }

    private static void Add(SourceText text, int first, int last, ImmutableArray<Passage>.Builder passages)
    {
        var end = text.OffsetOfLine(last) + text.Line(last).Length;
        var clean = PassageText.Clean(text.Text[text.OffsetOfLine(first)..end]);
        if (clean.Length > 0)
            passages.Add(new Passage(clean, first, last));
    }
}
