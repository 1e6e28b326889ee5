namespace StaticWiki.Rendering.Direct;

/// <summary>
/// The names of members as numbers: a template knows the number of each name that it reads, a model the place of each number, so
/// that nothing is looked up by text while a page is written.
/// </summary>
internal static class MemberName
{
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal);

    /// <summary>The number of a name, the same for as long as the program runs.</summary>
    public static int NumberOf(string name)
    {
        lock (Numbers)
        {
            if (!Numbers.TryGetValue(name, out var number))
                Numbers.Add(name, number = Numbers.Count);
            return number;
        }
    }
}
