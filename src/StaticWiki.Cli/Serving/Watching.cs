using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Sessions;

namespace StaticWiki.Cli.Serving;

/// <summary>Has the disk tell of changes in a wiki, and looks for them again and again where it cannot.</summary>
internal sealed class Watching : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly WikiFolders _folders;
    private readonly WikiSession _session;
    private readonly Changes _changes;
    private readonly Action<string> _say;
    private readonly CancellationTokenSource _end = new();
    private readonly List<IDisposable> _watches = [];
    private int _looks;

    private Watching(WikiFolders folders, WikiSession session, Changes changes, Action<string> say) =>
        (_folders, _session, _changes, _say) = (folders, session, changes, say);

    /// <param name="say">Called with what the user has to know.</param>
    public static Watching Begin(
        IFileSystem files,
        WikiFolders folders,
        WikiSession session,
        Changes changes,
        Action<string> say
    )
    {
        var watching = new Watching(folders, session, changes, say);
        foreach (var folder in new[] { folders.Content, folders.Templates })
        {
            if (files.Watch(folder, watching.Add, watching.Look) is { } watch)
                watching._watches.Add(watch);
            else
                watching.Look("this disk tells nobody of its changes");
        }
        return watching;
    }

    public void Dispose()
    {
        _end.Cancel();
        foreach (var watch in _watches)
            watch.Dispose();
    }

    private void Add(string path)
    {
        var display = _folders.Display(path);
        // What a build writes, and what git and others keep for themselves, is not the wiki.
        if (IsWithin(path, _folders.Output) || display.Split('/').Any(name => name is ".git" or ".staticwiki"))
            return;
        _changes.Add(display);
    }

    private static bool IsWithin(string path, string folder) =>
        path.Replace('\\', '/').StartsWith(folder + "/", StringComparison.Ordinal);

    private void Look(string reason)
    {
        if (Interlocked.Exchange(ref _looks, 1) != 0)
            return;
        _say($"changes are looked for once a second, since the system does not tell of them: {reason}");
        _ = LookAsync();
    }

    private async Task LookAsync()
    {
        UInt128? seen = null;
        using var timer = new PeriodicTimer(Interval);
        try
        {
            do
            {
                if (TryLook() is not { } now || now == seen)
                    continue;
                seen = now;
                _changes.Add(_folders.Display(_folders.Content));
            } while (await timer.WaitForNextTickAsync(_end.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // It was to end.
        }
    }

    private UInt128? TryLook()
    {
        try
        {
            return _session.Look();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What vanishes while it is looked at is looked for again.
            return null;
        }
    }
}
