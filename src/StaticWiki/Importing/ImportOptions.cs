namespace StaticWiki.Importing;

/// <summary>How an article is imported.</summary>
public sealed record ImportOptions
{
    /// <summary>The id that the source is to have; null for one made of its date, publisher and title.</summary>
    public string? Id { get; init; }

    /// <summary>The id of a source that is there, of which only the fingerprint is to be made; null to make a source.</summary>
    public string? FingerprintOf { get; init; }

    /// <summary>Whether the text is kept beside the sources.</summary>
    public bool KeepsText { get; init; }

    /// <summary>What the importer says of the article, which goes before what it says itself.</summary>
    public ArticleMetadata Given { get; init; } = new();
}
