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
    private readonly List<Link> _open = [];

    /// <param name="Span">Where its address stands.</param>
    /// <param name="Target">Its address.</param>
    /// <param name="HasName">Whether something in it has named it.</param>
    private readonly record struct Link(TextSpan Span, string? Target, bool HasName);

    /// <summary>Whether the innermost open link has no name so far.</summary>
    public bool AwaitsText { get; private set; }

    /// <returns>Whether <see cref="Leave"/> has to be called at the element's end.</returns>
    public bool Enter(StartTag tag, bool isHidden)
    {
        if (isHidden)
            return false;
        var isLink = IsLink(tag);
        if (isLink || tag.Kind == ElementKind.Area)
            ReportEmptyAddress(tag);
        if (isLink)
        {
            _open.Add(new Link(page.SpanOf(tag, TagAttributes.Href), tag.Get(TagAttributes.Href), HasName: false));
            AwaitsText = true;
        }
        if (AwaitsText && tag.Has(TagAttributes.Naming) && IsNaming(tag))
            NameOpenLinks();
        return isLink;
    }

    private static bool IsNaming(StartTag tag) =>
        tag.HasText(TagAttributes.AriaLabel)
        || tag.HasText(TagAttributes.AriaLabelledBy)
        || tag.HasText(TagAttributes.Title)
        || (
            (tag.Kind == ElementKind.Img || tag.Kind == ElementKind.Area || tag.Kind == ElementKind.Input)
            && tag.HasText(TagAttributes.Alt)
        );

    private void ReportEmptyAddress(StartTag tag)
    {
        if (!tag.TryGet(TagAttributes.Href, out var href) || !href.IsWhiteSpace())
            return;
        page.Report(
            ValidationRules.EmptyLink,
            page.SpanOf(tag, TagAttributes.Href),
            "the link has an empty address, which leads back to this page",
            href.ToString(),
            "name the target, or leave href out where there is none"
        );
    }

    public void Text(ReadOnlySpan<char> text, bool isHidden)
    {
        if (AwaitsText && !isHidden && !text.IsWhiteSpace())
            NameOpenLinks();
    }

    public void Leave()
    {
        var link = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        AwaitsText = _open.Count > 0 && !_open[^1].HasName;
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
        tag.Kind == ElementKind.A && (tag.IsSvg ? tag.SvgReference is not null : tag.Has(TagAttributes.Href));

    private void NameOpenLinks()
    {
        // What names a link names those around it.
        for (var i = _open.Count - 1; i >= 0 && !_open[i].HasName; i--)
            _open[i] = _open[i] with { HasName = true };
        AwaitsText = false;
    }
}
