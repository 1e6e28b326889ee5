using System.Buffers;
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
using StaticWiki.Compilation.Guards;

namespace StaticWiki.Compilation;

/// <summary>The Markdown that a wiki is written in: CommonMark, GitHub's extensions, and a wiki's own.</summary>
internal static class MarkdownDialect
{
    /// <summary>How an address begins that is a link without any markup around it.</summary>
    private static readonly SearchValues<string> BareAddresses = SearchValues.Create(
        ["http://", "https://", "ftp://", "mailto:", "tel:", "www."],
        StringComparison.Ordinal
    );

    public static readonly MarkdownPipeline Pipeline = Build(withBareAddresses: true);

    private static readonly MarkdownPipeline WithoutBareAddresses = Build(withBareAddresses: false);

    /// <summary>
    /// The pipeline for a text. Looking for bare addresses takes longer than all other parsing, since Markdig then stops at
    /// every letter that one may begin with; so only a text that holds one is looked through.
    /// </summary>
    public static MarkdownPipeline For(string markdown) =>
        markdown.AsSpan().ContainsAny(BareAddresses) ? Pipeline : WithoutBareAddresses;

    private static MarkdownPipeline Build(bool withBareAddresses)
    {
        // What the guards let pass by the highest settings: 50 lists with as many items, 100 open brackets, 50 links.
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = 300 }
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAlertBlocks();
        if (withBareAddresses)
            builder.UseAutoLinks(new AutoLinkOptions { ValidPreviousCharacters = "*_~(\"'" });
        // Where the extension finds one it adds none.
        builder.BlockParsers.Insert(0, new GuardedNoteParser());
        builder.BlockParsers.Replace<QuoteBlockParser>(new GuardedQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new GuardedListParser());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new GuardedParagraphParser());
        builder.BlockParsers.Replace<HeadingBlockParser>(new IndentedHeadingParser());
        builder.Extensions.Add(new WikiLinkExtension());
        builder.Extensions.Add(new CitationExtension());
        builder.Extensions.Add(new AttributeExtension());
        builder.Extensions.Add(new BodyRenderer());
        return builder.Build();
    }
}
