using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation.Statements;

/// <summary>
/// What stands behind a comma in a value in braces. The comma ends the value there, and what follows is a key without a
/// value (YAML 1.2.2, 7.4.2).
/// </summary>
/// <param name="Keys">The keys that were meant as part of the value before them.</param>
/// <param name="IsNumber">Whether the comma stands within a number, so that the value has lost a part.</param>
/// <param name="Help">What to write.</param>
/// <param name="Edits">What mends it; none where it could mean two things.</param>
internal sealed record StrayItems(
    ImmutableArray<YamlScalar> Keys,
    bool IsNumber,
    string Help,
    ImmutableArray<Edit> Edits
)
{
    private static readonly ImmutableArray<string> ListKeys =
    [
        FactKeys.Cite.Name,
        EventKeys.Topics.Name,
        EventKeys.Route.Name,
    ];

    /// <param name="map">A mapping.</param>
    /// <param name="unread">Those of its keys that mean nothing.</param>
    /// <param name="known">The keys that mean something in it, which may be misspelt.</param>
    public static IEnumerable<StrayItems> In(
        YamlMap map,
        IReadOnlyCollection<YamlScalar> unread,
        IReadOnlyCollection<string> known
    )
    {
        for (var i = 0; i < map.Entries.Length; i++)
        {
            var strays = map.Entries.Skip(i + 1).TakeWhile(IsStray).Select(entry => entry.Key).ToImmutableArray();
            if (strays.IsEmpty || map.Entries[i].Value is not YamlScalar { IsPlain: true, IsNull: false } value)
                continue;
            // In block style each key begins its own line.
            if (value.Place.End is { } end && strays[0].Place.Start is { } start && end.Line == start.Line)
                yield return Of(map.Entries[i].Key.Value, value, strays, isTight: start.Column == end.Column + 1);
        }

        bool IsStray(YamlEntry entry) =>
            entry.Value is YamlScalar { IsNull: true }
            && unread.Contains(entry.Key)
            && Suggestions.Nearest(entry.Key.Value, known).Count == 0;
    }

    private static StrayItems Of(string key, YamlScalar value, ImmutableArray<YamlScalar> strays, bool isTight)
    {
        if (isTight && char.IsAsciiDigit(value.Value[^1]) && char.IsAsciiDigit(strays[0].Value[0]))
            return new(strays, true, "write a decimal point in place of the ',', or put the value in quotes", []);
        var whole = string.Join(", ", strays.Select(stray => stray.Value).Prepend(value.Value));
        var (list, text) = ($"[{whole}]", YamlScalarText.InQuotes(whole));
        var place = value.Place with { End = strays[^1].Place.End };
        return key == FactKeys.Value.Name ? new(strays, false, $"write {list} for several, or {text} for one", [])
            : ListKeys.Contains(key) ? new(strays, false, $"write {list}", [new Edit(place, list)])
            : new(strays, false, $"write {text}: a ',' ends a value in braces", [new Edit(place, text)]);
    }
}
