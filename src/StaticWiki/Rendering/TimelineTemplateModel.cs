using System.Globalization;
using Scriban.Runtime;
using StaticWiki.Linking;
using StaticWiki.Linking.Events;
using StaticWiki.Localization;
using StaticWiki.Rendering.Drawing;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>Events and their pictures as templates see them.</summary>
internal static class TimelineTemplateModel
{
    public static ScriptObject Of(PageModel page, InterfaceTexts texts)
    {
        var map = JourneyMap.Draw(page.Events, texts);
        return TemplateModel.Object(
            ("events", TemplateModel.List(page.Events, happened => EventOf(happened, texts))),
            (
                "years",
                TemplateModel.List(
                    page.Events.GroupBy(happened => happened.Date.Year),
                    year => YearOf(year.Key, year, texts)
                )
            ),
            ("picture", page.Kind == PageKind.Timeline ? TimelinePicture.Draw(page.Events, texts) : null),
            ("map", map),
            (
                "places",
                map is null ? new ScriptArray() : TemplateModel.List(PlacesOf(page), place => PlaceOf(place, texts))
            )
        );
    }

    private static ScriptObject YearOf(int year, IEnumerable<EventModel> events, InterfaceTexts texts)
    {
        var id = year.ToString(CultureInfo.InvariantCulture);
        return TemplateModel.Object(
            ("id", "year." + id),
            ("label", texts.Dates.ShortYear(year)),
            ("events", TemplateModel.List(events, happened => EventOf(happened, texts)))
        );
    }

    private static IEnumerable<PlaceModel> PlacesOf(PageModel page) =>
        page
            .Events.SelectMany(happened => happened.Route)
            .Where(place => place.Coordinates is not null)
            .DistinctBy(place => place.Name)
            .OrderBy(place => place.Name, StringComparer.Ordinal);

    private static ScriptObject EventOf(EventModel happened, InterfaceTexts texts) =>
        TemplateModel.Object(
            ("id", happened.Id),
            ("date", TemplateModel.DateOf(happened.Date, texts)),
            ("end", TemplateModel.DateOf(happened.End, texts)),
            ("title", happened.Title),
            ("route", TemplateModel.List(happened.Route, place => PlaceOf(place, texts))),
            ("means", happened.Means),
            ("notes", TemplateModel.List(happened.Notes, note => note)),
            ("topics", TemplateModel.List(happened.Topics, TemplateModel.LinkOf)),
            ("cites", TemplateModel.List(happened.Cites, StatementTemplateModel.CiteOf)),
            ("is_own", happened.IsOwn)
        );

    private static ScriptObject PlaceOf(PlaceModel place, InterfaceTexts texts) =>
        TemplateModel.Object(
            ("name", place.Name),
            ("href", place.Href),
            ("coordinates", place.Coordinates is { } at ? Shown(at, texts) : null)
        );

    /// <summary>As an atlas writes it: <c>39.03° N, 125.75° E</c>, as precise as it is known.</summary>
    private static string Shown(Coordinates at, InterfaceTexts texts)
    {
        return texts.Of(at.Latitude < 0 ? ProgramTexts.South : ProgramTexts.North, Degrees(at.Latitude))
            + texts.Of(ProgramTexts.Comma)
            + texts.Of(at.Longitude < 0 ? ProgramTexts.West : ProgramTexts.East, Degrees(at.Longitude));

        static string Degrees(double angle) => Math.Abs(angle).ToString("0.####", CultureInfo.InvariantCulture);
    }
}
