using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace StaticWiki.Compilation.Extensions.Attributes;

internal sealed class AttributeExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new BracketedSpanParser());
        pipeline.InlineParsers.Insert(0, new AttributeParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
