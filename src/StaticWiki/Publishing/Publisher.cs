using System.Globalization;
using System.IO.Hashing;
using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Loading;

namespace StaticWiki.Publishing;

/// <summary>
/// Puts a site in place, all of it or nothing: files are staged, a journal is written, and only then are they moved.
/// A run that dies before the journal leaves the old site; one that dies after it is finished by the next run.
/// </summary>
/// <remarks>No promise is made against loss of power: nothing waits for the disk.</remarks>
public sealed class Publisher
{
    /// <summary>In the output folder: the list of the files that a build put there.</summary>
    public const string ManifestFile = ".staticwiki-files";

    private readonly IFileSystem _files;
    private readonly WikiFolders _folders;
    private readonly string _output;

    // Each output folder has a staging folder of its own, so that a journal is never applied to another one.
    private readonly string _staging;

    public Publisher(IFileSystem files, WikiFolders folders)
    {
        _files = files;
        _folders = folders;
        _output = folders.Output;
        var hash = XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(folders.Output));
        _staging = ".staging-" + hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    private string OwnFolder => WikiFolders.Combine(_folders.Root, ".staticwiki");

    /// <summary>The two places that a journal may be in, by which device the output is on.</summary>
    private string[] WorkFolders => [WikiFolders.Combine(OwnFolder, _staging), WikiFolders.Combine(_output, _staging)];

    /// <summary>What would have the lock taken elsewhere.</summary>
    public Diagnostic? FindForeignLock() => WorkGuard.FindLink(_files, _folders, [OwnFolder, LockFile]);

    private string LockFile => WikiFolders.Combine(OwnFolder, "lock");

    /// <summary>What is not the tool's own where it keeps its own; nothing may be done there then. Asked under the lock.</summary>
    /// <param name="git">The git command; null to do without.</param>
    public Diagnostic? FindForeignWork(IGit? git) => WorkGuard.Find(_files, _folders, [OwnFolder, WorkFolders[1]], git);

    /// <summary>
    /// Keeps other builds of this wiki from publishing until it's disposed; null where another one is at it.
    /// </summary>
    public IDisposable? TryLock() => _files.TryLock(LockFile);

    /// <summary>
    /// The same, waiting for other builds. Another build of the same wiki ends in the end, and its lock with it; on a slow disk with others before it in turn
    /// that takes minutes. One that never ends is told of.
    /// </summary>
    public IDisposable Lock()
    {
        const int tries = 6000;
        for (var i = 0; i < tries; i++)
        {
            if (TryLock() is { } held)
                return held;
            Thread.Sleep(100);
        }
        throw new IOException("another build of this wiki is publishing and does not end");
    }

    /// <summary>Whether a run was killed while it put a site in place.</summary>
    public bool NeedsRecovery => WorkFolders.Any(work => _files.KindOf(JournalIn(work)) == EntryKind.File);

    /// <summary>Finishes what a killed run began, and clears away what it left.</summary>
    public void Recover()
    {
        foreach (var work in WorkFolders)
        {
            if (_files.KindOf(JournalIn(work)) == EntryKind.File)
                Apply(work, PublishJournal.Parse(_files.Read(JournalIn(work))));
            else
                Clear(work);
        }
    }

    /// <summary>
    /// Whether the output folder is new, empty, or has been published to before, so that nothing of anybody else's is
    /// overwritten. Dot files (as a <c>.gitignore</c>) don't count.
    /// </summary>
    public bool OwnsOutput() =>
        _files.KindOf(_output) == EntryKind.None
        || _files.KindOf(WikiFolders.Combine(_output, ManifestFile)) == EntryKind.File
        || _files.List(_output).All(entry => entry.Name.StartsWith('.'));

    /// <summary>
    /// What stands in the way of a site: a path in the output folder where a file has to go and something else is that no
    /// build put there, or that leads elsewhere. Null where nothing does.
    /// </summary>
    /// <param name="site">The paths of the files that have to go there.</param>
    /// <param name="replacesForeignFiles">Whether a file that no build put there may be replaced by one of the same path.</param>
    public string? FindObstacle(IEnumerable<string> site, bool replacesForeignFiles = false)
    {
        if (_files.KindOf(_output) == EntryKind.None)
            return null;
        var ours = ReadManifest();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in site)
        {
            for (var slash = file.IndexOf('/'); slash > 0; slash = file.IndexOf('/', slash + 1))
            {
                var folder = file[..slash];
                var kind = seen.Add(folder) ? _files.KindOf(WikiFolders.Combine(_output, folder)) : EntryKind.None;
                if (
                    kind is EntryKind.SymbolicLink or EntryKind.Special
                    || (kind == EntryKind.File && !ours.Contains(folder))
                )
                    return folder;
            }
            if (ours.Contains(file))
                continue;
            var standing = _files.KindOf(WikiFolders.Combine(_output, file));
            if (standing == EntryKind.Folder && FindForeign(file, ours) is { } foreign)
                return foreign;
            if (standing is EntryKind.File or EntryKind.SymbolicLink or EntryKind.Special && !replacesForeignFiles)
                return file;
        }
        return null;
    }

    /// <summary>Begins a new site. Nothing of it is seen in the output folder until it is put in place.</summary>
    /// <param name="known">What is known to stand there, so that it need not be read.</param>
    public Staging Begin(PublishedFiles? known = null)
    {
        // A rename is only atomic on one device.
        var work = WorkFolders[_files.OnSameDevice(OwnFolder, _output) ? 0 : 1];
        return new Staging(_files, _output, work, known ?? PublishedFiles.None, Clear);
    }

    /// <summary>Brings the output folder to hold just the files of a site, and those that no build put there.</summary>
    /// <returns>How many files were written and removed.</returns>
    /// <exception cref="IOException">The disk failed; the old site stands, or the next run finishes.</exception>
    public (int Written, int Removed) Publish(Staging site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var (manifest, before) = (site.Manifest, ReadManifest());
        site.Add(new OutputFile(ManifestFile, manifest.Bytes));
        var journal = new PublishJournal(
            site.Moves(),
            before.Bytes.Span.SequenceEqual(manifest.Bytes.Span) ? [] : before.Except(manifest)
        );
        if (journal.Moves.Count + journal.Removals.Count > 0)
        {
            var draft = JournalIn(site.Folder) + ".new";
            _files.Write(draft, journal.Format());
            _files.Move(draft, JournalIn(site.Folder));
            Apply(site.Folder, journal);
        }
        else
        {
            Clear(site.Folder);
        }
        // The manifest is not what anybody asked about.
        return (journal.Moves.Count(move => move.Path != ManifestFile), journal.Removals.Count);
    }

    private static string JournalIn(string work) => WikiFolders.Combine(work, "journal");

    private string? FindForeign(string folder, Manifest ours)
    {
        foreach (var (name, kind) in _files.List(WikiFolders.Combine(_output, folder)))
        {
            var path = $"{folder}/{name}";
            var foreign =
                kind == EntryKind.Folder ? FindForeign(path, ours)
                : ours.Contains(path) ? null
                : path;
            if (foreign is not null)
                return foreign;
        }
        return null;
    }

    /// <summary>Each step may have been taken already, by a run that was killed.</summary>
    private void Apply(string work, PublishJournal journal)
    {
        foreach (var path in journal.Removals)
            Remove(path);
        foreach (var (staged, path) in journal.Moves)
        {
            var from = WikiFolders.Combine(work, staged);
            if (_files.KindOf(from) == EntryKind.File)
                _files.Move(from, WikiFolders.Combine(_output, path));
        }
        _files.Delete(JournalIn(work));
        Clear(work);
    }

    private void Remove(string path)
    {
        // Through a link that somebody put there, it would be a file of theirs.
        if (Above(path).Any(folder => _files.KindOf(WikiFolders.Combine(_output, folder)) == EntryKind.SymbolicLink))
            return;
        var target = WikiFolders.Combine(_output, path);
        if (_files.KindOf(target) is EntryKind.File or EntryKind.SymbolicLink)
            _files.Delete(target);
        foreach (var folder in Above(path))
            _files.DeleteEmptyFolder(WikiFolders.Combine(_output, folder));
    }

    /// <summary>The folders that a path leads through, from the innermost.</summary>
    private static IEnumerable<string> Above(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }

    private void Clear(string folder)
    {
        if (_files.KindOf(folder) != EntryKind.Folder)
            return;
        foreach (var (name, kind) in _files.List(folder))
        {
            var path = WikiFolders.Combine(folder, name);
            if (kind == EntryKind.Folder)
                Clear(path);
            else
                _files.Delete(path);
        }
        _files.DeleteEmptyFolder(folder);
    }

    private Manifest ReadManifest()
    {
        var manifest = WikiFolders.Combine(_output, ManifestFile);
        return new Manifest(_files.KindOf(manifest) == EntryKind.File ? _files.Read(manifest) : []);
    }
}
