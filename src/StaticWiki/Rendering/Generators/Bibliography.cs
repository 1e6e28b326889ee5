using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Generators;

/// <summary>All sources in the forms that reference managers read: CSL-JSON (schema 1.0) and BibTeX.</summary>
public static class Bibliography
{
    public const string CslFileName = "sources.json";
    public const string BibTexFileName = "sources.bib";

    public static readonly ImmutableArray<string> FileNames = [CslFileName, BibTexFileName];

    // Readers of other scripts may look at the file, too; it is no HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Both files; none where the wiki has no sources.</summary>
    public static IEnumerable<OutputFile> Make(Site site)
    {
        var sources = site.Pages.Where(page => page.Source is not null).OrderBy(page => page.Address).ToList();
        if (sources.Count == 0)
            yield break;
        yield return new OutputFile(CslFileName, MakeCsl(sources));
        yield return new OutputFile(BibTexFileName, MakeBibTex(sources, site.Texts));
    }

    private static byte[] MakeCsl(IEnumerable<PageHead> sources)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var page in sources)
                WriteCsl(json, page, page.Source!);
            json.WriteEndArray();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteCsl(Utf8JsonWriter json, PageHead page, SourceModel source)
    {
        json.WriteStartObject();
        json.WriteString("id", IdOf(page));
        json.WriteString("type", "article-newspaper");
        if (!source.IsUntitled)
            json.WriteString("title", WellFormed(source.Title));
        if (source.Publisher is { } publisher)
            json.WriteString("container-title", WellFormed(publisher));
        if (source.Authors.Length > 0)
        {
            json.WriteStartArray("author");
            foreach (var author in source.Authors)
            {
                json.WriteStartObject();
                json.WriteString("literal", WellFormed(author));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        WriteDate(json, "issued", source.Date);
        WriteDate(json, "accessed", source.Retrieved);
        if (source.Url is { } url)
            json.WriteString("URL", url);
        if (source.Archive is { } archive)
        {
            json.WriteString("archive", new Uri(archive).Host);
            json.WriteString("archive_location", archive);
        }
        if (source.Language is { } language)
            json.WriteString("language", language);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, PartialDate? date)
    {
        if (date is not { } known)
            return;
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(known.Year);
        if (known.Month is { } month)
            json.WriteNumberValue(month);
        if (known.Day is { } day)
            json.WriteNumberValue(day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static byte[] MakeBibTex(IEnumerable<PageHead> sources, InterfaceTexts texts)
    {
        var text = new StringBuilder();
        foreach (var page in sources)
        {
            var source = page.Source!;
            text.Append("@misc{").Append(IdOf(page)).Append(",\n");
            if (!source.IsUntitled)
                Field("title", $"{{{Escape(source.Title)}}}");
            if (source.Authors.Length > 0)
                Field("author", string.Join(" and ", source.Authors.Select(author => $"{{{Escape(author)}}}")));
            if (source.Publisher is { } publisher)
                Field("howpublished", Escape(publisher));
            if (source.Date is { } date)
            {
                Field("year", date.Year.ToString(CultureInfo.InvariantCulture));
                if (date.Month is { } month)
                    Field("month", month.ToString(CultureInfo.InvariantCulture));
                Field("date", date.ToString());
            }
            if (source.Url is { } url)
                Field("url", url);
            if (source.Retrieved is { } retrieved)
                Field("urldate", retrieved.ToString());
            if (source.Archive is { } archive)
                Field("note", Escape(texts.Of(ProgramTexts.ArchivedCopyAt, archive)));
            if (source.Language is { } language)
                Field("langid", language);
            text.Append("}\n\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());

        void Field(string name, string value) =>
            text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
    }

    /// <summary>
    /// What is special in TeX. Braces are written by name: BibTeX counts them in spite of a backslash,
    /// and an unpaired one would take the rest of the file with it.
    /// </summary>
    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '{' => escaped.Append("\\textbraceleft{}"),
                '}' => escaped.Append("\\textbraceright{}"),
                '$' or '&' or '#' or '%' or '_' => escaped.Append('\\').Append(c),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ => escaped.Append(char.IsControl(c) ? ' ' : c),
            };
        }
        return escaped.ToString();
    }

    private static string IdOf(PageHead page) => page.Address.Path.TrimEnd('/').Split('/')[^1];

    // Half a surrogate pair is no JSON.
    private static string WellFormed(string text) => Name.WellFormed(text);
}
