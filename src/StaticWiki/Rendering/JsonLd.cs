using System.Buffers;
using System.Text.Json;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>What a page is, for machines: schema.org as JSON-LD. Addresses stand in it only where the host is known.</summary>
internal static class JsonLd
{
    /// <summary>
    /// The content of a script element. The writer's default encoder escapes every "&lt;", so nothing in it can end the
    /// element (HTML standard, 4.12.1.3 "Restrictions for contents of script elements").
    /// </summary>
    public static void Write(HtmlBuffer html, Site site, PageModel page)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, site, page);
        // The same encoder leaves nothing but ASCII.
        html.AppendAscii(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Site site, PageModel page)
    {
        var url = TemplateModel.AbsoluteUrl(site, page);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", TypeOf(page.Kind));
        WriteText(json, page.Kind == PageKind.Topic ? "headline" : "name", page.Title);
        if (page.Summary.Length > 0)
            WriteText(json, "description", page.Summary);
        json.WriteString("inLanguage", site.Configuration.Language);
        if (url is not null)
            json.WriteString("url", url);
        // The date of a source is that of what it describes, not of the page.
        if (page.Source is null && page.Date is { } date)
            json.WriteString("datePublished", date.ToString());
        if (page.Updated is { } updated)
            json.WriteString("dateModified", updated.ToString());
        WriteImage(json, site, page);
        if (site.Configuration.Licence is { } licence)
            WriteText(json, "license", licence.Url?.AbsoluteUri ?? licence.Name);
        WriteContributors(json, page);
        WriteWebSite(json, site);
        if (page.Kind == PageKind.Topic)
            WriteAbout(json, site, page, url);
        else if (page.Kind == PageKind.Timeline)
            JsonLdEvents.WriteAll(json, page.Events, url);
        if (page.Source is { } source)
            JsonLdSources.WriteDescribed(json, source, page.Provenance);
        JsonLdSources.WriteCitations(json, page);
        WriteBreadcrumbs(json, page, url);
        json.WriteEndObject();
    }

    private static string TypeOf(PageKind kind) =>
        kind switch
        {
            PageKind.Topic => "Article",
            PageKind.TopicIndex
            or PageKind.KindIndex
            or PageKind.TagIndex
            or PageKind.SourceIndex
            or PageKind.Timeline
            or PageKind.Graph
            or PageKind.Disambiguation => "CollectionPage",
            PageKind.Search => "SearchResultsPage",
            _ => "WebPage",
        };

    private static void WriteContributors(Utf8JsonWriter json, PageModel page)
    {
        if (page.Contributors.IsEmpty)
            return;
        json.WriteStartArray("contributor");
        foreach (var name in page.Contributors)
            WriteNamed(json, "Person", name);
        json.WriteEndArray();
    }

    /// <summary>The wiki's picture shows the wiki, and so stands for its home page alone.</summary>
    private static void WriteImage(Utf8JsonWriter json, Site site, PageModel page)
    {
        if (page.Picture is not { } picture || TemplateModel.AbsoluteUrl(site, picture) is not { } url)
            return;
        if (!picture.IsOwn && page.Kind != PageKind.Home)
            return;
        json.WriteStartObject("image");
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", url);
        json.WriteNumber("width", picture.Width);
        json.WriteNumber("height", picture.Height);
        WriteText(json, "caption", picture.AlternativeText);
        json.WriteEndObject();
    }

    private static void WriteWebSite(Utf8JsonWriter json, Site site)
    {
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "WebSite");
        WriteText(json, "name", site.Title);
        if (site.Configuration.BaseUrl is { } baseUrl)
            json.WriteString("url", baseUrl.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void WriteAbout(Utf8JsonWriter json, Site site, PageModel page, string? url)
    {
        var type = page.TopicKindId is { } kind
            ? site.Configuration.Kinds.FirstOrDefault(known => known.Id == kind)?.Schema ?? SchemaType.OfKind(kind)
            : SchemaType.Thing;
        json.WriteStartObject("about");
        json.WriteString("@type", type);
        WriteText(json, "name", page.Title);
        if (!page.Aliases.IsEmpty)
        {
            json.WriteStartArray("alternateName");
            foreach (var alias in page.Aliases)
                json.WriteStringValue(Name.WellFormed(alias));
            json.WriteEndArray();
        }
        var hasProperties = SchemaType.HasAdditionalProperty(type);
        if (hasProperties && !page.Facts.IsEmpty)
            JsonLdFacts.WriteProperties(json, page, "additionalProperty");
        // An event that other pages state is told there.
        var events = page.Events.Where(happened => happened.IsOwn).ToList();
        if (events.Count > 0 || (!hasProperties && !page.Facts.IsEmpty))
        {
            json.WriteStartArray("subjectOf");
            if (!hasProperties && !page.Facts.IsEmpty)
                JsonLdFacts.WriteDataset(json, page, site.Texts);
            foreach (var happened in events)
                JsonLdEvents.Write(json, happened, url);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>The way to the page; an article has it by way of its web page, for which alone schema.org provides it.</summary>
    private static void WriteBreadcrumbs(Utf8JsonWriter json, PageModel page, string? url)
    {
        if (url is null || page.Breadcrumbs.IsEmpty)
            return;
        var isArticle = page.Kind == PageKind.Topic;
        if (isArticle)
        {
            json.WriteStartObject("mainEntityOfPage");
            json.WriteString("@type", "WebPage");
            json.WriteString("@id", url);
        }
        json.WriteStartObject("breadcrumb");
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var here = new Uri(url);
        var position = 0;
        foreach (var crumb in page.Breadcrumbs.Append(new LinkModel(page.Title, url)))
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++position);
            WriteText(json, "name", crumb.Label);
            if (crumb.Href is { } href)
                json.WriteString("item", new Uri(here, href).AbsoluteUri);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        if (isArticle)
            json.WriteEndObject();
    }

    public static void WriteNamed(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        WriteText(json, "name", name);
        json.WriteEndObject();
    }

    /// <summary>Text that people wrote; half a surrogate pair, which YAML can write, is no JSON.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string text) =>
        json.WriteString(name, Name.WellFormed(text));
}
