namespace StaticWiki.Reporting.WikiReports;

/// <summary>One way of showing the report on a wiki.</summary>
public interface IWikiReporter
{
    void Write(WikiReportResult result, TextWriter output);
}

/// <summary>The formats that the report on a wiki can have, by the names of the <c>--format</c> option.</summary>
public static class WikiReportFormat
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Markdown = "markdown";

    public static IReadOnlyList<string> All { get; } = [Text, Json, Markdown];

    /// <summary>The reporter of a format.</summary>
    /// <param name="format">One of <see cref="All"/>.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IWikiReporter Reporter(string format) =>
        format switch
        {
            Text => new TextWikiReporter(),
            Json => new JsonWikiReporter(),
            Markdown => new MarkdownWikiReporter(),
            _ => throw new ArgumentException($"There is no format '{format}'.", nameof(format)),
        };
}
