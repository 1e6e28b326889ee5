using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace StaticWiki.Importing.WebPage;

/// <summary>
/// Cuts an element's text into passages where a browser would begin a new line. Its depth is bounded by the guard that
/// every page passes before it is parsed.
/// </summary>
internal sealed class PagePassages
{
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "script",
        "style",
        "template",
        "noscript",
        "title",
        "head",
        "select",
        "datalist",
        "textarea",
        "svg",
        "math",
        "iframe",
        "object",
        "audio",
        "video",
        "canvas",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "picture",
        "q",
        "ruby",
        "rb",
        "rt",
        "rp",
        "s",
        "samp",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    };

    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly StringBuilder _text = new();
    private int _line = 1;

    private PagePassages() { }

    public static ImmutableArray<Passage> Of(INode root)
    {
        var passages = new PagePassages();
        passages.Visit(root);
        passages.EndPassage();
        return passages._passages.ToImmutable();
    }

    private void Visit(INode node)
    {
        switch (node)
        {
            case IText text:
                _text.Append(text.Data);
                break;
            case IHtmlBreakRowElement or IHtmlHrElement:
                EndPassage();
                break;
            case IElement element when Unseen.Contains(element.LocalName):
                break;
            case IElement element:
                var isBlock = !Inline.Contains(element.LocalName);
                if (isBlock)
                    EndPassage();
                if (element.SourceReference is { } source && (isBlock || _text.Length == 0))
                    _line = Math.Max(1, source.Position.Line);
                VisitChildren(element);
                if (isBlock)
                    EndPassage();
                break;
            default:
                VisitChildren(node);
                break;
        }
    }

    private void VisitChildren(INode node)
    {
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
            Visit(child);
    }

    private void EndPassage()
    {
        var text = PassageText.Clean(_text.ToString());
        _text.Clear();
        if (text.Length > 0)
            _passages.Add(new Passage(text, _line, _line));
    }
}
