using StaticWiki.Linking.Mentions;

namespace StaticWiki.Importing;

/// <summary>Turns a raw article into what the wiki takes in. It looks at nothing but the article and the wiki's names.</summary>
internal static class ArticleImporter
{
    /// <param name="raw">The article.</param>
    /// <param name="given">What its importer says of it, which goes before what it says itself.</param>
    /// <param name="topics">The names of the wiki's topics.</param>
    public static ImportedArticle Import(RawArticle raw, ArticleMetadata given, MentionIndex topics)
    {
        var article = ArticleReader.Read(raw);
        // The headline is part of the text, as published: it is quoted too. One that the importer gives is not.
        var headline = article.Metadata.Title;
        var passages = article.Passages.Select(passage => passage.Text);
        var text = string.Join("\n\n", headline is null ? passages : passages.Prepend(headline)) + "\n";
        return new ImportedArticle
        {
            Metadata = given.Or(article.Metadata),
            Text = text,
            Topics = NamedTopics.Find(topics, text),
            Dropped = [.. article.Dropped.OrderBy(passage => passage.FirstLine)],
            Diagnostics = article.Diagnostics,
        };
    }
}
