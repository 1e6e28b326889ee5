using System.Collections.Frozen;
using StaticWiki.Linking.Maps;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>The pages that list others, which the build makes.</summary>
internal static class ListingPages
{
    private static readonly FrozenSet<Address> Fixed =
    [
        Address.Sources,
        Address.Maintenance,
        Address.Topics,
        Address.Timeline,
        Address.Graph,
        Address.Search,
    ];

    /// <summary>The listings that a wiki has something for.</summary>
    /// <param name="tally">What the pages are in that somebody wrote.</param>
    /// <param name="configuration">The settings of the wiki.</param>
    public static IEnumerable<Page> Of(ListingTally tally, SiteConfiguration configuration)
    {
        var texts = configuration.Texts;
        if (tally.Sources > 0)
            yield return Listing(Address.Sources, PageKind.SourceIndex, texts.Of(ProgramTexts.Sources));
        if (tally.Topics > 0 && configuration.IsStrict)
            yield return Listing(Address.Maintenance, PageKind.Maintenance, texts.Of(ProgramTexts.Maintenance));
        if (tally.Topics > 0 || tally.Feeding > 0)
            yield return Listing(Address.Topics, PageKind.TopicIndex, texts.Of(ProgramTexts.Topics));
        if (tally.Eventful > 0)
            yield return Listing(Address.Timeline, PageKind.Timeline, texts.Of(ProgramTexts.Timeline));
        if (tally.Topics >= TopicMaps.FewestTopics)
            yield return Listing(Address.Graph, PageKind.Graph, texts.Of(ProgramTexts.TopicMap));
        if (configuration.HasSearch && !tally.Pages.IsEmpty)
            yield return Listing(Address.Search, PageKind.Search, texts.Of(ProgramTexts.Search));
        // Two spellings of one kind or tag share a page, named by the spelling that sorts first.
        foreach (var group in tally.Kinds.GroupBy(UrlSlug.Of))
        {
            var kind = group.First();
            var plural = configuration.Kinds.FirstOrDefault(known => known.Id == kind)?.Plural ?? kind;
            yield return Listing(AddressOf("kinds", kind), PageKind.KindIndex, plural, group.Key);
        }
        foreach (var group in tally.Tags.GroupBy(TagSlug.Of).Where(group => group.Key.Length > 0))
        {
            var tag = group.First();
            yield return Listing(OfTag(tag), PageKind.TagIndex, tag, group.Key);
        }
    }

    /// <summary>Whether a list can be at an address.</summary>
    public static bool MayBeAt(Address address) =>
        Fixed.Contains(address)
        || address.Path.StartsWith("kinds/", StringComparison.Ordinal)
        || address.Path.StartsWith("tags/", StringComparison.Ordinal);

    /// <summary>The address of the page for a tag; one without letter or digit gives an address with an empty segment.</summary>
    public static Address OfTag(string tag) => new($"tags/{TagSlug.Of(tag)}/");

    /// <summary>The address of the page for a kind or topic.</summary>
    /// <param name="folder">The folder that pages of its sort are in.</param>
    /// <param name="name">Its name; one without letter or digit gives an address with an empty segment.</param>
    public static Address AddressOf(string folder, string name) => new($"{folder}/{UrlSlug.Of(name)}/");

    private static Page Listing(Address address, PageKind kind, string title, string? subject = null) =>
        new()
        {
            Address = address,
            Kind = kind,
            Title = title,
            Subject = subject,
        };
}
