using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>The pages that list the topics of one name, for names that several topics have.</summary>
internal static class DisambiguationPages
{
    /// <summary>What the address of such a page ends in, in any language, so that it lasts.</summary>
    private const string Suffix = " (disambiguation)";

    /// <summary>What the page is called that lists the topics of a name.</summary>
    public static string TitleOf(string name, SiteConfiguration configuration) =>
        configuration.Texts.Of(ProgramTexts.Disambiguation, name);

    /// <summary>Adds them to a table that has the names of all topics.</summary>
    public static void AddTo(SymbolTable table)
    {
        var titles = new HashSet<Name>();
        var shared = table
            .Names.Shared.SelectMany(pages => pages)
            .Where(IsTopic)
            .Distinct()
            .SelectMany(topic => topic.Aliases.Prepend(topic.Title));
        foreach (var name in shared.Order(StringComparer.Ordinal).ToList())
        {
            var sharers = table.Names.Find(Name.Of(name), IsTopic);
            var title = TitleOf(name, table.Configuration);
            // Who writes the page, or has given its name to another, needs none from the build.
            if (
                sharers.Length < 2
                || !titles.Add(Name.Of(name))
                || table.Names.Find(Name.Of(title), IsTopic).Length > 0
            )
                continue;
            if (UrlSlug.Of(name).Length > 0)
                table.Add(PageOf(name, title, table), [.. sharers.OrderBy(page => page.SortKey)]);
        }
    }

    private static Page PageOf(string name, string title, SymbolTable table)
    {
        var wanted = ListingPages.AddressOf("topics", name + Suffix);
        var address = wanted;
        for (var n = 2; table.At(address) is not null; n++)
            address = wanted.Numbered(n);
        return new Page
        {
            Address = address,
            Kind = PageKind.Disambiguation,
            Title = title,
            Subject = name,
        };
    }

    private static bool IsTopic(Page page) => page.Kind == PageKind.Topic;
}
