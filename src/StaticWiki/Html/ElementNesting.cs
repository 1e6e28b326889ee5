using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace StaticWiki.Html;

/// <summary>
/// Counts, before HTML is parsed, how deep its elements nest and how many elements the parser would have to add by
/// itself. Both can grow with the square of the text's size (a hundred thousand open <c>div</c>s, or formatting
/// elements that every paragraph has to reopen), and then take minutes and gigabytes.
/// </summary>
internal static class ElementNesting
{
    /// <summary>How many formatting elements the parser may have to reopen in one text, besides a few for each tag.</summary>
    public const int MaxReopened = 100_000;

    private const int MaxReopenedPerTag = 8;

    /// <summary>The offset of the tag that goes too deep; null where the text may be parsed.</summary>
    /// <param name="text">HTML of any kind.</param>
    /// <param name="maxDepth">How deep elements may nest.</param>
    public static int? FindTooDeep(string text, int maxDepth)
    {
        // No text nests deeper than it has tags.
        if (text.AsSpan().Count('<') <= maxDepth)
            return null;
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
            // What stands in a script or a title is no text of the page.
            var isText = tokenizer.State == HtmlParseMode.PCData;
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
                    if (open.Depth > maxDepth || open.Reopened > MaxReopened + ((long)MaxReopenedPerTag * tags))
                        return offset;
                    tokenizer.State = open.IsForeign ? HtmlParseMode.PCData : ModeOf(name);
                    break;
                case HtmlTokenType.Character when isText:
                    open.Text();
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
