using System.Runtime;

namespace StaticWiki.Caching;

/// <summary>
/// Keeps the garbage collector away from a build in its first part, and from a rebuild to its end. Most of what is read then
/// stays, and was copied each time the collector came in, while all threads waited: a third of the time after one edit among
/// 10,000 topics, and a quarter of that of a whole build of 50.
/// </summary>
internal static class CollectorPause
{
    /// <summary>What a rebuild takes for each file that has not changed, and what it takes besides, in bytes.</summary>
    private const long EachFile = 48 << 10,
        Besides = 32 << 20;

    /// <summary>What a build sets aside that has nothing of another one, in bytes: more than 50 topics take.</summary>
    private const long First = 80L << 20;

    /// <summary>No more than this is set aside, in bytes.</summary>
    private const long Most = 640L << 20;

    /// <summary>The part of the machine's memory that may be set aside.</summary>
    private const int Share = 8;

    private static readonly Lock Collector = new();

    /// <summary>
    /// Begins a pause. It lasts until more memory is needed than was set aside; to end it at once would have the collector go
    /// through all that is about to be given back with the process.
    /// </summary>
    /// <param name="files">How many files the last build has left something of.</param>
    public static void Begin(int files)
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Share;
        var size = Math.Min(Math.Min(Most, available), files == 0 ? First : Besides + files * EachFile);
        // A process has one collector, and it may be away already.
        lock (Collector)
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                return;
            try
            {
                if (GC.TryStartNoGCRegion(size, disallowFullBlockingGC: true))
                    LargePages.AskFor(size);
            }
            catch (ArgumentOutOfRangeException)
            {
                // A collector with smaller regions cannot set so much aside, and comes as it always does.
            }
        }
    }
}
