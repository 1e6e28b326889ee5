using CsCheck;
using StaticWiki.Rendering.Drawing;

namespace StaticWiki.Tests.Rendering.Drawing;

public sealed class LaneLayoutTests
{
    private const double Left = 0;
    private const double Right = 480;

    private static readonly Gen<LaneItem[]> Items = Gen.Select(
        Gen.Double[0, 470],
        Gen.Double[1, 10],
        Gen.Double[0, 300],
        (start, width, label) => new LaneItem(start, start + width, label)
    ).Array[1, 60];

    [Fact]
    public void Nothing_covers_anything_else() =>
        Items.Sample(items =>
        {
            if (LaneLayout.Arrange(items, Left, Right, 20) is not { } places)
                return;
            for (var i = 0; i < items.Length; i++)
            {
                var (start, end) = LaneLayout.Extent(items[i], places[i].Side);
                Assert.InRange(places[i].Lane, 0, 19);
                Assert.True(start >= Left && end <= Right);
                for (var j = 0; j < i; j++)
                {
                    var other = LaneLayout.Extent(items[j], places[j].Side);
                    Assert.True(places[i].Lane != places[j].Lane || end <= other.Start || other.End <= start);
                }
            }
        });

    [Fact]
    public void A_mark_goes_without_its_label_before_it_goes_missing()
    {
        LaneItem[] items = [new(240, 248, 500), new(0, 8, 100), new(120, 128, 400)];
        var sides = LaneLayout.Arrange(items, Left, Right, 1)!.Value.Select(place => place.Side);
        Assert.Equal([LabelSide.None, LabelSide.Right, LabelSide.None], sides);
    }

    [Fact]
    public void A_spread_order_holds_each_index_once() =>
        Gen.Int[1, 300].Sample(count => Assert.Equal(Enumerable.Range(0, count), LaneLayout.Spread(count).Order()));

    [Fact]
    public void Too_many_marks_have_no_places() =>
        Assert.Null(LaneLayout.Arrange([new(0, 8, 0), new(4, 12, 0)], Left, Right, 1));
}
