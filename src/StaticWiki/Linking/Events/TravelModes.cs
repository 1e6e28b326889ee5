using System.Collections.Immutable;
using System.Text;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking.Events;

/// <summary>By what means a journey was made, as far as a map tells it.</summary>
internal enum TravelMode
{
    Rail,
    Air,
    Sea,
    Road,
    Other,
}

/// <summary>Knows what the words for means of travel mean, in a wiki's language and in English.</summary>
internal sealed class TravelModes
{
    /// <summary>A letter more or less in a shorter word makes another word.</summary>
    private const int ShortestWord = 4;

    /// <summary>What stands between the means of two legs; commas of East Asia too.</summary>
    private static readonly char[] Separators = [',', ';', '/', '，', '、', '；'];

    private static readonly ImmutableArray<(TravelMode Mode, TextKey Words)> Known =
    [
        (TravelMode.Rail, ProgramTexts.RailWords),
        (TravelMode.Air, ProgramTexts.AirWords),
        (TravelMode.Sea, ProgramTexts.SeaWords),
        (TravelMode.Road, ProgramTexts.RoadWords),
    ];

    private readonly ImmutableArray<(TravelMode Mode, string Word)> _words;

    public TravelModes(InterfaceTexts texts) =>
        _words = [
            .. new[] { texts, InterfaceTexts.English }
                .Distinct()
                .SelectMany(_ => Known, (spoken, named) => (named.Mode, Words: spoken.Of(named.Words)))
                .SelectMany(named => named.Words.Split(' '), (named, word) => (named.Mode, word)),
        ];

    /// <summary>
    /// The means of each leg of a way: where a text names as many as there are legs, one after the other, else for all the
    /// one that it names first; <see cref="TravelMode.Other"/> where it names none that is known.
    /// </summary>
    /// <param name="means">The text: "train", "aircraft, train, aircraft".</param>
    /// <param name="legs">How many legs there are.</param>
    public IReadOnlyList<TravelMode> Of(string? means, int legs)
    {
        var named = Named(means).ToList();
        return named.Count == legs
            ? named
            : [.. Enumerable.Repeat(named.Count > 0 ? named[0] : TravelMode.Other, legs)];
    }

    private IEnumerable<TravelMode> Named(string? means)
    {
        foreach (var word in Parts(means ?? ""))
        {
            foreach (var (mode, known) in _words)
            {
                if (!Names(word.ToLowerInvariant(), known))
                    continue;
                yield return mode;
                break;
            }
        }
    }

    /// <summary>A word of a text that names no known means, and the known ones that it is nearly.</summary>
    public (string Word, IReadOnlyList<string> Nearest)? Misspelt(string means)
    {
        // Who travels in a way that the map has no line for has not misspelt it.
        foreach (var leg in means.Split(Separators).Where(leg => !Named(leg).Any()))
        {
            foreach (var word in Parts(leg).Where(word => word.Length >= ShortestWord))
            {
                if (Suggestions.Nearest(word, _words.Select(known => known.Word)) is { Count: > 0 } nearest)
                    return (word, nearest);
            }
        }
        return null;
    }

    private static string[] Parts(string means) =>
        means.Split([' ', '-', .. Separators], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a word is the known one; in other scripts also where it is part of it, as 열차 of 특별열차.</summary>
    private static bool Names(string word, string known) =>
        word == known || (known.Length > 1 && !Ascii.IsValid(known) && word.Contains(known, StringComparison.Ordinal));

    /// <summary>The word in the legend.</summary>
    public static TextKey NameOf(TravelMode mode) =>
        mode switch
        {
            TravelMode.Rail => ProgramTexts.ByRail,
            TravelMode.Air => ProgramTexts.ByAir,
            TravelMode.Sea => ProgramTexts.BySea,
            TravelMode.Road => ProgramTexts.ByRoad,
            _ => ProgramTexts.ByOther,
        };
}
