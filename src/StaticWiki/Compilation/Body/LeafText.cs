using System.Runtime.CompilerServices;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using StaticWiki.Compilation.Extensions.Citations;
using StaticWiki.Compilation.Extensions.WikiLinks;

namespace StaticWiki.Compilation.Body;

/// <summary>The text of a paragraph, heading or cell as a reader sees it, and where in it the links stand.</summary>
internal sealed class LeafText
{
    private readonly StringBuilder _text = new();
    private readonly List<(Inline Link, int Start, int End)> _links = [];
    private readonly List<(Inline Inline, int Start, int Length)> _literals = [];
    private readonly bool _keepLineBreaks;

    private LeafText(bool keepLineBreaks) => _keepLineBreaks = keepLineBreaks;

    public string Text { get; private set; } = "";

    public IReadOnlyList<(Inline Link, int Start, int End)> Links => _links;

    /// <summary>Text that stands as it is written, and soft line breaks.</summary>
    public IReadOnlyList<(Inline Inline, int Start, int Length)> Literals => _literals;

    /// <param name="container">The inlines.</param>
    /// <param name="keepLineBreaks">Whether a line break is a line feed (as in the DOM's text content) and not a space.</param>
    public static LeafText Of(ContainerInline container, bool keepLineBreaks = false)
    {
        var text = new LeafText(keepLineBreaks);
        text.AppendChildren(container);
        text.Text = text._text.ToString();
        return text;
    }

    private void AppendChildren(ContainerInline container)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var child in container)
            Append(child);
    }

    private void Append(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                _literals.Add((literal, _text.Length, literal.Content.Length));
                _text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                _text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                _text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline lineBreak:
                if (!lineBreak.IsHard)
                    _literals.Add((lineBreak, _text.Length, 1));
                _text.Append(_keepLineBreaks ? '\n' : ' ');
                break;
            case AutolinkInline autolink:
                AppendLink(autolink, () => _text.Append(autolink.Url));
                break;
            // A picture is no text; what it shows is said by its alternative text where text is wanted.
            case LinkInline { IsImage: true } or WikiLinkInline { IsEmbed: true }:
                break;
            case WikiLinkInline link:
                AppendLink(link, () => _text.Append(link.Text));
                break;
            case LinkInline link:
                AppendLink(link, () => AppendChildren(link));
                break;
            case CitationInline citation:
                AppendLink(citation, static () => { });
                break;
            case FootnoteLink:
                break;
            case ContainerInline container:
                AppendChildren(container);
                break;
        }
    }

    private void AppendLink(Inline link, Action append)
    {
        var start = _text.Length;
        append();
        _links.Add((link, start, _text.Length));
    }
}
