using System.Collections.Immutable;
using System.Text.Json;
using StaticWiki.Linking.Events;

namespace StaticWiki.Rendering;

/// <summary>What happened, for machines: schema.org's Event.</summary>
internal static class JsonLdEvents
{
    /// <summary>All events of a page as what it is <c>about</c>; nothing where there are none.</summary>
    /// <param name="json">The page's object is open.</param>
    /// <param name="events">The events.</param>
    /// <param name="url">The page's address; null where the host is not known.</param>
    public static void WriteAll(Utf8JsonWriter json, ImmutableArray<EventModel> events, string? url)
    {
        if (events.IsEmpty)
            return;
        json.WriteStartArray("about");
        foreach (var happened in events)
            Write(json, happened, url);
        json.WriteEndArray();
    }

    /// <inheritdoc cref="WriteAll"/>
    public static void Write(Utf8JsonWriter json, EventModel happened, string? url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Event");
        JsonLd.WriteText(json, "name", happened.Title);
        json.WriteString("startDate", happened.Date.ToString());
        if (happened.End is { } end)
            json.WriteString("endDate", end.ToString());
        if (!happened.Route.IsEmpty)
        {
            json.WriteStartArray("location");
            foreach (var place in happened.Route)
                WritePlace(json, place);
            json.WriteEndArray();
        }
        if (url is not null)
            json.WriteString("url", $"{url}#{Uri.EscapeDataString(happened.Id)}");
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, PlaceModel place)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Place");
        JsonLd.WriteText(json, "name", place.Name);
        if (place.Coordinates is { } coordinates)
        {
            json.WriteStartObject("geo");
            json.WriteString("@type", "GeoCoordinates");
            json.WriteNumber("latitude", coordinates.Latitude);
            json.WriteNumber("longitude", coordinates.Longitude);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
