namespace StaticWiki.External;

/// <summary>Lets requests to one host begin one after the other, with time between them, and few be under way at once.</summary>
/// <param name="settings">How many, and how much time.</param>
/// <param name="clock">Tells the time, and when it has passed.</param>
internal sealed class HostQueue(ExternalSettings settings, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _places = new(settings.RequestsPerHost);
    private readonly Lock _lock = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Whether the host does not answer HEAD as it answers GET, so that it need not be asked that way again.</summary>
    public bool DislikesHead { get; set; }

    /// <summary>Waits for the host's turn and a place among all requests; to be given back when the answer is there.</summary>
    public async Task<IDisposable> Enter(SemaphoreSlim all, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await WaitForTurn(cancellation).ConfigureAwait(false);
            await all.WaitAsync(cancellation).ConfigureAwait(false);
            return new Place(this, all);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    /// <summary>Waits until another request may begin.</summary>
    public async Task WaitForTurn(CancellationToken cancellation)
    {
        while (Turn() is { } wait)
            await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
    }

    /// <summary>Lets no request begin for a while, as the host has asked for.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (_lock)
        {
            var until = clock.GetUtcNow() + wait;
            if (until > _next)
                _next = until;
        }
    }

    public void Dispose() => _places.Dispose();

    /// <summary>Takes the turn, or says how long to wait for it.</summary>
    private TimeSpan? Turn()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now < _next)
                return _next - now;
            _next = now + settings.Delay;
            return null;
        }
    }

    private sealed class Place(HostQueue queue, SemaphoreSlim all) : IDisposable
    {
        public void Dispose()
        {
            all.Release();
            queue._places.Release();
        }
    }
}
