using System.Collections.Immutable;
using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Fixing;

/// <summary>
/// Makes the edits of diagnostics in the files of the content folder, and nowhere else. Besides an import, it is the
/// only thing that writes there.
/// </summary>
public sealed class EditWriter(IFileSystem files, WikiFolders folders)
{
    private static readonly Comparer<Edit> ByStart = Comparer<Edit>.Create(
        (a, b) => Nullable.Compare(a.Place.Start, b.Place.Start)
    );

    private readonly SortedSet<string> _readOnly = new(StringComparer.Ordinal);

    /// <summary>The files that were left alone since they are read-only, sorted (ordinal).</summary>
    public ImmutableArray<string> ReadOnly => [.. _readOnly];

    /// <summary>
    /// Makes all edits of each diagnostic or none: not those that overlap with the ones before, nor those in a file that is
    /// read-only.
    /// </summary>
    /// <returns>The diagnostics whose edits have been made, by place.</returns>
    /// <exception cref="IOException">A file can't be written.</exception>
    public ImmutableArray<Diagnostic> Write(IEnumerable<Diagnostic> diagnostics)
    {
        var edits = new SortedDictionary<string, List<Edit>>(StringComparer.Ordinal);
        var taken = new List<Diagnostic>();
        foreach (
            var diagnostic in diagnostics
                .OrderBy(found => found.Place)
                .ThenBy(found => found.Target, StringComparer.Ordinal)
        )
        {
            if (
                !diagnostic.Edits.IsEmpty
                && diagnostic.Edits.All(edit => IsOurs(edit.Place.File))
                && !AreInReadOnly(diagnostic.Edits)
                && diagnostic.Edits.All(edit => IsFree(edits, edit))
            )
            {
                foreach (var edit in diagnostic.Edits)
                    Take(edits, edit);
                taken.Add(diagnostic);
            }
        }
        var written = edits.Where(file => Write(file.Key, file.Value)).Select(file => file.Key).ToHashSet();
        return [.. taken.Where(diagnostic => diagnostic.Edits.All(edit => written.Contains(edit.Place.File)))];
    }

    /// <summary>The text that an edit of a file of ours takes away; null where it cannot be read.</summary>
    public string? Replaced(Edit edit)
    {
        if (!IsOurs(edit.Place.File))
            return null;
        var (text, fault) = SourceDecoder.Decode(edit.Place.File, files.Read(PathOf(edit.Place.File)));
        return fault is null ? TextEdits.Replaced(text, edit) : null;
    }

    private bool IsOurs(string file)
    {
        var folder = folders.Display(folders.Content) + "/";
        return file.StartsWith(folder, StringComparison.Ordinal)
            && !file[folder.Length..].Split('/').Contains("..")
            && files.KindOf(PathOf(file)) == EntryKind.File;
    }

    private bool AreInReadOnly(ImmutableArray<Edit> edits)
    {
        var found = edits.Select(edit => edit.Place.File).Where(file => files.IsReadOnly(PathOf(file))).ToList();
        _readOnly.UnionWith(found);
        return found.Count > 0;
    }

    private static bool IsFree(SortedDictionary<string, List<Edit>> edits, Edit edit)
    {
        if (!edits.TryGetValue(edit.Place.File, out var taken))
            return true;
        var at = taken.BinarySearch(edit, ByStart);
        if (at >= 0)
            return false;
        at = ~at;
        return (at == 0 || !TextEdits.Overlap(taken[at - 1], edit))
            && (at == taken.Count || !TextEdits.Overlap(taken[at], edit));
    }

    private static void Take(SortedDictionary<string, List<Edit>> edits, Edit edit)
    {
        if (!edits.TryGetValue(edit.Place.File, out var taken))
            edits[edit.Place.File] = taken = [];
        var at = taken.BinarySearch(edit, ByStart);
        taken.Insert(at < 0 ? ~at : at, edit);
    }

    private bool Write(string file, List<Edit> edits)
    {
        var path = PathOf(file);
        var bytes = files.Read(path);
        var (text, fault) = SourceDecoder.Decode(file, bytes);
        // Of a text that was not read as it stands, something else would be written back.
        if (fault is not null || TextEdits.Apply(text, edits) is not { } edited)
            return false;
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [];
        // Beside the file and then over it, so that no author loses a text to a full disk.
        var slash = path.LastIndexOf('/') + 1;
        var beside = $"{path[..slash]}.{path[slash..]}.staticwiki-fix";
        // What stands there may be a link that leads out of the content: files that begin with a dot are not looked at.
        files.Delete(beside);
        files.Write(beside, [.. mark, .. Encoding.UTF8.GetBytes(edited)]);
        files.Move(beside, path);
        return true;
    }

    private string PathOf(string file) => WikiFolders.Combine(folders.Root, file);
}
