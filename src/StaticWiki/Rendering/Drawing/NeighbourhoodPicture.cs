using StaticWiki.Linking.Maps;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>
/// A topic between those that link to it, on the left, and those that it links to, on the right; those that do both are on
/// the right, with an arrow at either end.
/// </summary>
internal static class NeighbourhoodPicture
{
    /// <summary>A page beside its text has no room for more; all of them are named in its text and below it.</summary>
    private const int MostInColumn = 9;

    /// <summary>Not much wider than a text, where letters would become small; most pictures need less.</summary>
    private const double MostWidth = 680;
    private const double FontSize = 14;
    private const double Row = 26;

    /// <summary>How wide the names at a side may be; less where the topic's own name is long.</summary>
    private const double MostColumn = 250;

    /// <summary>What lies between a name and the topic at least, so that lines can bend and arrows stand free.</summary>
    private const double Lines = 56;
    private const double Margin = 2;
    private const double Padding = 10;
    private const int LongestName = 29;
    private const int LongestTitle = 22;

    /// <summary>The picture; null where there is nothing around the topic.</summary>
    /// <param name="title">The topic's title.</param>
    /// <param name="neighbours">The topics around it, the most important first.</param>
    public static Html? Draw(string title, IReadOnlyList<NeighbourModel> neighbours)
    {
        if (neighbours.Count == 0)
            return null;
        var from = neighbours.Where(neighbour => neighbour.Direction == LinkDirection.In).Take(MostInColumn).ToList();
        var to = neighbours
            .Where(neighbour => neighbour.Direction.HasFlag(LinkDirection.Out))
            .Take(MostInColumn)
            .ToList();
        var rows = Math.Max(Math.Max(from.Count, to.Count), 2);
        var height = rows * Row + 8;
        var name = Shortening.Name(title, LongestTitle);
        // It is bold.
        var half = Svg.WidthOf(name, FontSize) * 0.54 + Padding;
        var sides = (from.Count > 0 ? 1 : 0) + (to.Count > 0 ? 1 : 0);
        var room = Math.Min(MostColumn, (MostWidth - 2 * half) / sides - Lines);
        var left = from.Count > 0 ? WidthOf(from, room) : 0;
        var start = from.Count > 0 ? left + Lines : Margin;
        var middle = new Box(start, height / 2 - 15, start + 2 * half, height / 2 + 15);
        var right = middle.Right + Lines;
        var width = to.Count > 0 ? right + WidthOf(to, room) : middle.Right + Margin;
        var svg = new Svg();
        svg.Add(
            $"""<svg class="graph neighbourhood" role="group" aria-labelledby="page.around-caption" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-size="{FontSize}" fill="currentColor">"""
        );
        var (lines, arrows) = (new Svg(), new Svg());
        AddColumn(svg, from, left, middle.Left, isLeft: true);
        AddColumn(svg, to, right, middle.Right, isLeft: false);
        svg.Add(
            $"""<path class="edges" fill="none" stroke="currentColor" stroke-opacity=".35" d="{lines.ToHtml()}"/><path class="arrow" d="{arrows.ToHtml()}"/>"""
        );
        svg.Add(
            $"""<rect class="here" x="{middle.Left}" y="{middle.Top}" width="{2 * half}" height="30" rx="15"/><text class="here" x="{(middle.Left + middle.Right) / 2}" y="{height / 2 + 5}" text-anchor="middle">{name}</text></svg>"""
        );
        return svg.ToHtml();

        void AddColumn(Svg svg, List<NeighbourModel> names, double edge, double middle, bool isLeft)
        {
            var toMiddle = isLeft ? 1 : -1;
            var top = (height - names.Count * Row) / 2;
            var (begin, end, centre) = (edge + 6 * toMiddle, middle - 2 * toMiddle, height / 2);
            var bend = (begin + end) / 2;
            foreach (var (i, neighbour) in names.Index())
            {
                var y = top + (i + 0.5) * Row;
                lines.Add($"M{begin} {y}C{bend} {y} {bend} {centre} {end} {centre}");
                if (neighbour.Direction.HasFlag(LinkDirection.Out))
                    AddArrow(begin, y, -toMiddle);
                AddName(svg, neighbour, edge, y, isLeft, room);
            }
            if (names.Any(neighbour => neighbour.Direction.HasFlag(LinkDirection.In)))
                AddArrow(end, centre, toMiddle);
        }

        void AddArrow(double x, double y, int direction) => arrows.Add($"M{x} {y}l{-7 * direction} -3.5v7z");
    }

    private static double WidthOf(IEnumerable<NeighbourModel> names, double room) =>
        names.Max(neighbour => Svg.WidthOf(Fitting(neighbour.Title, room), FontSize));

    private static string Fitting(string title, double room)
    {
        var name = Shortening.Name(title, LongestName);
        for (var longest = LongestName - 1; longest > 0 && Svg.WidthOf(name, FontSize) > room; longest--)
            name = Shortening.Name(title, longest);
        return name;
    }

    private static void AddName(Svg svg, NeighbourModel neighbour, double x, double y, bool isLeft, double room)
    {
        var name = Fitting(neighbour.Title, room);
        svg.Add($"""<a href="{neighbour.Href}" tabindex="-1">""");
        if (name != neighbour.Title)
            svg.Add($"<title>{neighbour.Title}</title>");
        svg.Add($"""<text x="{x}" y="{y + 5}" text-anchor="{(isLeft ? "end" : "start")}">{name}</text></a>""");
    }
}
