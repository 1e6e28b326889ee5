using Markdig.Syntax.Inlines;

namespace StaticWiki.Compilation.Extensions;

/// <summary>An inline of a wiki's own that names something outside its text.</summary>
internal abstract class ReferringInline : LeafInline
{
    /// <summary>The index of its first reference in the document; null until it is analysed, and in a picture's text.</summary>
    public int? Reference { get; set; }
}
