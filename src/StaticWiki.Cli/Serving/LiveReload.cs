using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using StaticWiki.Sessions;

namespace StaticWiki.Cli.Serving;

/// <summary>An event as a browser gets it (HTML standard, 9.2 "Server-sent events").</summary>
/// <param name="Name">Its type.</param>
/// <param name="Data">In one line.</param>
internal readonly record struct LiveEvent(string Name, string Data);

/// <summary>A page that somebody has open.</summary>
/// <param name="Target">Its path as the browser has it.</param>
/// <param name="Version">Which one the browser shows.</param>
internal sealed record OpenPage(string Target, string Version)
{
    private readonly Channel<LiveEvent> _events = Channel.CreateUnbounded<LiveEvent>();

    public ChannelReader<LiveEvent> Events => _events.Reader;

    public void Tell(LiveEvent told) => _events.Writer.TryWrite(told);
}

/// <summary>Tells the browsers that have pages of a site open when these are others, and what was found in the wiki.</summary>
/// <param name="site">What the pages are now.</param>
internal sealed class LiveReload(ServedSite site)
{
    public const string StreamPath = LivePage.ReservedPath + "events";

    private readonly ConcurrentDictionary<OpenPage, bool> _open = new(ReferenceEqualityComparer.Instance);
    private volatile Func<SessionFile?, string>? _findings;

    // A server that takes another's place goes on with greater numbers, so that its changes are news to pages of the other.
    private long _moment = DateTime.UtcNow.Ticks;
    private readonly ConcurrentDictionary<string, long> _changedAt = new(StringComparer.Ordinal);

    /// <summary>Tells what has changed by now from what will change later.</summary>
    public long Moment => Interlocked.Read(ref _moment);

    /// <summary>The files that are shown, by their paths below the site's root.</summary>
    public HashSet<string> Shown => [.. _open.Keys.Select(page => site.FileFor(page.Target)).OfType<string>()];

    /// <summary>Begins to tell a browser; at once where it shows what is no more.</summary>
    /// <param name="target">The page's path as the browser has it.</param>
    /// <param name="version">Which one the browser shows.</param>
    /// <param name="since">The <see cref="Moment"/> at which it got the page.</param>
    public OpenPage Open(string target, string version, long since)
    {
        var page = new OpenPage(target, version);
        _open[page] = true;
        if (TellIfOther(page))
            return page;
        var missed = _changedAt.Where(asset => asset.Value > since).Select(asset => asset.Key).ToList();
        if (missed.Count > 0)
            page.Tell(AssetsEvent(missed));
        TellFindings(page);
        return page;
    }

    public void Close(OpenPage page) => _open.TryRemove(page, out _);

    /// <summary>What was found is in question, since a build has begun.</summary>
    public void Begin() => _findings = null;

    /// <summary>Files have changed.</summary>
    /// <param name="assets">The addresses of those that are no pages and that pages may load.</param>
    public void Tell(IReadOnlyCollection<string> assets)
    {
        if (assets.Count > 0)
        {
            // Noted before the number is out: a page with the number has what came of the changes.
            var moment = Moment + 1;
            foreach (var asset in assets)
                _changedAt[asset] = moment;
            Interlocked.Exchange(ref _moment, moment);
        }
        foreach (var page in _open.Keys)
        {
            if (!TellIfOther(page) && assets.Count > 0)
                page.Tell(AssetsEvent(assets));
        }
    }

    /// <summary>A build has ended.</summary>
    /// <param name="findings">What was found as JSON, for whoever shows a file of the site.</param>
    public void TellFindings(Func<SessionFile?, string> findings)
    {
        _findings = findings;
        foreach (var page in _open.Keys)
            TellFindings(page);
    }

    private void TellFindings(OpenPage page)
    {
        if (_findings is { } findings)
            page.Tell(new LiveEvent("findings", findings(site.Find(page.Target))));
    }

    private bool TellIfOther(OpenPage page)
    {
        if (site.VersionOf(page.Target) == page.Version)
            return false;
        page.Tell(new LiveEvent("reload", ""));
        return true;
    }

    private static LiveEvent AssetsEvent(IEnumerable<string> addresses)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartArray();
            foreach (var address in addresses)
                writer.WriteStringValue(address);
            writer.WriteEndArray();
        }
        return new LiveEvent("assets", Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
