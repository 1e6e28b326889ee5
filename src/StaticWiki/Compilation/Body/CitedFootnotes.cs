using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using StaticWiki.Compilation.Extensions.Citations;

namespace StaticWiki.Compilation.Body;

/// <summary>The footnotes of a text that cite a source.</summary>
internal sealed class CitedFootnotes
{
    private readonly HashSet<Footnote> _cited = [];

    /// <summary>Looks at each footnote once, however many links lead to it.</summary>
    public static CitedFootnotes Of(MarkdownDocument body)
    {
        var notes = new CitedFootnotes();
        foreach (var note in body.OfType<FootnoteGroup>().SelectMany(group => group.OfType<Footnote>()))
        {
            if (note.Descendants<CitationInline>().Any())
                notes._cited.Add(note);
        }
        return notes;
    }

    public bool Contains(Footnote note) => _cited.Contains(note);
}
