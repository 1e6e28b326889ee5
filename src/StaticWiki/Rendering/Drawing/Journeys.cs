using StaticWiki.Linking.Events;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>A place on a map.</summary>
/// <param name="Visits">How many events name it.</param>
internal sealed record MapPlace(string Name, string? Href, Coordinates At, int Visits);

/// <summary>A line on a map between two places, as travelled by one means.</summary>
/// <param name="IsForward">Whether somebody went from the first to the second.</param>
/// <param name="IsBack">Whether somebody went from the second to the first.</param>
internal sealed record MapLeg(MapPlace From, MapPlace To, TravelMode Mode, bool IsForward, bool IsBack);

/// <summary>What of some events can be drawn on a map.</summary>
internal sealed class Journeys
{
    private Journeys(IReadOnlyList<MapPlace> places, IReadOnlyList<MapLeg> legs) => (Places, Legs) = (places, legs);

    /// <summary>The places with coordinates, the most visited first.</summary>
    public IReadOnlyList<MapPlace> Places { get; }

    /// <summary>The ways between them, in the order in which they were first gone.</summary>
    public IReadOnlyList<MapLeg> Legs { get; }

    public static Journeys Of(IEnumerable<EventModel> events, TravelModes modes)
    {
        var happened = events.Where(one => !one.Route.IsEmpty).ToList();
        var places = happened
            .SelectMany(one => one.Route)
            .Where(place => place.Coordinates is not null)
            .GroupBy(place => place.Name, StringComparer.Ordinal)
            .Select(group => new MapPlace(
                group.Key,
                group.First().Href,
                group.First().Coordinates!.Value,
                group.Count()
            ))
            .OrderByDescending(place => place.Visits)
            .ThenBy(place => place.Name, StringComparer.Ordinal)
            .ToList();
        var byName = places.ToDictionary(place => place.Name, StringComparer.Ordinal);
        var legs = new List<MapLeg>();
        var known = new Dictionary<(string, string, TravelMode), int>();
        foreach (var one in happened)
        {
            foreach (var (i, mode) in modes.Of(one.Means, one.Route.Length - 1).Index())
                Add(one.Route[i].Name, one.Route[i + 1].Name, mode);
        }
        return new Journeys(places, legs);

        void Add(string from, string to, TravelMode mode)
        {
            // Where a place in between has no coordinates, nobody knows where the line would run.
            if (from == to || !byName.TryGetValue(from, out var start) || !byName.TryGetValue(to, out var end))
                return;
            if (known.TryGetValue((from, to, mode), out var same))
                legs[same] = legs[same] with { IsForward = true };
            else if (known.TryGetValue((to, from, mode), out var opposite))
                legs[opposite] = legs[opposite] with { IsBack = true };
            else
            {
                known[(from, to, mode)] = legs.Count;
                legs.Add(new MapLeg(start, end, mode, true, false));
            }
        }
    }
}
