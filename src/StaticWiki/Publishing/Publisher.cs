using System.Text;
using StaticWiki.Files;
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
    public const string ManifestFile = ".staticwiki";

    private readonly IFileSystem _files;
    private readonly string _output;
    private readonly string _work;

    public Publisher(IFileSystem files, WikiFolders folders)
    {
        _files = files;
        _output = folders.Output;
        // A rename is only atomic on one device.
        var ownFolder = WikiFolders.Combine(folders.Root, ".staticwiki");
        _work = WikiFolders.Combine(
            files.OnSameDevice(ownFolder, folders.Output) ? ownFolder : folders.Output,
            ".staging"
        );
    }

    private string Journal => WikiFolders.Combine(_work, "journal");

    /// <summary>Finishes what a killed run began, and clears away what it left.</summary>
    public void Recover()
    {
        if (_files.KindOf(Journal) == EntryKind.File)
            Apply(PublishJournal.Parse(_files.Read(Journal)));
        else
            Clear();
    }

    /// <summary>
    /// Whether the output folder is new, empty, or has been published to before, so that nothing of anybody else's is
    /// overwritten. Dot files (as a <c>.gitignore</c>) don't count.
    /// </summary>
    public bool OwnsOutput() =>
        _files.KindOf(_output) == EntryKind.None
        || _files.KindOf(WikiFolders.Combine(_output, ManifestFile)) == EntryKind.File
        || _files.List(_output).All(entry => entry.Name.StartsWith('.'));

    /// <summary>Brings the output folder to hold just these files, and those that no build put there.</summary>
    /// <returns>How many files were written and removed.</returns>
    /// <exception cref="IOException">The disk failed; the old site stands, or the next run finishes.</exception>
    public (int Written, int Removed) Publish(IReadOnlyCollection<OutputFile> site)
    {
        var manifest = new OutputFile(ManifestFile, MakeManifest(site));
        var journal = new PublishJournal([], []);
        foreach (var file in site.Append(manifest))
        {
            var target = WikiFolders.Combine(_output, file.Path);
            if (IsUnchanged(target, file.Content.Span))
                continue;
            var staged = $"{journal.Moves.Count}";
            _files.Write(WikiFolders.Combine(_work, staged), file.Content.Span);
            journal.Moves.Add((staged, file.Path));
        }
        var kept = site.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        journal.Removals.AddRange(ReadManifest().Where(path => !kept.Contains(path)));
        if (journal.Moves.Count + journal.Removals.Count > 0)
        {
            var draft = Journal + ".new";
            _files.Write(draft, journal.Format());
            _files.Move(draft, Journal);
            Apply(journal);
        }
        else
        {
            Clear();
        }
        // The manifest is not what anybody asked about.
        return (journal.Moves.Count(move => move.Path != ManifestFile), journal.Removals.Count);
    }

    private bool IsUnchanged(string target, ReadOnlySpan<byte> content) =>
        _files.KindOf(target) == EntryKind.File && _files.Read(target).AsSpan().SequenceEqual(content);

    /// <summary>Each step may have been taken already, by a run that was killed.</summary>
    private void Apply(PublishJournal journal)
    {
        foreach (var path in journal.Removals)
            Remove(path);
        foreach (var (staged, path) in journal.Moves)
        {
            var from = WikiFolders.Combine(_work, staged);
            if (_files.KindOf(from) == EntryKind.File)
                _files.Move(from, WikiFolders.Combine(_output, path));
        }
        _files.Delete(Journal);
        Clear();
    }

    private void Remove(string path)
    {
        _files.Delete(WikiFolders.Combine(_output, path));
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            _files.DeleteEmptyFolder(WikiFolders.Combine(_output, path[..slash]));
    }

    private void Clear()
    {
        if (_files.KindOf(_work) != EntryKind.Folder)
            return;
        foreach (var entry in _files.List(_work))
            _files.Delete(WikiFolders.Combine(_work, entry.Name));
        _files.DeleteEmptyFolder(_work);
    }

    private static byte[] MakeManifest(IEnumerable<OutputFile> site) =>
        Encoding.UTF8.GetBytes(string.Concat(site.Select(file => file.Path + "\n").Order(StringComparer.Ordinal)));

    private string[] ReadManifest()
    {
        var manifest = WikiFolders.Combine(_output, ManifestFile);
        return _files.KindOf(manifest) == EntryKind.File
            ? Encoding.UTF8.GetString(_files.Read(manifest)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : [];
    }
}
