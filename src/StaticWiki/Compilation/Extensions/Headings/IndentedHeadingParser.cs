using Markdig.Parsers;
using Markdig.Syntax;
using StaticWiki.Compilation.Guards;

namespace StaticWiki.Compilation.Extensions.Headings;

/// <summary>
/// Parses ATX headings whose text may stand behind a tab (CommonMark 4.2). Markdig writes a tab that it has come into the
/// middle of as spaces, and then loses where the line's text stands in the file.
/// </summary>
internal sealed class IndentedHeadingParser : HeadingBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        // The raw text of a heading is stripped of the white space before it anyway.
        while (state == BlockState.Break && processor.CurrentChar is (' ' or '\t'))
            processor.NextChar();
        return state;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is HeadingBlock heading)
            BodyGuard.Of(processor)?.Check(processor, heading);
        return base.Close(processor, block);
    }
}
