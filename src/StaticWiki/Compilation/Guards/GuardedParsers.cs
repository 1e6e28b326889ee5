using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticWiki.Compilation.Guards;

/// <summary>Opens block quotes unless they are nested too deeply.</summary>
internal sealed class GuardedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!processor.IsCodeIndent && processor.CurrentChar == '>')
            BodyGuard.Of(processor)?.CheckDepth(processor, processor.Start);
        return base.TryOpen(processor);
    }
}

/// <summary>Opens lists unless they are nested too deeply.</summary>
internal sealed class GuardedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var (start, count) = (processor.Start, processor.NewBlocks.Count);
        var state = base.TryOpen(processor);
        // A further item of a list that is open opens none.
        if (processor.NewBlocks.Count > count && processor.NewBlocks.Any(block => block is ListBlock))
            BodyGuard.Of(processor)?.CheckDepth(processor, start);
        return state;
    }
}

/// <summary>Opens the notes at the end of a page unless they are too many.</summary>
internal sealed class GuardedNoteParser : FootnoteParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var (start, count) = (processor.Start, processor.NewBlocks.Count);
        var state = base.TryOpen(processor);
        CheckNotes(processor, start, count);
        return state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var (start, count) = (processor.Start, processor.NewBlocks.Count);
        var state = base.TryContinue(processor, block);
        // Without an empty line between them, the one before opens the next.
        CheckNotes(processor, start, count);
        return state;
    }

    private static void CheckNotes(BlockProcessor processor, int start, int count)
    {
        if (processor.NewBlocks.Count > count && processor.NewBlocks.Peek() is Footnote)
            BodyGuard.Of(processor)?.CheckNotes(start);
    }
}

/// <summary>Has each paragraph, and each heading that is underlined, looked at when it is complete.</summary>
internal sealed class GuardedParagraphParser : ParagraphBlockParser
{
    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is LeafBlock leaf)
            BodyGuard.Of(processor)?.Check(processor, leaf);
        return base.Close(processor, block);
    }
}
