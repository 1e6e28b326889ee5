using Markdig.Syntax.Inlines;

namespace StaticWiki.Compilation.Extensions.Attributes;

/// <summary><c>[text]{lang=ko}</c>: text with attributes.</summary>
internal sealed class BracketedSpanInline : ContainerInline;
