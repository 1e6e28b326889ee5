using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using StaticWiki.Compilation.Extensions.Citations;
using StaticWiki.Compilation.Extensions.WikiLinks;

namespace StaticWiki.Compilation.Body;

/// <summary>The text of a paragraph, heading or cell as a reader sees it, and where in it the links stand.</summary>
internal sealed class LeafText
{
    // Most texts lack one or the other.
    private List<(Inline Link, int Start, int End)>? _links;
    private List<(Inline Inline, int Start, int Length)>? _literals;
    private List<int>? _lineBreaks;
    private string? _onOneLine;

    private LeafText() { }

    /// <summary>The text, in which a line break is a line feed, as in the DOM's text content.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The text with a space for each line break.</summary>
    public string OnOneLine => _onOneLine ??= _lineBreaks is null ? Text : WithoutLineBreaks();

    /// <summary>Links and citations in the order of their beginnings.</summary>
    public ReadOnlySpan<(Inline Link, int Start, int End)> Links => CollectionsMarshal.AsSpan(_links);

    /// <summary>Text that stands as it is written, and soft line breaks.</summary>
    public ReadOnlySpan<(Inline Inline, int Start, int Length)> Literals => CollectionsMarshal.AsSpan(_literals);

    public static LeafText Of(ContainerInline container) => Of(container, new StringBuilder());

    /// <param name="container">The inlines.</param>
    /// <param name="scratch">What the text is put together in; what it holds is lost.</param>
    public static LeafText Of(ContainerInline container, StringBuilder scratch)
    {
        var text = new LeafText();
        scratch.Clear();
        text.AppendChildren(container, scratch);
        text.Text = scratch.ToString();
        return text;
    }

    private string WithoutLineBreaks() =>
        string.Create(
            Text.Length,
            this,
            static (span, text) =>
            {
                text.Text.CopyTo(span);
                foreach (var lineBreak in text._lineBreaks!)
                    span[lineBreak] = ' ';
            }
        );

    private void AppendChildren(ContainerInline container, StringBuilder text)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            Append(child, text);
    }

    private void Append(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                (_literals ??= []).Add((literal, text.Length, literal.Content.Length));
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline lineBreak:
                if (!lineBreak.IsHard)
                    (_literals ??= []).Add((lineBreak, text.Length, 1));
                (_lineBreaks ??= []).Add(text.Length);
                text.Append('\n');
                break;
            // A picture is no text; what it shows is said by its alternative text where text is wanted.
            case LinkInline { IsImage: true } or WikiLinkInline { IsEmbed: true } or FootnoteLink:
                break;
            case AutolinkInline or WikiLinkInline or LinkInline or CitationInline:
                AppendLink(inline, text);
                break;
            case ContainerInline container:
                AppendChildren(container, text);
                break;
        }
    }

    private void AppendLink(Inline link, StringBuilder text)
    {
        _links ??= [];
        var index = _links.Count;
        var start = text.Length;
        _links.Add((link, start, start));
        switch (link)
        {
            case AutolinkInline autolink:
                text.Append(autolink.Url);
                break;
            case WikiLinkInline wikiLink:
                text.Append(wikiLink.Text);
                break;
            case LinkInline inlines:
                AppendChildren(inlines, text);
                break;
        }
        _links[index] = (link, start, text.Length);
    }
}
