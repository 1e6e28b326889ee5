using System.Collections.Immutable;
using System.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Importing;

/// <summary>Writes the file of a source: its front matter, below which the abstract is to be written.</summary>
internal static class SourceArticleText
{
    public static string Of(ImportedArticle article)
    {
        var metadata = article.Metadata;
        var text = new StringBuilder("---\n");
        Add(text, "title", metadata.Title);
        Add(text, "publisher", metadata.Publisher);
        Add(text, "authors", metadata.Authors);
        Add(text, "date", metadata.Date?.ToString(), isText: false);
        Add(text, "url", metadata.Url?.AbsoluteUri);
        Add(text, "retrieved", metadata.Retrieved?.ToString(), isText: false);
        Add(text, "language", metadata.Language);
        Add(text, "topics", article.Topics);
        return text.Append("---\n").ToString();
    }

    private static void Add(StringBuilder text, string key, string? value, bool isText = true)
    {
        if (value is not null)
            text.Append(key).Append(": ").Append(isText ? YamlScalarText.Of(value) : value).Append('\n');
    }

    private static void Add(StringBuilder text, string key, ImmutableArray<string> values)
    {
        if (values.IsEmpty)
            return;
        text.Append(key).Append(":\n");
        foreach (var value in values)
            text.Append("  - ").Append(YamlScalarText.Of(value)).Append('\n');
    }
}
