using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>The keys of <c>site.yaml</c>.</summary>
internal static class SiteKeys
{
    public static readonly YamlKey<Sourced<string>?> Title = YamlKey.Text("title", "What the wiki is called.");

    public static readonly YamlKey<Sourced<string>?> ShortTitle = YamlKey.Text(
        "short_title",
        "What it is called where there is little room, as under its icon on a phone; a dozen letters at most are shown there."
    );

    public static readonly YamlKey<Sourced<string>?> Description = YamlKey.Text(
        "description",
        "What it is about, in one sentence, for search engines and the feed."
    );

    public static readonly YamlKey<Sourced<string>?> Language = YamlKey.Text(
        "language",
        new YamlShape.Formed(LanguageTag.Pattern, "en-GB"),
        "The language of its texts, as a tag: en-GB, ko. The interface is in it too, where it has texts in that language."
    );

    public static readonly YamlKey<Sourced<string>?> BaseUrl = YamlKey.Text(
        "base_url",
        YamlShape.WebAddress,
        "The address that the site has, for canonical links, sitemap and feed."
    );

    public static readonly YamlKey<YamlNode?> Picture = YamlKey.Node(
        "picture",
        CardPictureKeys.Shape,
        "The picture that networks and messengers show beside a link to a page that names none of its own. It needs base_url."
    );

    public static readonly YamlKey<YamlNode?> Repository = YamlKey.Node(
        "repository",
        new YamlShape.OneOf(RepositoryKeys.Place, RepositoryKeys.Shape),
        "The repository that the content is in; pages then lead to where they are edited, to their history, and to where a mistake is told."
    );

    public static readonly YamlKey<YamlNode?> Licence = YamlKey.Node(
        "licence",
        new YamlShape.OneOf(YamlShape.Text, LicenceKeys.Shape),
        "The licence of the texts: its name, or a mapping with 'name' and 'url'."
    );

    public static readonly YamlKey<YamlList?> Navigation = YamlKey.List(
        "navigation",
        new YamlShape.OneOf(YamlShape.Text, new YamlShape.MapOf(Target), WikiLink),
        "The links at the top of each page: 'Label: target', or a target alone. A target is a path, an address or [[a name]]."
    );

    public static readonly YamlKey<YamlNode?> Kinds = YamlKey.Node(
        "kinds",
        new YamlShape.OneOf(
            new YamlShape.ListOf(YamlShape.Text),
            new YamlShape.MapOf(new YamlShape.OneOf(YamlShape.Text, KindKeys.Shape))
        ),
        "The kinds of topics. Any kind may be used where this is missing."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> FrontMatter = YamlKey.Texts(
        "front_matter",
        "Keys of your own that front matter may have."
    );

    public static readonly YamlKey<YamlMap?> Checks = YamlKey.Map(
        "checks",
        new YamlShape.Mapping([.. ValidationRules.All.Select(CheckOf)]),
        "How severe each check of the finished pages is: off, info, warning or error."
    );

    public static readonly YamlKey<YamlMap?> Links = YamlKey.Map(
        "links",
        LinkKeys.Shape,
        "What becomes of names in texts."
    );

    public static readonly YamlKey<YamlMap?> Evidence = YamlKey.Map(
        "evidence",
        EvidenceKeys.Shape,
        "How much evidence topics need."
    );

    public static readonly YamlKey<Sourced<bool>?> Llms = YamlKey.Boolean(
        "llms",
        "Whether the site has llms.txt, and the Markdown of each page beside it. It has unless this is false."
    );

    public static readonly YamlKey<Sourced<bool>?> Search = YamlKey.Boolean(
        "search",
        "Whether the site can be searched: a field on each page, a page of results, and an index. It can unless this is false."
    );

    public static readonly YamlKey<YamlMap?> Limits = YamlKey.Map(
        "limits",
        LimitsReader.Shape,
        "What one file may ask of the tool. The limits are far above what people write."
    );

    public static readonly YamlKey<YamlMap?> Redirects = YamlKey.Map(
        "redirects",
        new YamlShape.MapOf(YamlShape.Text),
        "Old addresses of pages without a file, and where each leads to: '/tags/train/: /topics/'."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Gone = YamlKey.Names(
        "gone",
        "Addresses that may vanish, or all below one, as /old/*."
    );

    public static readonly YamlKey<YamlMap?> Markdown = YamlKey.Map(
        "markdown",
        MarkdownKeys.Shape,
        "How Markdown is read."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> ExternalHosts = YamlKey.Texts(
        "external_hosts",
        new YamlShape.Formed(Loading.ExternalHosts.Pattern, "images.example.org"),
        "Hosts that pages may load pictures, sounds and films from; *.example.org is all below one. Their owners see who reads which page."
    );

    public static readonly YamlKey<HistoryMode> History = YamlKey.Choice(
        "history",
        HistoryMode.Full,
        [("full", HistoryMode.Full), ("dates", HistoryMode.Dates), ("off", HistoryMode.Off)],
        "What pages tell of their history in git: dates and contributors, dates alone, or nothing."
    );

    public static readonly YamlShape.Mapping Shape = new(
        Title,
        ShortTitle,
        Description,
        Language,
        BaseUrl,
        Picture,
        Repository,
        Licence,
        Navigation,
        Kinds,
        FrontMatter,
        Checks,
        Links,
        Evidence,
        Llms,
        Search,
        Limits,
        Redirects,
        Gone,
        Markdown,
        ExternalHosts,
        History
    );

    private static YamlShape Target => new YamlShape.OneOf(YamlShape.Text, WikiLink);

    /// <summary>Without quotes, <c>[[a name]]</c> reads as a list in a list.</summary>
    private static YamlShape WikiLink => new YamlShape.ListOf(new YamlShape.ListOf(YamlShape.Text, Least: 1), Least: 1);

    /// <summary>The words of <c>checks</c>.</summary>
    public static readonly ImmutableArray<(string Word, Severity Severity)> Severities =
    [
        ("off", Severity.Off),
        ("info", Severity.Info),
        ("warning", Severity.Warning),
        ("error", Severity.Error),
    ];

    private static YamlKey CheckOf(DiagnosticRule rule) =>
        YamlKey.Node(rule.Name, new YamlShape.Choice(["off", "info", "warning", "error"]), rule.Cause);
}
