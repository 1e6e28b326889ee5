using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace StaticWiki.Compilation.Extensions.WikiLinks;

/// <summary>Adds wiki links to a pipeline; how they are rendered is the body renderer's business.</summary>
internal sealed class WikiLinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        // Before ordinary links, which would take the outer bracket for theirs.
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
