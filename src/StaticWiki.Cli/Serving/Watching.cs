using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Loading;
using StaticWiki.Sessions;

namespace StaticWiki.Cli.Serving;

/// <summary>Has the disk tell of changes in a wiki, and looks for them again and again where it cannot.</summary>
internal sealed class Watching : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly IFileSystem _files;
    private readonly WikiFolders _folders;
    private readonly WikiSession _session;
    private readonly Changes _changes;
    private readonly Action<string> _say;
    private readonly CancellationTokenSource _end = new();
    private readonly List<IDisposable> _watches = [];
    private string? _headLog;
    private int _looks;

    private Watching(
        IFileSystem files,
        WikiFolders folders,
        WikiSession session,
        Changes changes,
        Action<string> say
    ) => (_files, _folders, _session, _changes, _say) = (files, folders, session, changes, say);

    /// <param name="say">Called with what the user has to know.</param>
    /// <param name="git">The git command; null to do without.</param>
    public static Watching Begin(
        IFileSystem files,
        WikiFolders folders,
        WikiSession session,
        Changes changes,
        IGit? git,
        Action<string> say
    )
    {
        var watching = new Watching(files, folders, session, changes, say)
        {
            _headLog = HeadLog.Of(git, folders.Content),
        };
        foreach (var folder in new[] { folders.Content, folders.Templates })
        {
            if (files.Watch(folder, watching.Add, watching.Look) is { } watch)
                watching._watches.Add(watch);
            else
                watching.Look("this disk tells nobody of its changes");
        }
        // A commit changes no file of the wiki, and what pages say of their history all the same.
        if (watching._headLog is { } log && files.KindOf(log) == EntryKind.File)
        {
            var folder = log[..log.LastIndexOf('/')];
            if (files.Watch(folder, watching.AddCommit, watching.Look) is { } watch)
                watching._watches.Add(watch);
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

    private void AddCommit(string path)
    {
        if (path.Replace('\\', '/') == _headLog)
            _changes.Add(_folders.Display(_headLog));
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
        (UInt128, long)? seen = null;
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

    /// <summary>What the wiki is told by, and how long git's log of commits is.</summary>
    private (UInt128 Wiki, long Commits)? TryLook()
    {
        try
        {
            var commits = _headLog is { } log && _files.StampOf(log) is { } stamp ? stamp.Size : 0;
            return (_session.Look(), commits);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What vanishes while it is looked at is looked for again.
            return null;
        }
    }
}
