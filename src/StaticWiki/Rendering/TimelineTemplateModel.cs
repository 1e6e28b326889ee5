using System.Globalization;
using Scriban.Runtime;
using StaticWiki.Linking;
using StaticWiki.Linking.Events;
using StaticWiki.Rendering.Drawing;

namespace StaticWiki.Rendering;

/// <summary>Events and their pictures as templates see them.</summary>
internal static class TimelineTemplateModel
{
    public static ScriptObject Of(PageModel page)
    {
        var map = JourneyMap.Draw(page.Events);
        return TemplateModel.Object(
            ("events", TemplateModel.List(page.Events, EventOf)),
            (
                "years",
                TemplateModel.List(page.Events.GroupBy(happened => happened.Date.Year), year => YearOf(year.Key, year))
            ),
            ("picture", page.Kind == PageKind.Timeline ? TimelinePicture.Draw(page.Events) : null),
            ("map", map),
            ("places", map is null ? new ScriptArray() : TemplateModel.List(PlacesOf(page), PlaceOf))
        );
    }

    private static ScriptObject YearOf(int year, IEnumerable<EventModel> events)
    {
        var label = year.ToString(CultureInfo.InvariantCulture);
        return TemplateModel.Object(
            ("id", "year." + label),
            ("label", label),
            ("events", TemplateModel.List(events, EventOf))
        );
    }

    private static IEnumerable<PlaceModel> PlacesOf(PageModel page) =>
        page
            .Events.SelectMany(happened => happened.Route)
            .Where(place => place.Coordinates is not null)
            .DistinctBy(place => place.Name)
            .OrderBy(place => place.Name, StringComparer.Ordinal);

    private static ScriptObject EventOf(EventModel happened) =>
        TemplateModel.Object(
            ("id", happened.Id),
            ("date", TemplateModel.DateOf(happened.Date)),
            ("end", TemplateModel.DateOf(happened.End)),
            ("title", happened.Title),
            ("route", TemplateModel.List(happened.Route, PlaceOf)),
            ("means", happened.Means),
            ("notes", TemplateModel.List(happened.Notes, note => note)),
            ("topics", TemplateModel.List(happened.Topics, TemplateModel.LinkOf)),
            ("cites", TemplateModel.List(happened.Cites, StatementTemplateModel.CiteOf)),
            ("is_own", happened.IsOwn)
        );

    private static ScriptObject PlaceOf(PlaceModel place) =>
        TemplateModel.Object(
            ("name", place.Name),
            ("href", place.Href),
            ("coordinates", place.Coordinates?.ToString())
        );
}
