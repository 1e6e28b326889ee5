using System.Collections.Frozen;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// The ids that the theme and the build give: all hold a dot, and no id made from a heading does. Content may not give
/// them, or it could take the place of what the page itself holds.
/// </summary>
internal static class ThemeIds
{
    private static readonly FrozenSet<string> Beginnings =
    [
        "page",
        "cite",
        "reference",
        "event",
        "year",
        "group",
        "drawing",
        "map",
        "timeline",
    ];

    public static bool IsOne(string id) =>
        id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
        && Beginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(id.AsSpan(0, dot));
}
