using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Loading;

namespace StaticWiki.Caching;

/// <summary>The history of the content folder, for a process that builds again and again.</summary>
/// <param name="files">The disk.</param>
/// <param name="last">What the last build has read; null where none has.</param>
internal sealed class HistoryMemory(IFileSystem files, KnownHistory? last)
{
    /// <summary>What this build has read; null where it has not.</summary>
    public KnownHistory? Current { get; private set; }

    /// <summary>The history of the content folder, read anew where git may tell of another.</summary>
    /// <inheritdoc cref="FileHistory.Read"/>
    public (FileHistory History, Diagnostic? Diagnostic) Read(IGit? git, string contentFolder, HistoryMode mode)
    {
        if (git is null || mode == HistoryMode.Off)
            return FileHistory.Read(git, contentFolder, mode);
        var state = GitState.Read(files, git, contentFolder);
        if (last is not { } known || known.State != state || known.Mode != mode)
        {
            var (history, diagnostic) = FileHistory.Read(git, contentFolder, mode);
            known = new KnownHistory(state, mode, history, diagnostic);
        }
        Current = known;
        return (known.History, known.Diagnostic);
    }
}
