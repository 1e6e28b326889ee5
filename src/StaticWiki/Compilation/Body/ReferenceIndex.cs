using Markdig.Syntax;
using StaticWiki.Compilation.Extensions;

namespace StaticWiki.Compilation.Body;

/// <summary>Keeps on a node which of the document's references it is.</summary>
internal static class ReferenceIndex
{
    private static readonly object Key = new();

    public static int? Of(MarkdownObject node) =>
        node is ReferringInline own ? own.Reference : node.GetData(Key) as int?;

    public static void Set(MarkdownObject node, int reference)
    {
        if (node is ReferringInline own)
            own.Reference = reference;
        else
            node.SetData(Key, reference);
    }
}
