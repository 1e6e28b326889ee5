using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using StaticWiki.Compilation.Body;
using StaticWiki.Compilation.Extensions.Attributes;
using StaticWiki.Compilation.Extensions.Citations;
using StaticWiki.Compilation.Extensions.Headings;
using StaticWiki.Compilation.Extensions.WikiLinks;

namespace StaticWiki.Compilation;

/// <summary>The Markdown that a wiki is written in: CommonMark, GitHub's extensions, and a wiki's own.</summary>
internal static class MarkdownDialect
{
    public static readonly MarkdownPipeline Pipeline = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks(new AutoLinkOptions { ValidPreviousCharacters = "*_~(\"'" })
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAlertBlocks();
        builder.BlockParsers.Replace<HeadingBlockParser>(new IndentedHeadingParser());
        builder.Extensions.Add(new WikiLinkExtension());
        builder.Extensions.Add(new CitationExtension());
        builder.Extensions.Add(new AttributeExtension());
        builder.Extensions.Add(new BodyRenderer());
        return builder.Build();
    }
}
