using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace StaticWiki.Validation.Html;

/// <summary>
/// Counts, before a page is parsed, how deep its elements nest and how many elements the parser would have to add by
/// itself. Both can grow with the square of the page's size (a hundred thousand open <c>div</c>s, or formatting
/// elements that every paragraph has to reopen), and then take minutes and gigabytes.
/// </summary>
internal static class NestingGuard
{
    /// <summary>How deep elements may nest: as deep as the engines of today's browsers build the tree.</summary>
    public const int MaxDepth = 512;

    /// <summary>How many formatting elements the parser may have to reopen in one page, besides a few for each tag.</summary>
    public const int MaxReopened = 100_000;

    private const int MaxReopenedPerTag = 8;

    /// <summary>The offset of the tag that goes too deep; null where the page may be parsed.</summary>
    public static int? FindTooDeep(string text)
    {
        // No page nests deeper than it has tags, and most have few.
        if (text.AsSpan().Count('<') <= MaxDepth)
            return null;
        return PageScan.IsPlain(text, MaxDepth) ? null : FindByTokens(text);
    }

    /// <summary>The same for any markup, at the cost of reading it as the parser does.</summary>
    internal static int? FindByTokens(string text)
    {
        using var source = new TextSource(text);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipDataText = true,
            SkipScriptText = true,
            SkipRawText = true,
            SkipComments = true,
            SkipPlaintext = true,
            SkipRCDataText = true,
            SkipCDATA = true,
            SkipProcessingInstructions = true,
            IsNotConsumingCharacterReferences = true,
            ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> _) => false,
        };
        var open = new OpenElements();
        var tags = 0;
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return null;
                case HtmlTokenType.StartTag:
                    var name = token.Name.ToString();
                    var offset = Math.Max(0, token.Position.Index);
                    var tag = OpenElements.IsFormatting(name)
                        ? text[offset..AttributeLocator.EndOfTag(text, offset)]
                        : "";
                    open.Start(name, tag, token.IsSelfClosing);
                    tags++;
                    if (open.Depth > MaxDepth || open.Reopened > MaxReopened + ((long)MaxReopenedPerTag * tags))
                        return offset;
                    tokenizer.State = open.IsForeign ? HtmlParseMode.PCData : ModeOf(name);
                    break;
                case HtmlTokenType.EndTag:
                    open.End(token.Name.ToString());
                    break;
            }
        }
    }

    private static HtmlParseMode ModeOf(string name) =>
        name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.PCData,
        };
}
