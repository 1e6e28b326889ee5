using System.Threading.Channels;

namespace StaticWiki.Cli.Serving;

/// <summary>
/// Gathers what a disk tells of changes. Nothing of it is believed but that there were some: what has changed is found by
/// looking at the files.
/// </summary>
internal sealed class Changes : IDisposable
{
    /// <summary>A burst has ended when nothing has come for so long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    /// <summary>After so long what has come is looked at, though more may be coming.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    private readonly Channel<string> _paths = Channel.CreateUnbounded<string>();
    private readonly Lock _lock = new();
    private CancellationTokenSource? _next;

    /// <summary>Something has changed.</summary>
    /// <param name="path">What; for people.</param>
    public void Add(string path)
    {
        _paths.Writer.TryWrite(path);
        lock (_lock)
            _next?.Cancel();
    }

    /// <summary>Waits for changes, and for their end.</summary>
    /// <returns>What has changed, in its order.</returns>
    public async Task<List<string>> NextAsync(CancellationToken stop)
    {
        var paths = new List<string> { await _paths.Reader.ReadAsync(stop).ConfigureAwait(false) };
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(stop);
        longest.CancelAfter(Longest);
        while (!longest.IsCancellationRequested)
        {
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(longest.Token);
            quiet.CancelAfter(Quiet);
            try
            {
                paths.Add(await _paths.Reader.ReadAsync(quiet.Token).ConfigureAwait(false));
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        stop.ThrowIfCancellationRequested();
        return [.. paths.Distinct()];
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _next?.Dispose();
            // Word of a change may still be on its way.
            _next = null;
        }
    }

    /// <summary>A source that is cancelled when something changes, from now on; at once where something has already.</summary>
    public CancellationTokenSource UntilNext()
    {
        lock (_lock)
        {
            _next?.Dispose();
            _next = new CancellationTokenSource();
            if (_paths.Reader.TryPeek(out _))
                _next.Cancel();
            return _next;
        }
    }
}
