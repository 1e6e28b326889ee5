namespace StaticWiki.Compilation.Body;

/// <summary>
/// Finds the next end tag of a name, asked for from the front to the back: what was found for one start tag is
/// remembered for the next, so that ten thousand that are never closed are looked for once.
/// </summary>
internal sealed class EndTags
{
    private readonly Dictionary<string, Found> _found = new(StringComparer.Ordinal);

    /// <param name="From">Where the search began.</param>
    /// <param name="To">Where it had to end.</param>
    /// <param name="At">What it found; −1 where there was nothing.</param>
    private readonly record struct Found(int From, int To, int At);

    /// <summary>The offset of the first <c>&lt;/name</c> at or behind an offset; −1 where there is none.</summary>
    /// <param name="html">The HTML; one text, of which more or less may be seen from call to call.</param>
    /// <param name="name">The element's name in lower case.</param>
    /// <param name="from">Where to begin.</param>
    public int Next(ReadOnlySpan<char> html, string name, int from)
    {
        if (_found.TryGetValue(name, out var known) && known.From <= from)
        {
            var isNextOne = known.At >= from && known.At + 2 + name.Length <= html.Length;
            if (isNextOne || (known.At < 0 && html.Length <= known.To))
                return known.At;
        }
        var next = html[from..].IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
        var at = next < 0 ? -1 : from + next;
        _found[name] = new Found(from, html.Length, at);
        return at;
    }
}
