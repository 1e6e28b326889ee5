using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>
/// What front matter says that is asked of all pages in each build: values without their places, and of what few pages have,
/// whether it is there. It is at hand where the rest has to be read.
/// </summary>
public sealed record DocumentHead
{
    public static readonly DocumentHead None = new();

    public string? Title { get; init; }

    public string? Kind { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <inheritdoc cref="SourceMatter.Topics"/>
    public ImmutableArray<string> Topics { get; init; } = [];

    public PartialDate? Date { get; init; }

    public PartialDate? Updated { get; init; }

    /// <inheritdoc cref="SourceMatter.Status"/>
    public SourceChange? Status { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Whether there are <see cref="FrontMatter.RedirectFrom"/>.</summary>
    public bool HasRedirects { get; init; }

    /// <summary>Whether there are names in <see cref="FrontMatter.NoAutolink"/>.</summary>
    public bool HasUnlinkedNames { get; init; }

    /// <summary>Whether there is a <see cref="FrontMatter.Picture"/>.</summary>
    public bool HasPicture { get; init; }

    /// <summary>Whether there is a <see cref="FrontMatter.Series"/>.</summary>
    public bool HasSeries { get; init; }

    /// <summary>Whether there is anything in <see cref="SourceMatter.DerivesFrom"/>.</summary>
    public bool HasOrigins { get; init; }

    /// <summary>Whether there are unknown keys, or <see cref="FrontMatter.StatementDiagnostics"/>.</summary>
    public bool HasFindings { get; init; }

    public static DocumentHead Of(FrontMatter matter) =>
        new()
        {
            Title = matter.Title?.Value,
            Kind = matter.Kind?.Value,
            Aliases = ValuesOf(matter.Aliases),
            Tags = ValuesOf(matter.Tags),
            Topics = ValuesOf(matter.Source?.Topics ?? []),
            Date = matter.Date?.Value,
            Updated = matter.Updated?.Value,
            Status = matter.Source?.Status?.Change.Value,
            IsDraft = matter.IsDraft,
            HasRedirects = !matter.RedirectFrom.IsEmpty,
            HasUnlinkedNames = !matter.NoAutolink.IsEmpty,
            HasPicture = matter.Picture is not null,
            HasSeries = !matter.Series.IsEmpty,
            HasOrigins = matter.Source is { DerivesFrom.IsEmpty: false },
            HasFindings = !matter.UnknownKeys.IsEmpty || !matter.StatementDiagnostics.IsEmpty,
        };

    private static ImmutableArray<string> ValuesOf(ImmutableArray<Sourced<string>> texts)
    {
        if (texts.IsEmpty)
            return [];
        var values = new string[texts.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = texts[i].Value;
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }
}
