using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Sessions;

/// <summary>
/// The folder in which a session keeps what is of use as long as its process lives. It is locked, and a lock ends with the
/// process, so that the next session can tell what a killed one has left, and removes it.
/// </summary>
public sealed class SessionFolder : IDisposable
{
    /// <summary>What the names of such folders begin with.</summary>
    public const string Prefix = "staticwiki-session-";

    private const string LockFile = "lock";

    private readonly IFileSystem _files;
    private readonly IDisposable _lock;

    private SessionFolder(IFileSystem files, string path, IDisposable held) =>
        (_files, Path, _lock) = (files, path, held);

    public string Path { get; }

    /// <summary>Takes a folder, and removes those beside it that nobody holds any more.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="make">Makes a folder that is nobody else's, where its name has the prefix among others like it.</param>
    /// <exception cref="IOException">None can be made.</exception>
    public static SessionFolder Take(IFileSystem files, Func<string> make)
    {
        // Between a lock file and its lock, somebody else may have taken the folder for one that was left.
        const int attempts = 3;
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var path = make();
            if (files.TryLock(WikiFolders.Combine(path, LockFile)) is not { } held)
                continue;
            RemoveLeft(files, path);
            return new SessionFolder(files, path, held);
        }
        throw new IOException("no folder for temporary files could be locked");
    }

    public void Dispose()
    {
        _lock.Dispose();
        try
        {
            _files.Delete(WikiFolders.Combine(Path, LockFile));
            _files.DeleteEmptyFolder(Path);
        }
        catch (IOException)
        {
            // Without its lock, the next session may just be removing it.
        }
    }

    private static void RemoveLeft(IFileSystem files, string own)
    {
        var slash = own.LastIndexOf('/');
        if (slash < 0 || !own[(slash + 1)..].StartsWith(Prefix, StringComparison.Ordinal))
            return;
        var others = files
            .List(own[..slash])
            .Where(entry => entry.Kind == EntryKind.Folder && entry.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(entry => WikiFolders.Combine(own[..slash], entry.Name))
            .Where(folder => folder != own);
        foreach (var folder in others)
        {
            try
            {
                Remove(files, folder);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // It is another user's, or somebody else is removing it: no reason not to begin.
            }
        }
    }

    private static void Remove(IFileSystem files, string folder)
    {
        var lockFile = WikiFolders.Combine(folder, LockFile);
        // A folder without the file is being made, or no session's.
        if (files.KindOf(lockFile) != EntryKind.File)
            return;
        using (var held = files.TryLock(lockFile))
        {
            if (held is null)
                return;
            foreach (var entry in files.List(folder))
            {
                if (entry.Kind == EntryKind.File && entry.Name != LockFile)
                    files.Delete(WikiFolders.Combine(folder, entry.Name));
            }
        }
        files.Delete(lockFile);
        files.DeleteEmptyFolder(folder);
    }
}
