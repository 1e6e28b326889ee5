using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StaticWiki.Text;

namespace StaticWiki.Importing.WebPage;

/// <summary>
/// What a page says of its article in its head: first as JSON-LD (schema.org), then as Open Graph (ogp.me), then in
/// older <c>meta</c> names, and only then in what a reader sees.
/// </summary>
internal static class PageMetadata
{
    private static readonly ImmutableArray<string> SiteNames = ["og:site_name", "citation_publisher", "dc.publisher"];

    private static readonly ImmutableArray<string> DateNames =
    [
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "citation_publication_date",
        "dc.date.issued",
        "dc.date",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "date",
    ];

    private static readonly ImmutableArray<string> AuthorNames =
    [
        "author",
        "article:author",
        "citation_author",
        "dc.creator",
        "parsely-author",
        "byl",
    ];

    public static ArticleMetadata Read(IHtmlDocument page)
    {
        var metas = MetaTags(page);
        var jsonLd = JsonLdArticle.Find(page);
        var publisher = jsonLd.Publisher ?? First(metas, SiteNames, PassageText.Clean);
        return new ArticleMetadata
        {
            Title = TitleOf(page, metas, jsonLd.Title, publisher),
            Publisher = publisher,
            Authors = AuthorsOf(metas, jsonLd.Authors, publisher),
            Date = jsonLd.Date ?? First(metas, DateNames, DateOf) ?? ShownDate(page),
            Url = AddressOf(page, metas) ?? jsonLd.Url,
            Language = LanguageOf(page, metas) ?? jsonLd.Language,
        };
    }

    /// <summary>
    /// The headline: what JSON-LD names so; else the one heading of level 1 where the page's title begins with it; else
    /// the titles made for sharing and for the browser.
    /// </summary>
    private static string? TitleOf(
        IHtmlDocument page,
        ILookup<string, string> metas,
        string? headline,
        string? publisher
    )
    {
        var shared = NonEmpty(
            First(metas, ["og:title", "twitter:title", "dc.title", "citation_title"], PassageText.Clean)
        );
        var browser = NonEmpty(PassageText.Clean(page.Title ?? ""));
        var headings = page.QuerySelectorAll("h1").Select(one => PassageText.Clean(one.TextContent)).ToList();
        var heading = headings is [{ Length: > 0 } only] ? only : null;
        var isConfirmed =
            heading is not null
            && (Begins(browser, heading) || Begins(shared, heading) || (browser is null && shared is null));
        var title = headline ?? (isConfirmed ? heading : null) ?? shared ?? browser;
        return title is null ? null : NonEmpty(TitleText.WithoutSite(title, publisher, HostOf(AddressOf(page, metas))));
    }

    private static bool Begins(string? title, string heading) =>
        title is not null && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase);

    private static string? HostOf(Uri? address) =>
        address is null ? null
        : address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..]
        : address.IdnHost;

    private static ImmutableArray<string> AuthorsOf(
        ILookup<string, string> metas,
        ImmutableArray<string> named,
        string? publisher
    )
    {
        var authors = named.IsEmpty
            ? AuthorNames.Select(name => metas[name].Select(PassageText.Clean)).FirstOrDefault(some => some.Any()) ?? []
            : named;
        return
        [
            .. authors
                .Where(author => author.Length is > 0 and <= 100)
                // An address of a profile is no name, and who published it is said already.
                .Where(author => !author.Contains("://", StringComparison.Ordinal))
                .Where(author => !author.Equals(publisher, StringComparison.OrdinalIgnoreCase))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>The date that the page shows as the one of publication, or the only one it shows.</summary>
    private static PartialDate? ShownDate(IHtmlDocument page)
    {
        var times = page.QuerySelectorAll("time[datetime]").ToList();
        var marked = times.Where(time =>
            time.HasAttribute("pubdate")
            || (time.GetAttribute("itemprop") ?? "").Contains("datePublished", StringComparison.OrdinalIgnoreCase)
        );
        var dates = marked.Select(DateTimeOf).OfType<PartialDate>().Distinct().ToList();
        if (dates.Count == 0)
            dates = [.. times.Select(DateTimeOf).OfType<PartialDate>().Distinct()];
        return dates is [var only] ? only : null;
    }

    private static PartialDate? DateTimeOf(IElement time) => DateOf(time.GetAttribute("datetime") ?? "");

    /// <summary>The day alone: the hour is in a time zone that is mostly not said.</summary>
    public static PartialDate? DateOf(string text)
    {
        text = PassageText.Clean(text);
        if (WrittenDate.ReadAt(text, 0) is var (date, _))
            return date;
        return text.Length <= 10 && PartialDate.TryParse(text, out var partial) ? partial : null;
    }

    /// <summary>An address that leads to the article: not to the site's front page, as that of a careless template does.</summary>
    private static Uri? AddressOf(IHtmlDocument page, ILookup<string, string> metas)
    {
        var canonical = page.QuerySelectorAll("link[rel~=canonical]").Select(link => link.GetAttribute("href"));
        return canonical
            .Concat(metas["og:url"])
            .Select(WebAddressText.Parse)
            .FirstOrDefault(address => address is not null && address.PathAndQuery != "/");
    }

    private static string? LanguageOf(IHtmlDocument page, ILookup<string, string> metas)
    {
        var written = page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang");
        return new[] { written }
            .Concat(metas["og:locale"])
            .Concat(metas["content-language"])
            .Concat(metas["dc.language"])
            .OfType<string>()
            .Select(tag => tag.Trim().Replace('_', '-'))
            .FirstOrDefault(LanguageTag.IsWellFormed);
    }

    /// <summary>The contents of all <c>meta</c> elements by their names in lower case, in the page's order.</summary>
    private static ILookup<string, string> MetaTags(IHtmlDocument page) =>
        page.QuerySelectorAll("meta[content]")
            .Select(meta =>
                (
                    Name: meta.GetAttribute("property")
                        ?? meta.GetAttribute("name")
                        ?? meta.GetAttribute("itemprop")
                        ?? meta.GetAttribute("http-equiv")
                        ?? "",
                    Content: meta.GetAttribute("content")!
                )
            )
            .Where(meta => !string.IsNullOrWhiteSpace(meta.Content))
            .ToLookup(meta => meta.Name.Trim().ToLowerInvariant(), meta => meta.Content, StringComparer.Ordinal);

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? First(
        ILookup<string, string> metas,
        ImmutableArray<string> names,
        Func<string, string> read
    ) => names.SelectMany(name => metas[name]).Select(read).FirstOrDefault(value => value.Length > 0);

    private static PartialDate? First(
        ILookup<string, string> metas,
        ImmutableArray<string> names,
        Func<string, PartialDate?> read
    ) => names.SelectMany(name => metas[name]).Select(read).FirstOrDefault(value => value is not null);
}
