using StaticWiki.Comparing;

namespace StaticWiki.Reporting.Changes;

/// <summary>One way of showing what has changed in a site.</summary>
public interface IChangeReporter
{
    void Write(SiteChanges changes, TextWriter output);
}

/// <summary>The formats that changes can be shown in, by the names of the <c>--format</c> option.</summary>
public static class ChangeFormat
{
    public const string Text = "text";
    public const string Markdown = "markdown";
    public const string Json = "json";

    public static IReadOnlyList<string> All { get; } = [Text, Markdown, Json];

    /// <summary>The reporter of a format.</summary>
    /// <param name="format">One of <see cref="All"/>.</param>
    /// <param name="showsAll">Whether a text has all entries of long lists.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IChangeReporter Reporter(string format, bool showsAll) =>
        format switch
        {
            Text => new TextChangeReporter { ShowsAll = showsAll },
            Markdown => new MarkdownChangeReporter(),
            Json => new JsonChangeReporter(),
            _ => throw new ArgumentException($"There is no format '{format}'.", nameof(format)),
        };
}
