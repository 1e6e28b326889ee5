using System.Runtime;
using StaticWiki.Cli.Serving;

namespace StaticWiki.Tests.Serving;

/// <summary>The collector stays away until what somebody waits for is made, and comes back whatever happens.</summary>
public sealed class CollectorBreaksTests
{
    [Fact]
    public void The_collector_may_come_again_once_what_was_waited_for_is_made()
    {
        var breaks = new CollectorBreaks();
        breaks.Begin();
        Allocate(megabytes: 4);
        breaks.End();
        breaks.ClearUp();
        breaks.Begin();
        breaks.End();
        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    [Fact]
    public void A_build_may_allocate_more_than_was_set_aside()
    {
        var breaks = new CollectorBreaks();
        breaks.Begin();
        Allocate(megabytes: 1);
        breaks.End();
        breaks.ClearUp();
        breaks.Begin();
        Allocate(megabytes: 64);
        breaks.End();
        breaks.ClearUp();
        breaks.End();
        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    [Fact]
    public void A_pause_before_any_build_sets_nothing_aside()
    {
        var breaks = new CollectorBreaks();
        breaks.ClearUp();
        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
        breaks.End();
    }

    private static void Allocate(int megabytes)
    {
        for (var i = 0; i < megabytes; i++)
            GC.KeepAlive(new byte[1 << 20]);
    }
}
