namespace StaticWiki.Reporting;

/// <summary>The formats that a report can have, by the names of the <c>--format</c> option.</summary>
public static class ReportFormat
{
    public const string Text = "text";
    public const string GitHub = "github";
    public const string Json = "json";
    public const string Sarif = "sarif";
    public const string Markdown = "markdown";

    public static IReadOnlyList<string> All { get; } = [Text, GitHub, Json, Sarif, Markdown];

    /// <summary>The reporter of a format.</summary>
    /// <param name="format">One of <see cref="All"/>.</param>
    /// <param name="settings">What it shows, and how.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IReporter Reporter(string format, ReportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return format switch
        {
            Text => new TextReporter(settings.Excerpts)
            {
                ShowsAll = settings.ShowsAll,
                HasColours = settings.HasColours,
            },
            GitHub => new GitHubReporter(settings.Folder, settings.Summary),
            Json => new JsonReporter(),
            Sarif => new SarifReporter(settings.Folder),
            Markdown => new MarkdownReporter(settings.Folder),
            _ => throw new ArgumentException($"There is no format '{format}'.", nameof(format)),
        };
    }
}

/// <summary>What a report shows, and how; each format takes what it has a use for.</summary>
public sealed record ReportSettings
{
    /// <summary>Where source lines come from; null for none.</summary>
    public SourceExcerpts? Excerpts { get; init; }

    /// <summary>The folder that the diagnostics' files are relative to, from the repository's root; empty for the root.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether a text shows more than <see cref="TextReporter.MostShown"/> diagnostics.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>Whether a text is coloured.</summary>
    public bool HasColours { get; init; }

    /// <summary>Where Markdown for the summary of a workflow's job goes; null where there is none.</summary>
    public TextWriter? Summary { get; init; }
}
