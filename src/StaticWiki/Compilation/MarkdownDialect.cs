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
    public static readonly MarkdownPipeline Pipeline = Build(withBareAddresses: true);

    private static readonly MarkdownPipeline WithoutBareAddresses = Build(withBareAddresses: false);

    /// <summary>
    /// The pipeline for a text. Looking for bare addresses takes longer than all other parsing, since Markdig then stops at
    /// every letter that one may begin with; so only a text that holds one is looked through.
    /// </summary>
    public static MarkdownPipeline For(string markdown) =>
        MayHoldBareAddress(markdown) ? Pipeline : WithoutBareAddresses;

    /// <summary>
    /// Whether an address may begin in a text that is a link without any markup around it. Few texts have a colon in many
    /// places: to look at each costs a twentieth of looking for all beginnings at once.
    /// </summary>
    private static bool MayHoldBareAddress(ReadOnlySpan<char> text)
    {
        if (text.Contains("www.", StringComparison.Ordinal))
            return true;
        for (int colon; (colon = text.IndexOf(':')) >= 0; text = text[(colon + 1)..])
        {
            var scheme = text[..colon];
            if (EndsWith(scheme, "mailto") || EndsWith(scheme, "tel"))
                return true;
            var hasHost = text[(colon + 1)..] is ['/', '/', ..];
            if (hasHost && (EndsWith(scheme, "http") || EndsWith(scheme, "https") || EndsWith(scheme, "ftp")))
                return true;
        }
        return false;

        static bool EndsWith(ReadOnlySpan<char> text, string end) => text.EndsWith(end, StringComparison.Ordinal);
    }

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
