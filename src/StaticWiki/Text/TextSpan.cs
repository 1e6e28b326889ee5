namespace StaticWiki.Text;

/// <summary>A run of characters in a source text, in UTF-16 code units from its start.</summary>
/// <param name="Start">Offset of the first character, from 0.</param>
/// <param name="Length">Number of code units; 0 for a point between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset behind the last character.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));
}
