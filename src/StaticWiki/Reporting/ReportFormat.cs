namespace StaticWiki.Reporting;

/// <summary>The formats that a report can have, by the names of the <c>--format</c> option.</summary>
public static class ReportFormat
{
    public const string Text = "text";
    public const string Json = "json";
    public const string GitHub = "github";

    public static IReadOnlyList<string> All { get; } = [Text, Json, GitHub];

    /// <summary>The reporter of a format.</summary>
    /// <param name="format">One of <see cref="All"/>.</param>
    /// <param name="excerpts">Where the text format takes source lines from; null for none.</param>
    /// <param name="folder">
    /// The folder that the diagnostics' files are relative to, as GitHub has to find it from the repository's root; empty for the root.
    /// </param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IReporter Reporter(string format, SourceExcerpts? excerpts = null, string folder = "") =>
        format switch
        {
            Text => new TextReporter(excerpts),
            Json => new JsonReporter(),
            GitHub => new GitHubReporter(folder),
            _ => throw new ArgumentException($"There is no format '{format}'.", nameof(format)),
        };
}
