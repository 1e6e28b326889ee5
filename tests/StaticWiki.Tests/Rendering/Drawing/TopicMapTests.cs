using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using StaticWiki.Linking.Maps;
using StaticWiki.Rendering.Drawing;

namespace StaticWiki.Tests.Rendering.Drawing;

public sealed class TopicMapTests
{
    private static readonly Gen<string> Titles = Gen.OneOf(
        Gen.Const("Kim Jong Un"),
        Gen.Const("평양"),
        Gen.Const("<b> & \"c\""),
        Gen.Const("X"),
        Gen.String[Gen.Char['a', 'z'], 1, 70],
        Gen.Const("A title that goes on until nobody who is not paid for it reads any more of it")
    );

    private static readonly Gen<GraphModel> Graphs = Gen.Select(
        Titles.Array[1, 120],
        Gen.Select(Gen.Int[0, 119], Gen.Int[0, 119]).Array[0, 400],
        (titles, pairs) =>
            new GraphModel(
                [.. titles.Select((title, i) => new GraphNode(title, $"../t{i}/", (i % 10) - 1))],
                [
                    .. pairs
                        .Select(pair => (pair.Item1 % titles.Length, pair.Item2 % titles.Length))
                        .Where(pair => pair.Item1 < pair.Item2)
                        .Distinct()
                        .Order(),
                ],
                [],
                titles.Length
            )
    );

    [Fact]
    public void No_topic_of_a_map_covers_another_or_leaves_the_picture() =>
        Graphs.Sample(
            graph =>
            {
                var picture = XElement.Parse(GraphPicture.Draw(graph).Text);
                var frame = FrameOf(picture);
                var boxes = picture.Descendants("rect").Select(BoxOf).ToList();
                Assert.Equal(graph.Nodes.Length, boxes.Count);
                for (var i = 0; i < boxes.Count; i++)
                {
                    Assert.True(frame.Contains(boxes[i]), $"{boxes[i]} is outside {frame}");
                    for (var j = 0; j < i; j++)
                        Assert.False(boxes[i].Overlaps(boxes[j]), $"{boxes[i]} covers {boxes[j]}");
                }
                Assert.Equal(graph.Nodes.Select(node => node.Href), HrefsIn(picture));
            },
            iter: 100
        );

    [Fact]
    public void A_map_has_as_much_room_as_its_names_need()
    {
        var nodes = Enumerable.Range(0, 120).Select(i => new GraphNode($"A topic with number {i}", $"t{i}/", -1));
        var edges = Enumerable.Range(1, 119).Select(i => (0, i));
        var frame = FrameOf(XElement.Parse(GraphPicture.Draw(new GraphModel([.. nodes], [.. edges], [], 120)).Text));
        Assert.Equal(888, frame.Right);
        Assert.InRange(frame.Bottom, 1000, 3000);
    }

    /// <summary>Those that are linked stand together: nearer to each other than to the rest.</summary>
    [Fact]
    public void What_is_linked_is_near()
    {
        var nodes = Enumerable.Range(0, 24).Select(i => new GraphNode($"Topic {i}", $"t{i}/", -1));
        var edges =
            from a in Enumerable.Range(0, 24)
            from b in Enumerable.Range(a + 1, 23 - a)
            where a % 2 == b % 2
            select (a, b);
        var picture = XElement.Parse(GraphPicture.Draw(new GraphModel([.. nodes], [.. edges], [], 24)).Text);
        var places = picture.Descendants("text").Select(text => new Point(Of(text, "x"), Of(text, "y"))).ToList();
        var within = edges.Average(edge => places[edge.a].DistanceTo(places[edge.b]));
        var between = Enumerable.Range(0, 12).Average(i => places[2 * i].DistanceTo(places[2 * i + 1]));
        Assert.InRange(within, 1, between * 0.75);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public void A_topic_without_a_link_is_beside_the_others(int step)
    {
        var nodes = Enumerable.Range(0, 40).Select(i => new GraphNode($"Topic {i}", $"t{i}/", -1));
        var edges =
            from a in Enumerable.Range(0, 39)
            from b in Enumerable.Range(a + 1, 38 - a)
            where (a + b) % step == 0 || b == a + 1
            select (a, b);
        var picture = XElement.Parse(GraphPicture.Draw(new GraphModel([.. nodes], [.. edges], [], 40)).Text);
        var (across, down) = (GapOf("x", 888), GapOf("y", FrameOf(picture).Bottom));
        Assert.InRange(Math.Max(across, down), 0, 0.13);

        double GapOf(string axis, double length)
        {
            var at = picture.Descendants("text").Select(text => Of(text, axis)).Order().ToList();
            return at.Skip(1).Zip(at, (next, one) => next - one).Max() / length;
        }
    }

    [Fact]
    public void A_map_is_the_same_in_every_culture_and_each_time()
    {
        var graph = new GraphModel(
            [new("One", "one/", 0), new("Two & a half", "two/", 1), new("Three", "three/", -1)],
            [(0, 1), (1, 2)],
            [],
            3
        );
        var first = GraphPicture.Draw(graph);
        var saved = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.Equal(first, GraphPicture.Draw(graph));
        }
        finally
        {
            CultureInfo.CurrentCulture = saved;
        }
    }

    [Fact]
    public void A_neighbourhood_has_who_links_here_on_the_left_and_the_others_on_the_right() =>
        Gen.Select(Titles, Gen.Select(Titles, Gen.Int[1, 3]).Array[1, 40])
            .Sample(
                (title, around) =>
                {
                    var neighbours = around
                        .Select((one, i) => new NeighbourModel(one.Item1, $"../t{i}/", (LinkDirection)one.Item2))
                        .ToList();
                    var picture = XElement.Parse(NeighbourhoodPicture.Draw(title, neighbours)!.Text);
                    var frame = FrameOf(picture);
                    var texts = picture
                        .Descendants("a")
                        .ToDictionary(link => link.Attribute("href")!.Value, link => link.Element("text")!);
                    Assert.Equal(Expected(neighbours).Select(one => one.Href).Order(), texts.Keys.Order());
                    foreach (var neighbour in Expected(neighbours))
                    {
                        var text = texts[neighbour.Href];
                        Assert.Equal(
                            neighbour.Direction == LinkDirection.In ? "end" : "start",
                            text.Attribute("text-anchor")!.Value
                        );
                        Assert.InRange(Of(text, "y"), 0, frame.Bottom);
                    }
                    var topic = picture.Elements("rect").Select(BoxOf).Single();
                    Assert.All(texts.Values, text => AssertFree(text, topic, frame));
                    var rows = texts.Values.GroupBy(text => (text.Attribute("text-anchor")!.Value, Of(text, "y")));
                    Assert.All(rows, row => Assert.Single(row));
                },
                iter: 200
            );

    /// <summary>A name is in the picture whole, and leaves room for the arrows between it and the topic.</summary>
    private static void AssertFree(XElement text, Box topic, Box frame)
    {
        var (x, width) = (Of(text, "x"), Svg.WidthOf(text.Value, 14));
        var isLeft = text.Attribute("text-anchor")!.Value == "end";
        var (left, right) = isLeft ? (x - width, x) : (x, x + width);
        Assert.InRange(left, frame.Left - 0.1, frame.Right);
        Assert.InRange(right, frame.Left, frame.Right + 0.1);
        Assert.InRange(isLeft ? topic.Left - right : left - topic.Right, 50, frame.Right);
    }

    [Fact]
    public void Nothing_is_drawn_around_a_topic_that_stands_alone() => Assert.Null(NeighbourhoodPicture.Draw("A", []));

    private static IEnumerable<NeighbourModel> Expected(List<NeighbourModel> neighbours) =>
        neighbours
            .Where(one => one.Direction == LinkDirection.In)
            .Take(9)
            .Concat(neighbours.Where(one => one.Direction != LinkDirection.In).Take(9));

    private static IEnumerable<string> HrefsIn(XElement picture) =>
        picture.Descendants("a").Select(link => link.Attribute("href")!.Value);

    private static Box FrameOf(XElement picture)
    {
        var size = picture
            .Attribute("viewBox")!
            .Value.Split(' ')
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture))
            .ToArray();
        return new Box(size[0], size[1], size[0] + size[2], size[1] + size[3]);
    }

    private static Box BoxOf(XElement rectangle)
    {
        var (x, y) = (Of(rectangle, "x"), Of(rectangle, "y"));
        return new Box(x, y, x + Of(rectangle, "width"), y + Of(rectangle, "height"));
    }

    private static double Of(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
