using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using StaticWiki.Linking.Events;
using StaticWiki.Localization;
using StaticWiki.Rendering.Drawing;
using StaticWiki.Text;

namespace StaticWiki.Tests.Rendering.Drawing;

public sealed class PictureTests
{
    private static readonly Gen<PartialDate> Dates = Gen.Select(
        Gen.OneOf(Gen.Int[1950, 2025], Gen.Int[1, 9999]),
        Gen.Int[1, 12].Nullable(),
        Gen.Int[1, 28].Nullable(),
        (year, month, day) => new PartialDate(year, month, month is null ? null : day)
    );

    private static readonly Gen<PlaceModel> Places = Gen.Select(
        Gen.OneOf("Pyongyang", "Moscow", "Komsomolsk-on-Amur", "평양", "<b> & \"c\"", "Suva", "Apia", "Quito"),
        Gen.Double[-90, 90],
        Gen.Double[-180, 180],
        (name, latitude, longitude) => new PlaceModel(name, null, null, new Coordinates(latitude, longitude))
    );

    private static readonly Gen<EventModel> Events = Gen.Select(
        Dates,
        Dates.Nullable(),
        Gen.OneOf("Left", "Talks & <a declaration>", "A title that goes on until nobody reads it any more"),
        Places.Array[0, 5],
        Gen.OneOf<string?>(null, "train", "aircraft", "ship", "by car"),
        (date, end, title, route, means) =>
            new EventModel
            {
                Id = "event." + date,
                Date = date,
                End = end,
                Title = title,
                Route = [.. route],
                Means = means,
            }
    );

    [Fact]
    public void A_timeline_is_whole_and_stays_in_its_frame() =>
        Events.Array[1, 80].Sample(events => CheckFrame(Timeline(events)), iter: 200);

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(2000)]
    public void A_timeline_leads_to_all_events_of_few_and_to_bars_of_many(int count)
    {
        var events = Enumerable
            .Range(0, count)
            .Select(i => EventOn(new DateOnly(1950, 1, 1).AddDays(i * 27_000 / count)))
            .ToList();
        var picture = Timeline(events);
        CheckFrame(picture);
        var links = picture.Descendants("a").Count();
        Assert.Equal(count, count <= 200 ? links : count);
        Assert.InRange(links, 1, 200);
    }

    [Fact]
    public void A_map_is_whole_and_its_names_stay_in_its_frame() =>
        Events
            .Array[1, 30]
            .Sample(
                events =>
                {
                    if (JourneyMap.Draw(events, InterfaceTexts.English) is { } map)
                        CheckFrame(XElement.Parse(map.Text));
                },
                iter: 200
            );

    [Fact]
    public void A_picture_is_the_same_in_every_culture()
    {
        EventModel[] events =
        [
            EventOn(new DateOnly(1958, 11, 3)) with
            {
                Route = [PlaceAt("Pyongyang", 39.03, 125.75), PlaceAt("Hanoi", 21.03, 105.83)],
            },
            EventOn(new DateOnly(2019, 2, 23)),
        ];
        var (timeline, map) = (
            TimelinePicture.Draw(events, InterfaceTexts.English),
            JourneyMap.Draw(events, InterfaceTexts.English)
        );
        var saved = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.Equal(timeline, TimelinePicture.Draw(events, InterfaceTexts.English));
            Assert.Equal(map, JourneyMap.Draw(events, InterfaceTexts.English));
        }
        finally
        {
            CultureInfo.CurrentCulture = saved;
        }
    }

    [Theory]
    [InlineData("train", "Rail Rail Rail")]
    [InlineData("aircraft, train, aircraft", "Air Rail Air")]
    [InlineData("aircraft and train", "Air Air Air")]
    [InlineData("on foot and by something else", "Road Road Road")]
    [InlineData("something else", "Other Other Other")]
    [InlineData(null, "Other Other Other")]
    public void Each_leg_of_a_way_is_drawn_as_it_was_travelled(string? means, string expected)
    {
        var happened = EventOn(new DateOnly(1958, 11, 3)) with
        {
            Means = means,
            Route =
            [
                PlaceAt("Pyongyang", 39.03, 125.75),
                PlaceAt("Beijing", 39.9, 116.41),
                PlaceAt("Guangzhou", 23.13, 113.26),
                PlaceAt("Hanoi", 21.03, 105.83),
            ],
        };
        var legs = Journeys.Of([happened], new TravelModes(InterfaceTexts.English)).Legs;
        Assert.Equal(expected, string.Join(' ', legs.Select(leg => leg.Mode)));
    }

    /// <summary>Without a coast, two towns on an empty ground would be anywhere; houses of one town need no coast.</summary>
    [Theory]
    [InlineData(42.43, 130.65, true)]
    [InlineData(43.1, 131.9, false)]
    public void A_map_of_a_region_has_a_coast_and_one_of_a_town_has_none(
        double latitude,
        double longitude,
        bool hasCoast
    )
    {
        var happened = EventOn(new DateOnly(2019, 4, 24)) with
        {
            Route = [PlaceAt("From here", latitude, longitude), PlaceAt("Vladivostok", 43.12, 131.89)],
        };
        var map = XElement.Parse(JourneyMap.Draw([happened], InterfaceTexts.English)!.Text);
        var coast = map.Descendants("path").SingleOrDefault(path => path.Attribute("class")?.Value == "coast");
        Assert.Equal(hasCoast, coast?.Attribute("d")?.Value.Length > 20);
    }

    [Fact]
    public void One_place_is_no_map() =>
        Assert.Null(
            JourneyMap.Draw(
                [EventOn(new DateOnly(2025, 1, 1)) with { Route = [PlaceAt("Suva", -18.14, 178.44)] }],
                InterfaceTexts.English
            )
        );

    private static PlaceModel PlaceAt(string name, double latitude, double longitude) =>
        new(name, null, null, new Coordinates(latitude, longitude));

    private static EventModel EventOn(DateOnly day) =>
        new()
        {
            Id = "event." + day.DayNumber.ToString(CultureInfo.InvariantCulture),
            Date = new PartialDate(day.Year, day.Month, day.Day),
            Title = "Something happens",
        };

    private static XElement Timeline(IEnumerable<EventModel> events) =>
        XElement.Parse(
            TimelinePicture.Draw([.. events.OrderBy(happened => happened.Date)], InterfaceTexts.English).Text
        );

    private static void CheckFrame(XElement picture)
    {
        var size = picture.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        var frame = new Box(size[0], size[1], size[2], size[3]);
        foreach (var rectangle in picture.Descendants("rect"))
        {
            var (x, y) = (Of(rectangle, "x"), Of(rectangle, "y"));
            var box = new Box(x, y, x + Of(rectangle, "width"), y + Of(rectangle, "height"));
            Assert.True(frame.Grown(0.2).Contains(box), $"{rectangle} is outside {frame}");
        }
        var texts = picture.Descendants("text").Select(BoxOf).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            Assert.True(frame.Grown(0.2).Contains(texts[i]), $"{texts[i]} is outside {frame}");
            for (var j = 0; j < i; j++)
                Assert.False(texts[i].Overlaps(texts[j]), $"{texts[i]} covers {texts[j]}");
        }
    }

    /// <summary>What a text covers, if it is as wide as it was taken to be.</summary>
    private static Box BoxOf(XElement text)
    {
        var width = Svg.WidthOf(text.Value, 11.5);
        var (x, y) = (Of(text, "x"), Of(text, "y"));
        var left = (text.Attribute("text-anchor")?.Value) switch
        {
            "end" => x - width,
            "middle" => x - width / 2,
            _ => x,
        };
        return new Box(left, y - 8, left + width, y + 1);
    }

    private static double Of(XElement element, string attribute) => Number(element.Attribute(attribute)?.Value ?? "0");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
