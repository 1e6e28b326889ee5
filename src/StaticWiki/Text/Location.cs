namespace StaticWiki.Text;

/// <summary>A place in a text as editors count it.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Column">Column in UTF-16 code units, from 1, as the Language Server Protocol and SARIF count by default.</param>
public readonly record struct Location(int Line, int Column) : IComparable<Location>
{
    public static readonly Location Start = new(1, 1);

    public int CompareTo(Location other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    public override string ToString() => $"{Line}:{Column}";
}
