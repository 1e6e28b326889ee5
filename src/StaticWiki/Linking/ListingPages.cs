using StaticWiki.Linking.Events;
using StaticWiki.Linking.Maps;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>The pages that list others, which the build makes.</summary>
internal static class ListingPages
{
    /// <summary>The listings that a wiki has something for.</summary>
    /// <param name="pages">The pages that somebody wrote. Listings may be added to them while these are enumerated.</param>
    /// <param name="configuration">The settings of the wiki.</param>
    public static IEnumerable<Page> Of(IReadOnlyCollection<Page> pages, SiteConfiguration configuration)
    {
        var texts = configuration.Texts;
        var topics = pages.Where(page => page.Kind == PageKind.Topic).ToList();
        if (pages.Any(page => page.Kind is PageKind.Source))
            yield return Listing(Address.Sources, PageKind.SourceIndex, texts.Of(ProgramTexts.Sources));
        if (topics.Count > 0 && configuration.IsStrict)
            yield return Listing(Address.Maintenance, PageKind.Maintenance, texts.Of(ProgramTexts.Maintenance));
        if (topics.Count > 0 || pages.Any(page => page.Document?.FrontMatter.Source is { Topics.Length: > 0 }))
            yield return Listing(Address.Topics, PageKind.TopicIndex, texts.Of(ProgramTexts.Topics));
        if (pages.Any(StatesEvents))
            yield return Listing(Address.Timeline, PageKind.Timeline, texts.Of(ProgramTexts.Timeline));
        if (topics.Count >= TopicMaps.FewestTopics)
            yield return Listing(Address.Graph, PageKind.Graph, texts.Of(ProgramTexts.TopicMap));
        var kinds = topics.Select(topic => topic.Document!.FrontMatter.Kind?.Value).OfType<string>();
        if (configuration.HasSearch && pages.Count > 0)
            yield return Listing(Address.Search, PageKind.Search, texts.Of(ProgramTexts.Search));
        // Two spellings of one kind or tag share a page, named by the spelling that sorts first.
        foreach (var group in kinds.Distinct().GroupBy(UrlSlug.Of))
        {
            var kind = group.Order(StringComparer.Ordinal).First();
            var plural = configuration.Kinds.FirstOrDefault(known => known.Id == kind)?.Plural ?? kind;
            yield return Listing(AddressOf("kinds", kind), PageKind.KindIndex, plural, group.Key);
        }
        var tags = pages.SelectMany(page => page.Document?.FrontMatter.Tags ?? []).Select(tag => tag.Value).ToList();
        foreach (var group in tags.Distinct().GroupBy(TagSlug.Of).Where(group => group.Key.Length > 0))
        {
            var tag = group.Order(StringComparer.Ordinal).First();
            yield return Listing(OfTag(tag), PageKind.TagIndex, tag, group.Key);
        }
    }

    /// <summary>The address of the page for a tag; one without letter or digit gives an address with an empty segment.</summary>
    public static Address OfTag(string tag) => new($"tags/{TagSlug.Of(tag)}/");

    /// <summary>The address of the page for a kind or topic.</summary>
    /// <param name="folder">The folder that pages of its sort are in.</param>
    /// <param name="name">Its name; one without letter or digit gives an address with an empty segment.</param>
    public static Address AddressOf(string folder, string name) => new($"{folder}/{UrlSlug.Of(name)}/");

    private static bool StatesEvents(Page page) =>
        page.Document is { FrontMatter.Events.IsEmpty: false } && EventTable.MayStateEvents(page.Kind);

    private static Page Listing(Address address, PageKind kind, string title, string? subject = null) =>
        new()
        {
            Address = address,
            Kind = kind,
            Title = title,
            Subject = subject,
        };
}
