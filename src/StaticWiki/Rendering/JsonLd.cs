using System.Text;
using System.Text.Json;
using StaticWiki.Linking;

namespace StaticWiki.Rendering;

/// <summary>What a page is, for machines: schema.org as JSON-LD.</summary>
internal static class JsonLd
{
    /// <summary>
    /// The content of a script element. The writer's default encoder escapes every "&lt;", so nothing in it can end the
    /// element (HTML standard, 4.12.1.3 "Restrictions for contents of script elements").
    /// </summary>
    public static Html Of(Site site, PageModel page)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", page.Kind == PageKind.Topic ? "Article" : "WebPage");
            json.WriteString(page.Kind == PageKind.Topic ? "headline" : "name", page.Title);
            if (page.Summary.Length > 0)
                json.WriteString("description", page.Summary);
            json.WriteString("inLanguage", site.Configuration.Language);
            if (TemplateModel.AbsoluteUrl(site, page) is { } url)
                json.WriteString("url", url);
            if (page.Date is { } date)
                json.WriteString("datePublished", date.ToString());
            if (page.Updated is { } updated)
                json.WriteString("dateModified", updated.ToString());
            if (site.Configuration.Licence is { } licence)
                json.WriteString("license", licence.Url?.AbsoluteUri ?? licence.Name);
            JsonLdFacts.WriteAbout(json, page);
            json.WriteEndObject();
        }
        return new Html(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
