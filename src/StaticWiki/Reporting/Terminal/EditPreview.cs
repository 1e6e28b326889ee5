using System.Collections.Immutable;
using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting.Terminal;

/// <summary>The lines of a file that an edit takes away, and those that it puts there.</summary>
/// <param name="First">The number of the first line that changes.</param>
/// <param name="Removed">The lines that are there now.</param>
/// <param name="Added">The lines in their place.</param>
internal sealed record EditPreview(int First, ImmutableArray<string> Removed, ImmutableArray<string> Added)
{
    // Somebody has to see what changes, not to read the whole of it.
    private const int MostLines = 8;

    /// <summary>Previews an edit; null where its lines cannot be read.</summary>
    public static EditPreview? Of(Edit edit, SourceExcerpts excerpts)
    {
        if (edit.Place is not { Start: { } start, End: { } end } || end.Line - start.Line > MostLines)
            return null;
        var removed = new List<string>();
        for (var number = start.Line; number <= end.Line; number++)
        {
            if (excerpts.Line(edit.Place.File, number) is not { } line)
                return null;
            removed.Add(line);
        }
        if (start.Column - 1 > removed[0].Length || end.Column - 1 > removed[^1].Length)
            return null;
        var edited = removed[0][..(start.Column - 1)] + edit.NewText + removed[^1][(end.Column - 1)..];
        return Shorten(start.Line, removed, [.. edited.ReplaceLineEndings("\n").Split('\n')]);
    }

    /// <summary>Leaves out what is the same before and after.</summary>
    private static EditPreview Shorten(int first, List<string> removed, List<string> added)
    {
        while (removed.Count > 0 && added.Count > 0 && removed[0] == added[0])
        {
            removed.RemoveAt(0);
            added.RemoveAt(0);
            first++;
        }
        while (removed.Count > 0 && added.Count > 0 && removed[^1] == added[^1])
        {
            removed.RemoveAt(removed.Count - 1);
            added.RemoveAt(added.Count - 1);
        }
        return new EditPreview(first, [.. removed], [.. added.Take(MostLines)]);
    }
}
