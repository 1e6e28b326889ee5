using System.Runtime;

namespace StaticWiki.Cli.Serving;

/// <summary>
/// Keeps the garbage collector away while somebody waits for a page. With 10,000 topics it came in four times before the page
/// was made, for 20 ms each: most of what a build makes at its beginning stays until its end, and was copied each time.
/// </summary>
internal sealed class CollectorBreaks
{
    /// <summary>No more than this is set aside, in bytes.</summary>
    private const long Most = 256L << 20;

    /// <summary>How much more may be allocated than by the last build before the collector is let in, as a factor.</summary>
    private const double Margin = 1.3;

    /// <summary>A process has one collector, and may serve several wikis.</summary>
    private static readonly Lock Collector = new();

    private long _begun;
    private long _needed;

    /// <summary>
    /// Gives back what the last build has left, in a pause, and sets memory aside for the beginning of the next one. The
    /// collector would do so in the middle of a later build: each third edit took a tenth of a second longer, and a quarter
    /// more memory was held.
    /// </summary>
    public void ClearUp()
    {
        End();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: false);
        if (_needed == 0)
            return;
        lock (Collector)
        {
            // Where there is not so much memory at hand, the collector comes as it always does.
            if (!IsAway)
                GC.TryStartNoGCRegion(_needed, disallowFullBlockingGC: true);
        }
    }

    private static bool IsAway => GCSettings.LatencyMode == GCLatencyMode.NoGCRegion;

    /// <summary>A build begins.</summary>
    public void Begin() => _begun = GC.GetTotalAllocatedBytes();

    /// <summary>What somebody may be waiting for has been made.</summary>
    public void End()
    {
        if (_begun != 0)
            _needed = Math.Min(Most, (long)((GC.GetTotalAllocatedBytes() - _begun) * Margin));
        _begun = 0;
        lock (Collector)
        {
            if (IsAway)
                CallBack();
        }
    }

    private static void CallBack()
    {
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // Another thread has allocated more than was left of it just now, and so the collector is back already.
        }
    }
}
