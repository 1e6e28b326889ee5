namespace StaticWiki.Importing;

/// <summary>An article as it was saved.</summary>
/// <param name="Name">What diagnostics call it: a path, or "-" for what came from another program.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Format">What they are; null where that has to be seen from the name and the bytes.</param>
public sealed record RawArticle(string Name, ReadOnlyMemory<byte> Content, ArticleFormat? Format = null)
{
    /// <summary>How large an article may be, in bytes: many times the longest that a newspaper ever printed.</summary>
    public const int MaxLength = 10 * 1024 * 1024;
}

public enum ArticleFormat
{
    Text,
    Html,
}
