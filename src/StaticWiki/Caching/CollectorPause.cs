using System.Runtime;

namespace StaticWiki.Caching;

/// <summary>
/// Keeps the garbage collector away from a rebuild. Most of what it reads of the last build stays until its end, and was
/// copied each time the collector came in: a third of the time after one edit among 10,000 topics.
/// </summary>
/// <remarks>A process has one collector: while it is away for somebody else, a pause does nothing.</remarks>
internal readonly struct CollectorPause : IDisposable
{
    /// <summary>What a rebuild takes for each file that has not changed, and what it takes besides, in bytes.</summary>
    private const long EachFile = 36 << 10,
        Besides = 32 << 20;

    /// <summary>No more than this is set aside, in bytes.</summary>
    private const long Most = 480L << 20;

    /// <summary>The part of the machine's memory that may be set aside.</summary>
    private const int Share = 8;

    private static readonly Lock Collector = new();

    private readonly bool _isOurs;

    private CollectorPause(bool isOurs) => _isOurs = isOurs;

    private static bool IsAway => GCSettings.LatencyMode == GCLatencyMode.NoGCRegion;

    /// <summary>Begins a pause. It is over when it is disposed of, or more memory was needed than was set aside.</summary>
    /// <param name="files">How many files the last build has left something of; with none there is no pause.</param>
    public static CollectorPause Begin(int files)
    {
        var size = Math.Min(Most, Besides + files * EachFile);
        if (files == 0 || size > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Share)
            return default;
        lock (Collector)
        {
            try
            {
                return new CollectorPause(!IsAway && GC.TryStartNoGCRegion(size, disallowFullBlockingGC: true));
            }
            catch (ArgumentOutOfRangeException)
            {
                // A collector with smaller regions than this cannot set so much aside, and comes as it always does.
                return default;
            }
        }
    }

    public void Dispose()
    {
        if (!_isOurs)
            return;
        lock (Collector)
        {
            if (!IsAway)
                return;
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
}
