using System.Globalization;
using StaticWiki.Linking.Events;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>The places of events and the journeys between them, drawn from their coordinates alone.</summary>
internal static class JourneyMap
{
    private const double Width = 480;
    private const double LeastHeight = 200;
    private const double MostHeight = 400;
    private const double Margin = 44;
    private const double FontSize = 13;
    private const double LineHeight = 16;
    private const double Radius = 3.2;
    private const double LegendSample = 26;

    /// <summary>On a map of fewer kilometres, coasts at 1:50 million are a few broken lines, far from where they run.</summary>
    private const double LeastWidthWithCoasts = 150;
    private const int LongestName = 30;

    /// <summary>The map; null where fewer than two places have coordinates.</summary>
    public static Html? Draw(IReadOnlyList<EventModel> events, InterfaceTexts texts)
    {
        var journeys = Journeys.Of(events, new TravelModes(texts));
        if (journeys.Places.Select(place => place.At).Distinct().Count() < 2)
            return null;
        var view = new MapView([.. journeys.Places.Select(place => place.At)], Width, LeastHeight, MostHeight, Margin);
        var modes = journeys.Legs.Select(leg => leg.Mode).Distinct().Order().ToList();
        var legend = Legend(view, modes, texts, out var height);
        var svg = new Svg();
        svg.Add(
            $"""<svg class="map" role="group" aria-labelledby="map.title map.desc" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" font-size="{FontSize}" fill="currentColor">"""
        );
        svg.Add(
            $"""<title id="map.title">{texts.Of(ProgramTexts.Map)}</title><desc id="map.desc">{Describe(journeys, texts)}</desc>"""
        );
        svg.Add($"""<svg width="{Width}" height="{view.Frame.Bottom}" overflow="hidden">""");
        svg.Add(
            $"""<rect class="ground" width="{Width}" height="{view.Frame.Bottom}" fill="currentColor" fill-opacity=".04"/>"""
        );
        svg.Add(
            $"""<path class="grid" d="{Graticule.PathOf(view)}" fill="none" stroke="currentColor" stroke-opacity=".14"/>"""
        );
        if (view.Frame.Right / view.UnitsPerKilometre >= LeastWidthWithCoasts)
        {
            svg.Add(
                $"""<path class="coast" d="{Coastlines.PathOf(view)}" fill="none" stroke="currentColor" stroke-opacity=".5"/>"""
            );
        }
        var lines = journeys.Legs.SelectMany(leg => LegLine.Of(leg, view)).ToList();
        foreach (var line in lines)
            line.DrawOn(svg);
        AddPlaces(svg, journeys.Places, lines, view);
        svg.Add($"</svg>{legend}</svg>");
        return svg.ToHtml();
    }

    private static void AddPlaces(Svg svg, IReadOnlyList<MapPlace> places, IReadOnlyList<LegLine> lines, MapView view)
    {
        var dots = places.Select(place => view.Of(place.At)).ToList();
        var names = places.Select(place => Shortening.Name(place.Name, LongestName)).ToList();
        var labels = MapLabels.Arrange(
            dots,
            [.. names.Select(name => (Svg.WidthOf(name, FontSize), LineHeight))],
            [.. lines.Select(line => (line.From, line.To))],
            view.Frame.Grown(-2),
            Radius
        );
        for (var i = 0; i < places.Count; i++)
        {
            var link = places[i].Href;
            if (link is not null)
                svg.Add($"""<a href="{link}" tabindex="-1" aria-label="{places[i].Name}">""");
            svg.Add(
                $"""<circle class="place" cx="{dots[i].X}" cy="{dots[i].Y}" r="{Radius}"><title>{places[i].Name}</title></circle>"""
            );
            if (labels[i] is { } box)
            {
                // The letters are as wide as the reader's font has them: they are held at the side of the dot.
                var (x, anchor) =
                    box.Left >= dots[i].X ? (box.Left, "start")
                    : box.Right <= dots[i].X ? (box.Right, "end")
                    : ((box.Left + box.Right) / 2, "middle");
                svg.Add(
                    $"""<text class="name" x="{x}" y="{box.Bottom - 3.5}" text-anchor="{anchor}">{names[i]}</text>"""
                );
            }
            if (link is not null)
                svg.Add($"</a>");
        }
    }

    /// <summary>A scale, and what the lines mean, below the map.</summary>
    private static Html Legend(MapView view, IReadOnlyList<TravelMode> modes, InterfaceTexts texts, out double height)
    {
        var svg = new Svg();
        var y = view.Frame.Bottom + 16;
        var kilometres = RoundDown(110 / view.UnitsPerKilometre);
        var length = kilometres * view.UnitsPerKilometre;
        var text = string.Create(CultureInfo.InvariantCulture, $"{kilometres:#,0.##} km");
        svg.Add(
            $"""<path class="scale" d="M1 {y - 4}v6h{length}v-6" fill="none" stroke="currentColor"/><text x="{length + 6}" y="{y + 3}">{text}</text>"""
        );
        var x = length + 6 + Svg.WidthOf(text, FontSize) + 16;
        foreach (var mode in modes)
        {
            var name = texts.Of(TravelModes.NameOf(mode));
            var width = LegendSample + 6 + Svg.WidthOf(name, FontSize);
            if (x + width > Width)
                (x, y) = (1, y + 18);
            LegLine.DrawSample(svg, mode, new Point(x, y - 1), new Point(x + LegendSample, y - 1));
            svg.Add($"""<text x="{x + LegendSample + 6}" y="{y + 3}">{name}</text>""");
            x += width + 14;
        }
        height = y + 10;
        return svg.ToHtml();
    }

    /// <summary>The longest of 1, 2, 5, 10, 20, 50 … that is not longer than a length.</summary>
    private static double RoundDown(double length)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(length)));
        var digit = length / power;
        return power
            * (
                digit >= 5 ? 5
                : digit >= 2 ? 2
                : 1
            );
    }

    private static string Describe(Journeys journeys, InterfaceTexts texts)
    {
        const int most = 12;
        var comma = texts.Of(ProgramTexts.Comma);
        var places = List(journeys.Places.Select(place => place.Name), journeys.Places.Count);
        var ways = journeys.Legs.Select(leg =>
            texts.Of(leg.IsBack ? ProgramTexts.JourneyAndBack : ProgramTexts.Journey, leg.From.Name, leg.To.Name)
        );
        return journeys.Legs.Count == 0
            ? texts.Of(ProgramTexts.MapPlaces, places)
            : texts.Of(ProgramTexts.MapJourneys, places, List(ways, journeys.Legs.Count));

        string List(IEnumerable<string> names, int count) =>
            string.Join(comma, names.Take(most)) + (count > most ? comma + "…" : "");
    }
}
