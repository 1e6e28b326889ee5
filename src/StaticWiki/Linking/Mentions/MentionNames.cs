namespace StaticWiki.Linking.Mentions;

/// <summary>
/// The names that a page may mention. To gather those of all topics takes longer than to link a page; where a rebuild links only
/// a few anew, it gathers for each of them the names of which all words stand in it.
/// </summary>
/// <param name="all">All names; used where somebody has gathered them already.</param>
/// <param name="symbols">All pages.</param>
/// <param name="memory">Knows the words of all names; null where nobody does.</param>
internal sealed class MentionNames(Lazy<MentionIndex> all, SymbolTable symbols, ILinkMemory? memory)
{
    /// <summary>For so many pages it is worth while; how many there will be nobody knows.</summary>
    private const int Few = 16;

    private int _asked;

    /// <param name="page">A page with all that its references lead to.</param>
    public MentionIndex For(LinkedPage page)
    {
        if (all.IsValueCreated || memory is not { IsRebuild: true } || Interlocked.Increment(ref _asked) > Few)
            return all.Value;
        return MentionIndex.Of(memory.MayBeNamedIn(WordFilter.Of(page)), symbols);
    }
}
