using System.Globalization;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using StaticWiki.Compilation.Body;
using StaticWiki.Diagnostics;
using StaticWiki.Html;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Guards;

/// <summary>
/// Counts what a body has while its blocks are found, and so before their inlines are parsed: some of what Markdig does
/// with brackets, emphasis, bare addresses and definitions grows with the square of their number.
/// </summary>
/// <param name="text">The file.</param>
/// <param name="bodyStart">Where its body begins.</param>
/// <param name="limits">How much it may have.</param>
internal sealed class BodyGuard(SourceText text, int bodyStart, Limits limits)
{
    private static readonly object Key = new();

    private MarkdownDocument? _document;
    private int _headings;
    private int _notes;

    /// <summary>What the parser carries to its parts.</summary>
    public MarkdownParserContext Context()
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = this;
        return context;
    }

    public static BodyGuard? Of(BlockProcessor processor) =>
        processor.Context?.Properties.GetValueOrDefault(Key) as BodyGuard;

    /// <summary>Before a block quote or a list is opened.</summary>
    /// <param name="processor">Where it is about to be opened.</param>
    /// <param name="at">Where it begins, from the body's beginning.</param>
    /// <exception cref="LimitExceededException">It would be nested too deeply.</exception>
    public void CheckDepth(BlockProcessor processor, int at)
    {
        var depth = 1;
        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            if (block is not (ListItemBlock or MarkdownDocument))
                depth++;
        }
        if (depth > limits.MarkdownDepth)
            throw Excess(
                MarkdownRules.TooDeep,
                at,
                $"block quotes and lists are nested more than {limits.MarkdownDepth} levels deep here",
                "markdown_depth"
            );
    }

    /// <summary>When a note is opened.</summary>
    /// <param name="at">Where it begins, from the body's beginning.</param>
    /// <exception cref="LimitExceededException">It is one too many.</exception>
    public void CheckNotes(int at)
    {
        if (++_notes > limits.Notes)
            throw Excess(MarkdownRules.TooMuch, at, Many("notes", limits.Notes), "notes");
    }

    /// <summary>Before anything is made of what stands in emphasis, links and the like.</summary>
    /// <param name="depth">How many of them stand around it.</param>
    /// <param name="block">The block that it is in.</param>
    /// <exception cref="LimitExceededException">They are too many.</exception>
    public void CheckInlineDepth(int depth, Block block)
    {
        if (depth > limits.MarkdownDepth)
            throw Excess(
                MarkdownRules.TooDeep,
                block.Span.Start,
                $"emphasis and links in this block are nested more than {limits.MarkdownDepth} levels deep",
                "markdown_depth"
            );
    }

    /// <summary>When a block of text is complete.</summary>
    /// <param name="processor">What has found it.</param>
    /// <param name="block">The block.</param>
    /// <exception cref="LimitExceededException">It has too much of something.</exception>
    public void Check(BlockProcessor processor, LeafBlock block)
    {
        _document = processor.Document;
        if (block is HeadingBlock && ++_headings > limits.Headings)
            throw Excess(MarkdownRules.TooMuch, block.Span.Start, Many("headings", limits.Headings), "headings");
        new BlockCounts(this, limits).Count(block);
    }

    /// <summary>When the parser is through.</summary>
    public void LeaveParser() => _document = null;

    /// <summary>The block whose inlines the parser was at when it gave up; null where it was through, or had not come to any.</summary>
    public Block? FindLastBegun() =>
        _document?.Descendants<LeafBlock>().LastOrDefault(block => block.Inline is not null);

    /// <exception cref="LimitExceededException">They are more than a file may have.</exception>
    public void CheckLinks(IReadOnlyList<Reference> references)
    {
        if (references.Count > limits.Links)
        {
            var place = references[limits.Links].Place;
            throw new LimitExceededException(
                Diagnose(MarkdownRules.TooMuch, place, Many("links", limits.Links), "links")
            );
        }
    }

    /// <summary>Before a rendered body is parsed as HTML.</summary>
    /// <exception cref="LimitExceededException">Its elements are nested too deeply.</exception>
    public void CheckHtml(string html, RawHtmlMap map)
    {
        if (ElementNesting.FindTooDeep(html, limits.HtmlDepth) is not { } deep)
            return;
        // A tag of Markdown's own goes too deep only behind raw HTML.
        int? at = null;
        for (var offset = deep; at is null && offset >= 0; offset--)
            at = map.SourceOf(offset);
        throw Excess(
            MarkdownRules.TooDeep,
            at ?? 0,
            $"elements of HTML are nested more than {limits.HtmlDepth} deep here, or formatting goes on through too many of them",
            "html_depth"
        );
    }

    public static string Many(string what, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"there are more than {limit} {what}");

    /// <param name="rule">What is wrong.</param>
    /// <param name="at">Where, from the body's beginning.</param>
    /// <param name="message">What there is too much of.</param>
    /// <param name="setting">The limit's key.</param>
    public LimitExceededException Excess(DiagnosticRule rule, int at, string message, string setting) =>
        new(Diagnose(rule, text.PlaceOf(new TextSpan(bodyStart + at, 1)), message, setting));

    private static Diagnostic Diagnose(DiagnosticRule rule, Place place, string message, string setting) =>
        rule.At(place, message) with
        {
            Target = setting,
            Help = Limits.Help(setting),
        };
}
