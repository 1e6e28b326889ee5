using System.Text.Json;
using AngleSharp.Html.Dom;
using StaticWiki.Text;

namespace StaticWiki.Importing.WebPage;

/// <summary>
/// What a page says of its article as JSON-LD, in the terms of schema.org's <c>Article</c>: <c>headline</c>,
/// <c>publisher</c>, <c>author</c>, <c>datePublished</c>, <c>url</c>, <c>inLanguage</c>.
/// </summary>
internal static class JsonLdArticle
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>The first article that the page describes; a description that is no JSON is passed over, as by search engines.</summary>
    public static ArticleMetadata Find(IHtmlDocument page)
    {
        var found = new ArticleMetadata();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Lenient);
                found = found.Or(Find(json.RootElement));
            }
            catch (JsonException)
            {
                // Nothing is known of it, as if it were not there.
            }
        }
        return found;
    }

    private static ArticleMetadata Find(JsonElement root)
    {
        var nodes = Nodes(root).ToList();
        var article = nodes.FirstOrDefault(IsArticle);
        if (article.ValueKind != JsonValueKind.Object)
            return new ArticleMetadata();
        var byId = nodes
            .Where(node => Text(node, "@id") is not null && node.EnumerateObject().Skip(1).Any())
            .DistinctBy(node => Text(node, "@id"))
            .ToDictionary(node => Text(node, "@id")!, StringComparer.Ordinal);
        return new ArticleMetadata
        {
            Title = Text(article, "headline") ?? Text(article, "name"),
            Publisher = Names(article, "publisher", byId).FirstOrDefault(),
            Authors = [.. Names(article, "author", byId)],
            Date = Text(article, "datePublished") is { } date ? PageMetadata.DateOf(date) : null,
            Url = WebAddressText.Parse(Text(article, "url")) ?? MainPage(article),
            Language =
                Text(article, "inLanguage") is { } language && LanguageTag.IsWellFormed(language) ? language : null,
        };
    }

    private static Uri? MainPage(JsonElement article) =>
        article.TryGetProperty("mainEntityOfPage", out var page)
            ? WebAddressText.Parse(page.ValueKind == JsonValueKind.Object ? Text(page, "@id") : TextOf(page))
            : null;

    /// <summary>The objects at the top, of a list, or of a <c>@graph</c>.</summary>
    private static IEnumerable<JsonElement> Nodes(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return element.EnumerateArray().SelectMany(Nodes);
            case JsonValueKind.Object when element.TryGetProperty("@graph", out var graph):
                return Nodes(graph).Prepend(element);
            case JsonValueKind.Object:
                return [element];
            default:
                return [];
        }
    }

    /// <summary>Whether a node is of schema.org's Article or of a type below it, whose names all end so.</summary>
    private static bool IsArticle(JsonElement node) =>
        node.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(TextOf) : [TextOf(type)])
            .OfType<string>()
            .Any(name =>
                name.EndsWith("Article", StringComparison.Ordinal)
                || name.EndsWith("Posting", StringComparison.Ordinal)
                || name.EndsWith("Report", StringComparison.Ordinal)
            );

    /// <summary>The names that a property gives, as texts, objects, references to objects, or a list of these.</summary>
    private static IEnumerable<string> Names(JsonElement node, string property, Dictionary<string, JsonElement> byId)
    {
        if (!node.TryGetProperty(property, out var value))
            return [];
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        return values
            .Select(one =>
                one.ValueKind != JsonValueKind.Object ? TextOf(one)
                : Text(one, "name") is { } name ? name
                : Text(one, "@id") is { } id && byId.TryGetValue(id, out var meant) ? Text(meant, "name")
                : null
            )
            .OfType<string>();
    }

    private static string? Text(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value) ? TextOf(value) : null;

    private static string? TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            // Some sites write entities into JSON, where they mean nothing.
            var text = PassageText.Clean(System.Net.WebUtility.HtmlDecode(value.GetString()!));
            return text.Length > 0 ? text : null;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is valid JSON and no text.
            return null;
        }
    }
}
