using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>What a row of a table says, read on one line.</summary>
internal static class RowText
{
    public static string Of(TableRow row)
    {
        const int longest = 200;
        var cells = row.Descendants<LeafBlock>()
            .Select(leaf => leaf.Inline is { } inline ? LeafText.Of(inline).OnOneLine.Trim() : "")
            .Where(cell => cell.Length > 0);
        var text = string.Join(" · ", cells);
        return text.Length <= longest ? text : Shortening.Begin(text, longest) + " …";
    }
}
