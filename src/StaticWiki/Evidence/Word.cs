using StaticWiki.Text;

namespace StaticWiki.Evidence;

/// <summary>A word as quotations and their sources are compared by.</summary>
/// <param name="Key">Its folded form; two words that a reader would call the same have the same.</param>
/// <param name="Span">Where in the text it stands.</param>
public readonly record struct Word(string Key, TextSpan Span);
