using Markdig.Syntax;
using StaticWiki.Searching;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// Counts what a page is found by besides its names: its summary and what it says of its source (block 0), then each block of
/// the text by its number. HTML that stands in Markdown is not read: what becomes of it is known later.
/// </summary>
internal static class PageTerms
{
    private const int OfSummary = 2;
    private const int OfHeading = 3;

    // What a counter has grown to serves the next page too.
    [ThreadStatic]
    private static TermCounter? _counter;

    public static byte[] Count(FrontMatter frontMatter, IReadOnlyList<Leaf> leaves)
    {
        var counter = _counter ??= new TermCounter();
        counter.Begin();
        counter.Add(frontMatter.Summary?.Value, block: 0, OfSummary);
        if (frontMatter.Source is { } source)
        {
            counter.Add(source.Publisher?.Value, block: 0, OfSummary);
            foreach (var author in source.Authors)
                counter.Add(author.Value, block: 0, OfSummary);
        }
        for (var i = 0; i < leaves.Count; i++)
        {
            var leaf = leaves[i];
            if (leaf.Text is { } text)
                counter.Add(text.Text, i + 1, leaf.Block is HeadingBlock ? OfHeading : 1);
            else if (leaf.Block is CodeBlock)
                counter.Add(leaf.Block.Lines.ToString(), i + 1);
        }
        return counter.Finish();
    }
}
