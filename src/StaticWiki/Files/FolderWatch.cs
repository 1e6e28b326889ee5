using System.Diagnostics.CodeAnalysis;

namespace StaticWiki.Files;

/// <summary>
/// Watches a folder of the machine's own disk with all that is in it. The system's own watch ends with the folder; so the
/// folder above it is watched too, for when it comes again.
/// </summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "This is the door that everything else goes through.")]
internal sealed class FolderWatch : IDisposable
{
    // Links and modes too: a file that could not be read may be readable now.
    private const NotifyFilters All =
        NotifyFilters.FileName
        | NotifyFilters.DirectoryName
        | NotifyFilters.LastWrite
        | NotifyFilters.Size
        | NotifyFilters.CreationTime
        | NotifyFilters.Attributes;

    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly Action<string> _changed;
    private readonly Action<string> _lost;
    private FileSystemWatcher? _above;
    private FileSystemWatcher? _within;
    private bool _hasEnded;

    private FolderWatch(string folder, Action<string> changed, Action<string> lost) =>
        (_folder, _changed, _lost) = (folder, changed, lost);

    /// <inheritdoc cref="IFileSystem.Watch"/>
    public static FolderWatch? Begin(string folder, Action<string> changed, Action<string> lost)
    {
        var watch = new FolderWatch(folder, changed, lost);
        watch.WatchAbove();
        watch.WatchWithin();
        return watch;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _hasEnded = true;
            _above?.Dispose();
            _within?.Dispose();
        }
    }

    private void WatchAbove()
    {
        if (Path.GetDirectoryName(_folder) is not { Length: > 0 } parent)
            return;
        Begin(
            () =>
                _above = new FileSystemWatcher(parent, Path.GetFileName(_folder))
                {
                    NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName,
                },
            watcher =>
            {
                watcher.Created += (_, _) => BeginAgain();
                watcher.Deleted += (_, _) => BeginAgain();
                watcher.Renamed += (_, _) => BeginAgain();
            }
        );
    }

    private void WatchWithin()
    {
        if (!Directory.Exists(_folder))
            return;
        Begin(
            // Behind a link the system would watch nothing.
            () =>
                _within = new FileSystemWatcher(PhysicalFileSystem.WithoutLink(_folder))
                {
                    NotifyFilter = All,
                    IncludeSubdirectories = true,
                    // The most that every system takes, so that a burst is not lost.
                    InternalBufferSize = 1 << 16,
                },
            watcher =>
            {
                watcher.Changed += (_, change) => _changed(change.FullPath);
                watcher.Created += (_, change) => _changed(change.FullPath);
                watcher.Deleted += (_, change) => _changed(change.FullPath);
                watcher.Renamed += (_, change) => _changed(change.FullPath);
            }
        );
    }

    private void Begin(Func<FileSystemWatcher> make, Action<FileSystemWatcher> subscribe)
    {
        try
        {
            lock (_lock)
            {
                if (_hasEnded)
                    return;
                var watcher = make();
                subscribe(watcher);
                watcher.Error += (_, failure) => Fail(failure.GetException());
                watcher.EnableRaisingEvents = true;
            }
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // The folder may have gone just now; a limit of the system has not.
            if (failure is IOException and not FileNotFoundException and not DirectoryNotFoundException)
                End(failure.Message);
        }
    }

    private void BeginAgain()
    {
        lock (_lock)
            _within?.Dispose();
        WatchWithin();
        _changed(_folder);
    }

    private void Fail(Exception failure)
    {
        // Where there were too many changes at once, some are not told of; that there were some is all that counts.
        if (failure is InternalBufferOverflowException)
            _changed(_folder);
        else if (Directory.Exists(_folder))
            End(failure.Message);
        else
            BeginAgain();
    }

    private void End(string reason)
    {
        lock (_lock)
        {
            if (_hasEnded)
                return;
        }
        Dispose();
        _lost(reason);
    }
}
