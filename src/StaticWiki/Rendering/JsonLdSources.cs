using System.Text.Json;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Linking.Evidence;

namespace StaticWiki.Rendering;

/// <summary>What a page rests on, for machines.</summary>
internal static class JsonLdSources
{
    /// <summary>The sources of a page as <c>citation</c>.</summary>
    public static void WriteCitations(Utf8JsonWriter json, PageModel page)
    {
        if (page.Cited.IsEmpty && page.Sources.IsEmpty)
            return;
        json.WriteStartArray("citation");
        foreach (var source in page.Cited.Select(cited => cited.Source).Concat(page.Sources))
        {
            json.WriteStartObject();
            WriteProperties(json, source);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>What a source page is about. Its text is the wiki's; this is the work that it describes.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="source">The work.</param>
    /// <param name="provenance">Where it has what it says from; null where nothing is known of that.</param>
    public static void WriteDescribed(Utf8JsonWriter json, SourceModel source, ProvenanceModel? provenance)
    {
        json.WriteStartObject("mainEntity");
        WriteProperties(json, source);
        if (!source.Authors.IsEmpty)
        {
            json.WriteStartArray("author");
            foreach (var author in source.Authors)
                JsonLd.WriteNamed(json, "Person", author);
            json.WriteEndArray();
        }
        if (provenance is { From.IsEmpty: false })
        {
            json.WriteStartArray("isBasedOn");
            foreach (var origin in provenance.From)
            {
                json.WriteStartObject();
                if (origin.Source is { } known)
                    WriteProperties(json, known);
                else
                {
                    json.WriteString("@type", "CreativeWork");
                    JsonLd.WriteText(json, "name", origin.Name);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    // An article, a film or an entry in a forum: what all are is a work.
    private static void WriteProperties(Utf8JsonWriter json, SourceModel source)
    {
        json.WriteString("@type", "CreativeWork");
        if (!source.IsUntitled)
            JsonLd.WriteText(json, "name", source.Title);
        if (source.Publisher is { } publisher)
        {
            json.WritePropertyName("publisher");
            JsonLd.WriteNamed(json, "Organization", publisher);
        }
        if (source.Date is { } date)
            json.WriteString("datePublished", date.ToString());
        if (source.Language is { } language)
            json.WriteString("inLanguage", language);
        if (source.Url is { } url)
            json.WriteString("url", url);
        if (source.Status is { Change: SourceChange.Corrected or SourceChange.Retracted } status)
            json.WriteString("creativeWorkStatus", status.Change.ToString());
        if (source.Archive is { } archive)
            json.WriteString("archivedAt", archive);
    }
}
