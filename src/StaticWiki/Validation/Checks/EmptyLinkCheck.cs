using AngleSharp.Dom;
using StaticWiki.Diagnostics;
using StaticWiki.Validation.Html;

namespace StaticWiki.Validation.Checks;

/// <summary>
/// A link has an accessible name (WCAG 2.4.4 and 4.1.2, failure F89) and a target. An <c>a</c> without <c>href</c> is
/// a placeholder and fine (HTML standard 4.5.1); an empty <c>href</c> is valid too and leads to the page itself, but
/// hardly ever on purpose.
/// </summary>
internal sealed class EmptyLinkCheck(PageContext page)
{
    private readonly Stack<Link> _open = new();

    private sealed class Link(IElement element, int offset)
    {
        public IElement Element => element;

        public int Offset => offset;

        public bool HasName { get; set; }
    }

    /// <returns>Whether <see cref="Leave"/> has to be called at the element's end.</returns>
    public bool Enter(IElement element, int offset, bool isHidden)
    {
        var isLink = IsLink(element);
        if (!isHidden && (isLink || element.LocalName == "area"))
            ReportEmptyAddress(element, offset);
        if (isHidden || (!isLink && _open.Count == 0))
            return false;
        var hasName =
            element.HasText("aria-label")
            || element.HasText("aria-labelledby")
            || element.HasText("title")
            || (element.LocalName is "img" or "area" or "input" && element.HasText("alt"));
        if (isLink)
            _open.Push(new Link(element, offset));
        if (hasName)
            NameOpenLinks();
        return isLink;
    }

    private void ReportEmptyAddress(IElement element, int offset)
    {
        if (element.GetAttribute("href") is not { } href || !string.IsNullOrWhiteSpace(href))
            return;
        page.Report(
            ValidationRules.EmptyLink,
            page.SpanOf(offset, "href"),
            "the link has an empty address, which leads back to this page",
            href,
            "name the target, or leave href out where there is none"
        );
    }

    public void Text(string text, bool isHidden)
    {
        if (_open.Count > 0 && !isHidden && !string.IsNullOrWhiteSpace(text))
            NameOpenLinks();
    }

    public void Leave()
    {
        var link = _open.Pop();
        if (link.HasName)
            return;
        page.Report(
            ValidationRules.EmptyLink,
            page.SpanOf(link.Offset, "href"),
            "the link has no text",
            link.Element.GetAttribute("href"),
            "write a text between <a> and </a>, or name the link by aria-label"
        );
    }

    private static bool IsLink(IElement element) =>
        element.LocalName == "a"
        && (element.IsSvg() ? element.SvgReference() is not null : element.HasAttribute("href"));

    private void NameOpenLinks()
    {
        foreach (var link in _open)
            link.HasName = true;
    }
}
