using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Loading;

/// <summary>What <c>content/site.yaml</c> says, with its defaults.</summary>
public sealed record SiteConfiguration
{
    /// <summary>Where there is no <c>site.yaml</c>: a folder that somebody else wrote for another tool.</summary>
    public static readonly SiteConfiguration None = new();

    /// <summary>Whether there is a <c>site.yaml</c>, so that a link to nothing is an error and not a warning.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether <c>site.yaml</c> is no YAML, so that settings are missing.</summary>
    public bool IsUnreadable { get; init; }

    public string? Title { get; init; }

    /// <summary>What it is called where there is little room; null for the title.</summary>
    public string? ShortTitle { get; init; }

    public string? Description { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where the language is written; null where it is not, or is no tag.</summary>
    public Place? LanguagePlace { get; init; }

    /// <summary>What the interface says, in the language or else in English.</summary>
    public InterfaceTexts Texts
    {
        get => field ?? InterfaceTexts.English;
        init;
    }

    /// <summary>The address of the site's root; ends with a slash.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>What is shown beside links to pages that name no picture of their own; null for none.</summary>
    public CardPicture? Picture { get; init; }

    public Repository? Repository { get; init; }

    public Licence? Licence { get; init; }

    public ImmutableArray<NavigationEntry> Navigation { get; init; } = [];

    /// <summary>Kinds of topics by id; empty where any kind may be used.</summary>
    public ImmutableArray<TopicKind> Kinds { get; init; } = [];

    /// <summary>Front-matter keys that a wiki uses for itself.</summary>
    public ImmutableHashSet<string> AllowedKeys { get; init; } = [];

    /// <summary>Severities of checks by the rule's name.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } =
        ImmutableDictionary<string, Severity>.Empty;

    public LinkSettings Links { get; init; } = new();

    public EvidenceSettings Evidence { get; init; } = EvidenceSettings.None;

    /// <summary>Whether each page is published as Markdown too, with a list of them for language models.</summary>
    public bool HasMarkdownPages { get; init; }

    /// <summary>Whether the site can be searched.</summary>
    public bool HasSearch { get; init; } = true;

    public HistoryMode History { get; init; }

    /// <summary>What one file may ask of the tool.</summary>
    public Limits Limits { get; init; } = Limits.Default;

    public AddressSettings Addresses { get; init; } = AddressSettings.None;

    public MarkdownSettings Markdown { get; init; } = MarkdownSettings.Default;

    public ExternalHosts ExternalHosts { get; init; } = ExternalHosts.None;

    /// <summary>Where the site is mounted on its host: a path that begins and ends with a slash.</summary>
    public string BasePath => BaseUrl?.AbsolutePath ?? "/";

    /// <summary>Brings an address of a site into the form that addresses are appended to.</summary>
    /// <returns>Null where it is no http or https address, or carries a query or fragment.</returns>
    public static Uri? ParseBaseUrl(string written) =>
        Uri.TryCreate(written.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri is { Host.Length: > 0, Query: "", Fragment: "" }
        // A path that begins with two slashes would name another host in a link.
        && !uri.AbsolutePath.Contains("//", StringComparison.Ordinal)
            ? new Uri(uri.AbsoluteUri.TrimEnd('/') + "/")
            : null;
}

/// <summary>How names are treated that nobody linked, and links to pages that nobody wrote.</summary>
public sealed record LinkSettings
{
    public MentionMode Mentions { get; init; } = MentionMode.Off;

    /// <summary>The severity of a link by name to a page that does not exist; <see cref="Severity.Off"/> where it may wait to be written.</summary>
    public Severity Wanted { get; init; } = Severity.Error;
}

/// <summary>What becomes of the first mention of another topic's name in a topic's text.</summary>
public enum MentionMode
{
    Off,

    /// <summary>It is listed, with the edit that would link it.</summary>
    Report,

    /// <summary>It becomes a link.</summary>
    Link,
}

/// <param name="Name">As shown in the footer.</param>
/// <param name="Url">The licence's text, if one is named.</param>
public sealed record Licence(string Name, Uri? Url);

/// <param name="Label">As shown; null where the page's title is to be shown.</param>
/// <param name="Target">A path, an address or a page's name, as in a link.</param>
public sealed record NavigationEntry(string? Label, Sourced<string> Target);

/// <param name="Id">As topics write it.</param>
/// <param name="Name">One of them: "Person".</param>
/// <param name="Plural">Several of them: "People".</param>
public sealed record TopicKind(string Id, string Name, string Plural)
{
    /// <summary>The facts that topics of the kind may state; empty where they may state any, as text.</summary>
    public ImmutableArray<FactDefinition> Facts { get; init; } = [];

    /// <summary>What topics of the kind are about, as a type of schema.org.</summary>
    public string Schema { get; init; } = SchemaType.OfKind(Id);
}
