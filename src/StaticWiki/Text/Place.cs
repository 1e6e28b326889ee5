namespace StaticWiki.Text;

/// <summary>Where something stands, in a form that needs no text to be shown.</summary>
/// <param name="File">Path relative to the wiki's root (or to the folder checked), with forward slashes.</param>
/// <param name="Start">First character; null where the whole file is meant.</param>
/// <param name="End">Behind the last character.</param>
public sealed record Place(string File, Location? Start = null, Location? End = null) : IComparable<Place>
{
    /// <summary>Orders by file (ordinal), then by location; a whole file comes first.</summary>
    public int CompareTo(Place? other)
    {
        if (other is null)
            return 1;
        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : Nullable.Compare(Start, other.Start);
    }

    public override string ToString() => Start is { } start ? $"{File}:{start}" : File;
}
