using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// Writes what a body may hold as HTML (HTML standard 13.3). AngleSharp's own writing asks each node for its next
/// sibling, which it counts from the first one: a body of a hundred thousand line breaks took a minute.
/// </summary>
internal static class BodyMarkup
{
    private static readonly IMarkupFormatter Formatter = HtmlMarkupFormatter.Instance;

    /// <summary>The nodes below one; they may not be nested deeper than the stack bears.</summary>
    public static string Of(INode parent)
    {
        var output = new StringBuilder();
        WriteChildren(output, parent);
        return output.ToString();
    }

    private static void WriteChildren(StringBuilder output, INode parent)
    {
        foreach (var node in parent.ChildNodes)
            Write(output, node);
    }

    private static void Write(StringBuilder output, INode node)
    {
        switch (node)
        {
            case IText text when text.Parent?.Flags.HasFlag(NodeFlags.LiteralText) == true:
                output.Append(Formatter.LiteralText(text));
                break;
            case IText text:
                output.Append(Formatter.Text(text));
                break;
            case IComment comment:
                output.Append(Formatter.Comment(comment));
                break;
            case IElement element:
                var isVoid = element.Flags.HasFlag(NodeFlags.SelfClosing);
                output.Append(Formatter.OpenTag(element, isVoid));
                if (isVoid)
                    break;
                // The first line end of a <pre> would be taken for the one behind the tag.
                if (element.Flags.HasFlag(NodeFlags.LineTolerance) && element.FirstChild is IText { Data: ['\n', ..] })
                    output.Append('\n');
                WriteChildren(output, element);
                output.Append(Formatter.CloseTag(element, isVoid));
                break;
        }
    }
}
