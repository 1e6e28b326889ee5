using System.Globalization;

namespace StaticWiki.Linking;

/// <summary>Ids of the headings of one list.</summary>
internal static class GroupIds
{
    /// <summary>An id, with a number where the list has it already: two headings may come to one.</summary>
    /// <param name="wanted">The id; an empty one is left as it is.</param>
    /// <param name="used">Those that the list has; the id is added to them.</param>
    public static string Unused(string wanted, HashSet<string> used)
    {
        var id = wanted;
        // A list has few enough for trying.
        for (var n = 2; id.Length > 0 && !used.Add(id); n++)
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        return id;
    }
}
