using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Importing;

/// <summary>What is known of an article's publication; what nobody has said is null or empty.</summary>
public sealed record ArticleMetadata
{
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The day of publication, as its publisher writes it.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>An absolute http or https address.</summary>
    public Uri? Url { get; init; }

    public PartialDate? Retrieved { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>The same, with what is missing taken from another.</summary>
    public ArticleMetadata Or(ArticleMetadata other) =>
        new()
        {
            Title = Title ?? other.Title,
            Publisher = Publisher ?? other.Publisher,
            Authors = Authors.IsEmpty ? other.Authors : Authors,
            Date = Date ?? other.Date,
            Url = Url ?? other.Url,
            Retrieved = Retrieved ?? other.Retrieved,
            Language = Language ?? other.Language,
        };
}
