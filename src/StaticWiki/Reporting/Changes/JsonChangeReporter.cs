using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticWiki.Comparing;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Reporting.Changes;

/// <summary>For programs: one JSON object with everything; lists are never cut, and what is not known is null.</summary>
public sealed class JsonChangeReporter : IChangeReporter
{
    /// <summary>Rises when a program that reads the object has to be changed.</summary>
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(SiteChanges changes, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            new Writer(json).Write(changes);
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private sealed class Writer(Utf8JsonWriter json)
    {
        public void Write(SiteChanges changes)
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            Totals("before", changes.Before);
            Totals("now", changes.Now);
            Texts("notes", changes.Notes);
            json.WriteNumber("edited", changes.Edited);
            List("vanished", changes.Vanished, Vanished);
            List("renamed", changes.Renamed, Moved);
            List("merged", changes.Merged, Moved);
            List("added", changes.Added, Page);
            List("anchorsLost", changes.AnchorsLost, Anchor);
            List("anchorsGained", changes.AnchorsGained, Anchor);
            List("linksLost", changes.LinksLost, Link);
            List("linksGained", changes.LinksGained, Link);
            List("externalLost", changes.ExternalLost, External);
            List("externalGained", changes.ExternalGained, External);
            Statements(changes.Statements);
            List("coverage", changes.Coverage, CoverageOf);
            List("growth", changes.Growth, Growth);
            json.WriteEndObject();
        }

        private void Totals(string name, SiteTotals totals)
        {
            json.WriteStartObject(name);
            String("name", totals.Name);
            json.WriteNumber("pages", totals.Pages);
            json.WriteNumber("files", totals.Files);
            json.WriteNumber("bytes", totals.Bytes);
            json.WriteNumber("external", totals.External);
            if (totals.Statements is { } statements)
                json.WriteNumber("statements", statements);
            else
                json.WriteNull("statements");
            Share("coverage", totals.Coverage);
            json.WriteEndObject();
        }

        private void Vanished(VanishedPage gone)
        {
            String("address", Url(gone.Address));
            String("title", gone.Page?.Title);
            String("file", gone.Page?.File);
            String("home", gone.Home is { } home ? Url(home.Address) : null);
            json.WriteBoolean("certain", gone.IsCertain);
            json.WriteBoolean("listed", gone.IsListed);
            json.WriteBoolean("stub", gone.IsStub);
        }

        private void Moved(MovedPage moved)
        {
            String("from", Url(moved.From.Address));
            String("to", Url(moved.To.Address));
            String("title", moved.To.Title);
        }

        private void Page(PageState page)
        {
            String("address", Url(page.Address));
            String("title", page.Title);
            String("file", page.File);
        }

        private void Anchor(ChangedAnchor anchor)
        {
            String("address", Url(anchor.Page.Address));
            String("id", anchor.Id);
        }

        private void Link(ChangedLink link)
        {
            String("to", Url(link.To));
            String("kind", link.Kind);
            Texts("from", link.From.Select(page => Url(page.Address)));
        }

        private void External(ExternalLink link)
        {
            String("url", link.Url);
            Texts("from", link.From.Select(page => Url(page.Address)));
        }

        private void Statements(StatementChanges? statements)
        {
            if (statements is null)
            {
                json.WriteNull("statements");
                return;
            }
            json.WriteStartObject("statements");
            List("unsourced", statements.Unsourced, Statement);
            List("lost", statements.Lost, Statement);
            List("gained", statements.Gained, Statement);
            List("removed", statements.Removed, Statement);
            List("added", statements.Added, Statement);
            json.WriteEndObject();
        }

        private void Statement(ChangedStatement statement)
        {
            String("page", statement.Page);
            String("text", statement.Text);
            String("file", statement.Place?.File);
            if (statement.Place?.Start is { } start)
            {
                json.WriteNumber("line", start.Line);
                json.WriteNumber("column", start.Column);
            }
            else
            {
                json.WriteNull("line");
                json.WriteNull("column");
            }
            Texts("lost", statement.Lost);
            Texts("gained", statement.Gained);
            Texts("kept", statement.Kept);
        }

        private void CoverageOf(CoverageChange change)
        {
            String("address", Url(change.Topic.Address));
            String("title", change.Topic.Title);
            Share("before", change.Before);
            Share("now", change.Now);
        }

        private void Share(string name, Coverage? coverage)
        {
            if (coverage is null)
            {
                json.WriteNull(name);
                return;
            }
            json.WriteStartObject(name);
            json.WriteNumber("cited", coverage.Cited);
            json.WriteNumber("total", coverage.Total);
            json.WriteEndObject();
        }

        private void Growth(SizeChange change)
        {
            String("path", change.Path);
            json.WriteNumber("before", change.Before);
            json.WriteNumber("now", change.Now);
        }

        private void List<T>(string name, IEnumerable<T> entries, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                write(entry);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        private void Texts(string name, IEnumerable<string> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
                json.WriteStringValue(Name.WellFormed(text));
            json.WriteEndArray();
        }

        private void String(string name, string? value)
        {
            if (value is null)
                json.WriteNull(name);
            else
                json.WriteString(name, Name.WellFormed(value));
        }

        private static string Url(Address address) => "/" + address.Path;
    }
}
