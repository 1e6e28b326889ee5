using System.Collections.Immutable;
using StaticWiki.Localization;

namespace StaticWiki.Rendering.Drawing;

/// <summary>By what means a journey was made, as far as a map tells it.</summary>
internal enum TravelMode
{
    Rail,
    Air,
    Sea,
    Road,
    Other,
}

/// <summary>Knows what the words for means of travel mean.</summary>
internal static class TravelModes
{
    private static readonly ImmutableArray<(TravelMode Mode, ImmutableArray<string> Words)> Known =
    [
        (TravelMode.Rail, ["train", "rail", "railway", "railroad", "locomotive", "tram", "metro"]),
        (
            TravelMode.Air,
            ["aircraft", "aeroplane", "airplane", "plane", "air", "flight", "jet", "helicopter", "airship", "balloon"]
        ),
        (TravelMode.Sea, ["ship", "boat", "ferry", "sea", "steamer", "yacht", "vessel", "submarine"]),
        (TravelMode.Road, ["car", "road", "bus", "coach", "lorry", "truck", "motorcade", "bicycle", "foot", "horse"]),
    ];

    /// <summary>The means that a text names first; <see cref="TravelMode.Other"/> where it names none that is known.</summary>
    public static TravelMode Of(string? means)
    {
        foreach (var word in (means ?? "").Split([' ', ',', ';', '/', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var (mode, words) in Known)
            {
                if (words.Contains(word.ToLowerInvariant()))
                    return mode;
            }
        }
        return TravelMode.Other;
    }

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
