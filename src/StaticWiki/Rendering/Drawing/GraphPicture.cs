using StaticWiki.Linking.Maps;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>The topics of a wiki as names with lines between them, each a link to its page.</summary>
internal static class GraphPicture
{
    private const double FontSize = 14;
    private const double Height = 22;
    private const double Padding = 8;
    private const double Gap = 8;
    private const double Margin = 2;

    /// <summary>As wide as the text with what stands beside it.</summary>
    private const double Width = 888;
    private const int LongestName = 40;

    /// <summary>As wide as a telephone shows without shrinking it much.</summary>
    private const double ExcerptWidth = 360;
    private const int LongestNameInExcerpt = 24;

    /// <summary>As many kinds as there are colours that can be told apart.</summary>
    private const int KindCount = 8;

    /// <summary>What tells the kind of a node or a line of the legend; nothing where it has none.</summary>
    /// <param name="kind">The kind's index.</param>
    public static string ClassOf(int kind) =>
        kind < 0
            ? "kind"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kind kind-{kind % KindCount}");

    public static Html Draw(GraphModel graph) => Draw(graph, Width, LongestName);

    /// <summary>A small picture for a page about something else; it has room for some ten topics.</summary>
    public static Html DrawExcerpt(GraphModel graph) => Draw(graph, ExcerptWidth, LongestNameInExcerpt);

    private static Html Draw(GraphModel graph, double width, int longestName)
    {
        var names = graph.Nodes.Select(node => Shortening.Name(node.Title, longestName)).ToList();
        var sizes = names.ConvertAll(name => (Svg.WidthOf(name, FontSize) + 2 * Padding, Height));
        var places = GraphLayout.Arrange(
            [.. sizes.Select(size => (size.Item1 + Gap, size.Height + Gap))],
            graph.Edges,
            width
        );
        var boxes = places.Select((place, i) => GraphLayout.BoxAt(place, sizes[i])).ToList();
        var height = boxes.Max(box => box.Bottom) + Margin;
        var svg = new Svg();
        svg.Add(
            $"""<svg class="graph" role="group" aria-labelledby="page.graph" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-size="{FontSize}" fill="currentColor">"""
        );
        svg.Add($"""<path class="edges" fill="none" stroke="currentColor" stroke-opacity=".22" d=" """);
        foreach (var (from, to) in graph.Edges)
            svg.Add($"M{places[from].X} {places[from].Y}L{places[to].X} {places[to].Y}");
        svg.Add($"\"/>");
        for (var i = 0; i < boxes.Count; i++)
            AddNode(svg, graph.Nodes[i], names[i], places[i], boxes[i]);
        svg.Add($"</svg>");
        return svg.ToHtml();
    }

    private static void AddNode(Svg svg, GraphNode node, string name, Point place, Box box)
    {
        svg.Add($"""<a class="{ClassOf(node.Kind)}" href="{node.Href}">""");
        if (name != node.Title)
            svg.Add($"<title>{node.Title}</title>");
        svg.Add(
            $"""<rect x="{box.Left}" y="{box.Top}" width="{box.Right - box.Left}" height="{Height}" rx="{Height / 2}"/>"""
        );
        svg.Add($"""<text x="{place.X}" y="{place.Y + 4.8}" text-anchor="middle">{name}</text></a>""");
    }
}
