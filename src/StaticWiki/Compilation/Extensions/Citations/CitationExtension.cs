using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace StaticWiki.Compilation.Extensions.Citations;

internal sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        // Before ordinary links, whose shortcut form looks the same.
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
