using StaticWiki.Linking.Mentions;

namespace StaticWiki.Linking;

/// <summary>Remembers from one build to the next what the references of pages have come to.</summary>
internal interface ILinkMemory
{
    /// <summary>Tells it what references may name now; comes before all else.</summary>
    /// <param name="symbols">All pages.</param>
    /// <param name="rest">What they may name besides: <see cref="SymbolDigest.OfRest"/>.</param>
    void Begin(SymbolTable symbols, UInt128 rest);

    /// <summary>The pages by numbers that mean the same in the next build. Comes after <see cref="Begin"/>.</summary>
    PageNumbers Numbers { get; }

    /// <summary>The pages of the last build, where they are at hand.</summary>
    SymbolTable? Before { get; }

    /// <summary>Those of the pages that are called what they were called at the last build, in the order of readers.</summary>
    /// <param name="pages">The pages of this build.</param>
    IEnumerable<Page> InOrder(IReadOnlyCollection<Page> pages);

    /// <summary>All names that texts may mention; those of the last build where there are no others. Comes after <see cref="Begin"/>.</summary>
    /// <param name="make">Gathers them. What it gives is not changed.</param>
    Lazy<MentionIndex> Names(Func<MentionIndex> make);

    /// <summary>Whether it remembers another build.</summary>
    bool IsRebuild { get; }

    /// <summary>The pages of this build that have a name of which all words may stand in a page. Comes after <see cref="Begin"/>.</summary>
    /// <param name="words">The page's <see cref="WordFilter"/>.</param>
    IEnumerable<Page> MayBeNamedIn(byte[] words);

    /// <summary>What the last build found of its pages without their text, where that is at hand.</summary>
    KnownHeads? Heads { get; set; }

    /// <summary>What a page's references came to when they were last looked up, where they come to that now; else null.</summary>
    /// <param name="page">A page with a document.</param>
    LinkSummary? Find(Page page);

    /// <summary>Remembers what a page's references came to.</summary>
    /// <param name="page">A page with a document.</param>
    /// <param name="linked">The page.</param>
    /// <param name="summary">What they came to.</param>
    void Add(Page page, LinkedPage linked, LinkSummary summary);

    /// <summary>Tells it that no page will be linked any more.</summary>
    void Complete();
}
