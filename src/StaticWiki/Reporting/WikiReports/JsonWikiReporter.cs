using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticWiki.Compilation;
using StaticWiki.Linking.Maintenance;
using StaticWiki.Linking.Quotations;
using StaticWiki.Text;

namespace StaticWiki.Reporting.WikiReports;

/// <summary>
/// For programs: one JSON object with a list for each section. A page is <c>{"title","address","file"}</c> (file is null
/// where the build makes the page), a place <c>{"file","line","column"}</c>, both counted from 1, columns in UTF-16 code
/// units. Members are always there; what is not known is null.
/// </summary>
public sealed class JsonWikiReporter : IWikiReporter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public void Write(WikiReportResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        if (result.Report is not { } report)
            return;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            new Writer(json).Write(result, report);
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private readonly struct Writer(Utf8JsonWriter json)
    {
        public void Write(WikiReportResult result, WikiReport report)
        {
            json.WriteStartObject();
            Text("title", report.Title);
            json.WriteNumber("topics", report.Topics);
            json.WriteNumber("sources", report.Sources);
            json.WriteNumber("errors", result.Errors);
            json.WriteNumber("warnings", result.Warnings);
            json.WriteBoolean("isComplete", result.Errors == 0);
            List("wanted", report.Wanted, Wanted);
            List("orphans", report.Orphans, Page);
            List("stubs", report.Stubs, Stub);
            List("deadEnds", report.DeadEnds, Page);
            List("changedSources", report.ChangedSources, Changed);
            List("conflicts", report.Conflicts, Conflict);
            json.WriteStartObject("coverage");
            Coverage("all", report.Paragraphs + report.Facts);
            Coverage("paragraphs", report.Paragraphs);
            Coverage("facts", report.Facts);
            List("topics", report.Coverage, Topic);
            json.WriteEndObject();
            json.WriteStartObject("quotations");
            json.WriteNumber("total", report.Quotations);
            json.WriteNumber("checked", report.Quotations - report.UncheckedQuotations.Length);
            List("unchecked", report.UncheckedQuotations, Quotation);
            json.WriteEndObject();
            List("onOneOrigin", report.Weak.Value.OnOneOrigin, Statement);
            List("onGradeC", report.Weak.Value.OnGradeC, Statement);
            json.WriteEndObject();
        }

        private void Wanted(WantedTopic wanted)
        {
            json.WriteStartObject();
            Text("name", wanted.Name);
            json.WriteNumber("pages", wanted.Pages);
            Text("newFile", wanted.NewFile);
            List("links", wanted.Links, Link);
            json.WriteEndObject();
        }

        private void Stub(ReportedStub stub)
        {
            json.WriteStartObject();
            Named("page", stub.Page);
            List("linkedBy", stub.LinkedBy, Link);
            List("namedBy", stub.NamedBy, Page);
            json.WriteEndObject();
        }

        private void Link(ReportedLink link)
        {
            json.WriteStartObject();
            Named("page", link.Page);
            Named("place", link.Place);
            json.WriteEndObject();
        }

        private void Changed(ChangedSource changed)
        {
            json.WriteStartObject();
            Named("source", changed.Source);
            Text("status", SourceStatusReader.WordOf(changed.Status.Change));
            Text("date", changed.Status.Date?.ToString());
            Text("note", changed.Status.Note);
            List("pages", changed.Pages, Page);
            List("statements", changed.Statements, Statement);
            json.WriteEndObject();
        }

        private void Conflict(ReportedConflict conflict)
        {
            json.WriteStartObject();
            Named("page", conflict.Page);
            Text("question", conflict.Question);
            List("positions", conflict.Positions, Position);
            Named("place", conflict.Place);
            json.WriteEndObject();
        }

        private void Position(ReportedPosition position)
        {
            json.WriteStartObject();
            Text("answer", position.Answer);
            List("says", position.Says, Says);
            json.WriteEndObject();
        }

        private void Says(Linking.Facts.SaysModel says)
        {
            json.WriteStartObject();
            Text("who", says.Who);
            Text("date", says.Date?.ToString());
            json.WriteEndObject();
        }

        private void Statement(ReportedStatement statement)
        {
            json.WriteStartObject();
            Named("page", statement.Page);
            Text("text", statement.Text);
            List("sources", statement.Sources, Page);
            Named("place", statement.Place);
            json.WriteEndObject();
        }

        private void Quotation(UncheckedQuotation quotation)
        {
            json.WriteStartObject();
            Named("page", quotation.Page);
            Text("text", quotation.Text);
            Text("reason", ReasonOf(quotation.Obstacle));
            json.WriteStartArray("sources");
            foreach (var id in quotation.Sources)
                json.WriteStringValue(Encoding.UTF8.GetBytes(id));
            json.WriteEndArray();
            Named("place", quotation.Place);
            json.WriteEndObject();
        }

        private static string ReasonOf(QuotationObstacle obstacle) =>
            obstacle switch
            {
                QuotationObstacle.TooShort => "too-short",
                QuotationObstacle.Translated => "translated",
                QuotationObstacle.NoText => "no-fingerprint",
                QuotationObstacle.Damaged => "damaged-fingerprint",
                _ => "no-source",
            };

        private void Topic(TopicCoverage topic)
        {
            json.WriteStartObject();
            Named("topic", topic.Topic);
            Coverage("all", topic.All);
            Coverage("paragraphs", topic.Paragraphs);
            Coverage("facts", topic.Facts);
            List("uncited", topic.All.Uncited, Place);
            json.WriteEndObject();
        }

        private void Coverage(string name, Coverage coverage)
        {
            json.WriteStartObject(name);
            json.WriteNumber("total", coverage.Total);
            json.WriteNumber("cited", coverage.Cited);
            json.WriteNumber("percent", coverage.Percent);
            json.WriteEndObject();
        }

        private void Named(string name, ReportedPage page)
        {
            json.WritePropertyName(name);
            Page(page);
        }

        private void Page(ReportedPage page)
        {
            json.WriteStartObject();
            Text("title", page.Title);
            Text("address", "/" + page.Address.Path);
            Text("file", page.Place?.File);
            json.WriteEndObject();
        }

        private void Named(string name, Place place)
        {
            json.WritePropertyName(name);
            Place(place);
        }

        private void Place(Place place)
        {
            json.WriteStartObject();
            Text("file", place.File);
            Number("line", place.Start?.Line);
            Number("column", place.Start?.Column);
            json.WriteEndObject();
        }

        private void List<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
                write(item);
            json.WriteEndArray();
        }

        // Through bytes, for half a surrogate pair is no JSON: it becomes U+FFFD.
        private void Text(string name, string? value)
        {
            if (value is null)
                json.WriteNull(name);
            else
                json.WriteString(name, Encoding.UTF8.GetBytes(value));
        }

        private void Number(string name, int? value)
        {
            if (value is { } number)
                json.WriteNumber(name, number);
            else
                json.WriteNull(name);
        }
    }
}
