using System.Collections.Immutable;
using System.Globalization;

namespace StaticWiki.Linking.Maintenance;

/// <summary>The lists of the maintenance page.</summary>
internal static class MaintenanceGroups
{
    /// <param name="health">What there is to list.</param>
    /// <param name="entryOf">Makes the line of a page.</param>
    public static ImmutableArray<GroupModel> Of(WikiHealth health, Func<Page, EntryModel> entryOf) =>
        [
            Group("Wanted topics", "wanted", health.Wanted.Select(WantedEntry)),
            Group("Topics that no page links to", "orphans", health.Orphans.Select(entryOf)),
            Group("Topics without an article", "stubs", health.Stubs.Select(entryOf)),
            Group("Topics that lead nowhere", "dead-ends", health.DeadEnds.Select(entryOf)),
        ];

    private static EntryModel WantedEntry(WantedName wanted)
    {
        var named = string.Join(", ", wanted.By.Take(3).Select(page => page.Title));
        var more =
            wanted.By.Length > 3
                ? string.Create(CultureInfo.InvariantCulture, $" and {wanted.By.Length - 3} more")
                : "";
        return new EntryModel(wanted.Name, wanted.Link.Href, $"Linked from {named}{more}", null, true);
    }

    private static GroupModel Group(string label, string id, IEnumerable<EntryModel> entries) =>
        new(label, id, null, [.. entries]);
}
