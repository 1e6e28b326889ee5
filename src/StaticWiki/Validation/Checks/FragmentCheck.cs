using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Validation.Urls;

namespace StaticWiki.Validation.Checks;

/// <summary>
/// A fragment names something in its page, as browsers look it up (HTML standard 7.4.6.4, "select the indicated part"): as
/// written, then percent-decoded, by id or by the name of an <c>a</c>; empty and "top" are the top of the page. A text directive
/// (<c>:~:text=</c>) is cut off first and never fails.
/// </summary>
internal static class FragmentCheck
{
    private const string DirectiveDelimiter = ":~:";

    public static Diagnostic? Check(LinkContext link, PageTarget target)
    {
        if (link.Url.Fragment is not { } fragment)
            return null;
        var directive = fragment.IndexOf(DirectiveDelimiter, StringComparison.Ordinal);
        if (directive >= 0)
            fragment = fragment[..directive];
        if (fragment.Length == 0 || target.HasAnchor(fragment))
            return null;
        var decoded = PercentEncoding.Decode(fragment);
        if (target.HasAnchor(decoded) || decoded.Equals("top", StringComparison.OrdinalIgnoreCase))
            return null;

        var where = target.Path == link.Page.Path ? "this page" : $"'/{target.Path}'";
        var nearest = link.Suggestions.TryTake() ? Suggestions.Nearest(decoded, target.Anchors) : [];
        return link.Report(
            ValidationRules.BrokenFragment,
            $"nothing in {where} has the id '{decoded}'",
            nearest.Count == 0 ? null : $"did you mean {string.Join(" or ", nearest.Select(id => $"'#{id}'"))}?"
        );
    }

    /// <summary>A <c>usemap</c> names a <c>map</c> of its page (HTML standard 2.3.8, "rules for parsing a hash-name reference").</summary>
    public static Diagnostic? CheckMap(PageFacts page, Reference reference)
    {
        var hash = reference.Value.IndexOf('#', StringComparison.Ordinal);
        var name = hash < 0 ? "" : reference.Value[(hash + 1)..];
        if (name.Length > 0 && page.HasMap(name))
            return null;
        var message =
            name.Length == 0 ? "usemap needs a '#' and the name of a map" : $"this page has no <map name=\"{name}\">";
        return LinkContext.Report(page, reference, ValidationRules.BrokenFragment, message, null);
    }
}
