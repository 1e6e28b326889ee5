using System.Globalization;
using System.Text;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Linking.Evidence;
using StaticWiki.Linking.Facts;
using StaticWiki.Localization;

namespace StaticWiki.Rendering.Markdown;

/// <summary>
/// A page as plain Markdown beside its HTML: title, summary, what is stated of its subject, the text, what it rests on.
/// </summary>
internal sealed class MarkdownPage(Site site)
{
    private readonly MarkdownLinks _links = new(site);

    /// <summary>The file; null for a page that nobody wrote.</summary>
    public OutputFile? Make(PageModel page)
    {
        if (page.MarkdownAddress is not { } address)
            return null;
        var text = new StringBuilder();
        var head = HeadOf(page);
        if (!page.BeginsWithHeading)
        {
            text.Append("# ").Append(MarkdownText.Escape(page.Title)).Append("\n\n");
            text.Append(head).Append(head.Length > 0 ? "\n" : "");
        }
        MarkdownBody.Write(text, page, _links, head);
        WriteConflicts(text, page);
        WriteEvents(text, page);
        WriteReferences(text, page);
        return new OutputFile(address.Path, Encoding.UTF8.GetBytes(text.ToString()), page.SourcePath);
    }

    /// <summary>What stands between title and text; ends with a line end where there is any.</summary>
    private string HeadOf(PageModel page)
    {
        var head = new StringBuilder();
        if (page.HasOwnSummary && page.Summary.Length > 0)
            head.Append("> ").Append(MarkdownText.Line(page.Summary)).Append('\n');
        if (page.Source is { } source)
        {
            Separate(head);
            WriteSource(head, source);
        }
        if (!page.Facts.IsEmpty)
        {
            Separate(head);
            foreach (var fact in page.Facts)
                WriteFact(head, page, fact);
        }
        return head.ToString();
    }

    private static void Separate(StringBuilder text) => text.Append(text.Length > 0 ? "\n" : "");

    private void WriteSource(StringBuilder text, SourceModel source)
    {
        Item(ProgramTexts.Publisher, source.Publisher is { } publisher ? MarkdownText.Escape(publisher) : null);
        Item(
            ProgramTexts.Authors,
            source.Authors.IsEmpty ? null : MarkdownText.Escape(string.Join(", ", source.Authors))
        );
        Item(ProgramTexts.Published, source.Date?.ToString());
        Item(ProgramTexts.Article, source.Url is { } url ? $"<{url}>" : null);
        Item(ProgramTexts.Retrieved, source.Retrieved?.ToString());
        var archived = source.Archived is { } day ? $", {day}" : "";
        Item(ProgramTexts.Archived, source.Archive is { } archive ? $"<{archive}>{archived}" : null);
        Item(ProgramTexts.Language, source.Language);
        Item(
            ProgramTexts.Status,
            source.Status is { } status ? $"**{MarkdownText.Escape(status.InWords(site.Texts))}**" : null
        );
        Item(ProgramTexts.Grade, source.Grade is { } grade ? MarkdownText.Escape(grade) : null);

        void Item(TextKey label, string? value)
        {
            if (value is not null)
                text.Append("- ").Append(Escaped(label)).Append(": ").Append(value).Append('\n');
        }
    }

    private void WriteFact(StringBuilder text, PageModel page, FactModel fact)
    {
        text.Append("- ").Append(MarkdownText.Line(fact.Label)).Append(": ");
        text.AppendJoin("; ", fact.Entries.Select(entry => EntryOf(page, entry))).Append('\n');
    }

    private string EntryOf(PageModel page, FactEntryModel entry)
    {
        var text = new StringBuilder();
        text.AppendJoin(", ", entry.Values.Select(value => MarkdownText.Link(value.Text, _links.Of(page, value.Href))));
        if (entry.Note is { } note)
            text.Append(" (").Append(MarkdownText.Escape(note)).Append(')');
        if (entry.Date is { } date)
            text.Append(", ").Append(date.ToString());
        return text.Append(MarksOf(page, entry.Cites)).ToString();
    }

    private void WriteEvents(StringBuilder text, PageModel page)
    {
        if (!page.Events.IsEmpty)
            WriteHeading(text, ProgramTexts.Timeline).Append('\n');
        foreach (var happened in page.Events)
        {
            text.Append("- ").Append(happened.Date.ToString());
            if (happened.End is { } end)
                text.Append(" – ").Append(end.ToString());
            text.Append(": ").Append(MarkdownText.Escape(happened.Title));
            var route = string.Join(
                " → ",
                happened.Route.Select(place => MarkdownText.Link(place.Name, _links.Of(page, place.Href)))
            );
            foreach (var part in new[] { route, MarkdownText.Escape(happened.Means ?? "") })
                text.Append(part.Length > 0 ? ", " : "").Append(part);
            foreach (var note in happened.Notes)
                text.Append(" (").Append(MarkdownText.Escape(note)).Append(')');
            text.Append(MarksOf(page, happened.Cites)).Append('\n');
        }
    }

    private void WriteConflicts(StringBuilder text, PageModel page)
    {
        if (page.Conflicts.IsEmpty)
            return;
        WriteHeading(text, ProgramTexts.Conflicts);
        foreach (var conflict in page.Conflicts)
        {
            text.Append("\n### ").Append(MarkdownText.Escape(conflict.Question)).Append("\n\n");
            foreach (var position in conflict.Positions)
                WritePosition(text, page, position);
            if (conflict.Note is { } note)
                text.Append('\n').Append(MarkdownText.Line(note)).Append('\n');
        }
    }

    private void WritePosition(StringBuilder text, PageModel page, PositionModel position)
    {
        text.Append("- ").Append(MarkdownText.Line(position.Answer));
        if (position.Note is { } note)
            text.Append(" (").Append(MarkdownText.Escape(note)).Append(')');
        text.Append(MarksOf(page, position.Cites));
        if (!position.Says.IsEmpty)
        {
            text.Append(" — ");
            text.AppendJoin(
                "; ",
                position.Says.Select(says => MarkdownText.Escape(says.Who) + (says.Date is { } date ? ", " + date : ""))
            );
        }
        text.Append('\n');
    }

    /// <summary>The marks of what a statement rests on, each led to its source.</summary>
    private string MarksOf(PageModel page, IEnumerable<CiteModel> cites)
    {
        var text = new StringBuilder();
        foreach (var cite in cites)
        {
            text.Append(text.Length == 0 ? " " : "");
            var source = page.Cited.FirstOrDefault(cited =>
                cite.Href == "#" + CitationMark.ReferenceIdOf(cited.Number)
            );
            if (source is null)
                text.Append(MarkdownText.Escape($"[{cite.Label}]"));
            else
                text.Append("[[").Append(MarkdownText.Escape(cite.Label)).Append("]](");
            if (source is not null)
                text.Append(_links.Of(page, source.Source.Href)).Append(')');
        }
        return text.ToString();
    }

    private void WriteReferences(StringBuilder text, PageModel page)
    {
        if (!page.Cited.IsEmpty)
        {
            WriteHeading(text, ProgramTexts.References).Append('\n');
            foreach (var cited in page.Cited)
            {
                text.Append(cited.Number.ToString(CultureInfo.InvariantCulture)).Append(". ");
                WriteReference(text, page, cited.Source);
            }
        }
        if (!page.Sources.IsEmpty)
        {
            var heading = page.Cited.IsEmpty ? ProgramTexts.SourcesHeading : ProgramTexts.FurtherSources;
            WriteHeading(text, heading).Append('\n');
            foreach (var source in page.Sources)
                WriteReference(text.Append("- "), page, source);
        }
    }

    private void WriteReference(StringBuilder text, PageModel page, SourceModel source)
    {
        text.Append(MarkdownText.Link(source.Title, _links.Of(page, source.Href)));
        if (source is { IsUntitled: false, Publisher: { } publisher })
            text.Append(", ").Append(MarkdownText.Escape(publisher));
        if (source is { IsUntitled: false, Date: { } date })
            text.Append(", ").Append(date.ToString());
        if (source.Url is { } url)
            text.Append(", <").Append(url).Append('>');
        if (source.Archive is { } archive)
            text.Append(", ").Append(Escaped(ProgramTexts.ArchivedCopy)).Append(": <").Append(archive).Append('>');
        if (source.Grade is { } grade)
            text.Append(", ").Append(MarkdownText.Escape(site.Texts.Of(ProgramTexts.GradeOf, grade)));
        if (source.Status is { } status)
            text.Append(". **").Append(MarkdownText.Escape(status.InWords(site.Texts))).Append("**");
        text.Append('\n');
    }

    private StringBuilder WriteHeading(StringBuilder text, TextKey heading) =>
        text.Append("\n## ").Append(Escaped(heading)).Append('\n');

    private string Escaped(TextKey key) => MarkdownText.Escape(site.Texts.Of(key));
}
