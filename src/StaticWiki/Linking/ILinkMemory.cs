namespace StaticWiki.Linking;

/// <summary>Remembers from one build to the next what the references of pages have come to.</summary>
internal interface ILinkMemory
{
    /// <summary>What a page's references came to when they were last looked up; null where that is not known.</summary>
    /// <param name="page">A page with a document.</param>
    /// <param name="symbols">All pages.</param>
    /// <param name="names">Of all that a reference may name.</param>
    LinkSummary? Find(Page page, SymbolTable symbols, UInt128 names);

    /// <summary>Remembers what a page's references came to.</summary>
    /// <inheritdoc cref="Find"/>
    /// <param name="summary">What they came to.</param>
    void Add(Page page, SymbolTable symbols, UInt128 names, LinkSummary summary);
}
