using StaticWiki.Diagnostics;
using StaticWiki.Text;
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

    private sealed class Link(TextSpan span, string? target)
    {
        public TextSpan Span => span;

        public string? Target => target;

        public bool HasName { get; set; }
    }

    /// <summary>Whether the innermost open link has no name so far.</summary>
    public bool AwaitsText => _open.TryPeek(out var link) && !link.HasName;

    /// <returns>Whether <see cref="Leave"/> has to be called at the element's end.</returns>
    public bool Enter(StartTag tag, bool isHidden)
    {
        var isLink = IsLink(tag);
        if (!isHidden && (isLink || tag.Name == "area"))
            ReportEmptyAddress(tag);
        if (isHidden || (!isLink && _open.Count == 0))
            return false;
        var hasName =
            tag.HasText("aria-label")
            || tag.HasText("aria-labelledby")
            || tag.HasText("title")
            || (tag.Name is "img" or "area" or "input" && tag.HasText("alt"));
        if (isLink)
            _open.Push(new Link(page.SpanOf(tag, "href"), tag.Get("href")));
        if (hasName)
            NameOpenLinks();
        return isLink;
    }

    private void ReportEmptyAddress(StartTag tag)
    {
        if (!tag.TryGet("href", out var href) || !href.IsWhiteSpace())
            return;
        page.Report(
            ValidationRules.EmptyLink,
            page.SpanOf(tag, "href"),
            "the link has an empty address, which leads back to this page",
            href.ToString(),
            "name the target, or leave href out where there is none"
        );
    }

    public void Text(ReadOnlySpan<char> text, bool isHidden)
    {
        if (_open.Count > 0 && !isHidden && !text.IsWhiteSpace())
            NameOpenLinks();
    }

    public void Leave()
    {
        var link = _open.Pop();
        if (link.HasName)
            return;
        page.Report(
            ValidationRules.EmptyLink,
            link.Span,
            "the link has no text",
            link.Target,
            "write a text between <a> and </a>, or name the link by aria-label"
        );
    }

    private static bool IsLink(StartTag tag) =>
        tag.Name == "a" && (tag.IsSvg ? tag.SvgReference is not null : tag.Has("href"));

    private void NameOpenLinks()
    {
        foreach (var link in _open)
            link.HasName = true;
    }
}
