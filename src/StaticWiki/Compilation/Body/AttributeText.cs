using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>Attributes of a Markdown node as HTML.</summary>
internal static class AttributeText
{
    /// <summary>The attributes with a space before each; empty where there are none.</summary>
    public static string Of(MarkdownObject node, string? title = null)
    {
        var attributes = node.TryGetAttributes();
        if (attributes is null && string.IsNullOrEmpty(title))
            return "";
        var html = new StringBuilder();
        if (attributes?.Id is { } id)
            Append(html, "id", id);
        if (attributes?.Classes is { Count: > 0 } classes)
            Append(html, "class", string.Join(' ', classes));
        foreach (var (name, value) in attributes?.Properties ?? [])
            Append(html, name, value ?? "");
        if (!string.IsNullOrEmpty(title) && attributes?.Properties?.Any(property => property.Key == "title") != true)
            Append(html, "title", title);
        return html.ToString();
    }

    private static void Append(StringBuilder html, string name, string value) =>
        html.Append(' ').Append(name).Append("=\"").Append(HtmlText.Escape(value)).Append('"');
}
