using StaticWiki.Diagnostics;

namespace StaticWiki.Validation.Checks;

/// <summary>Links that arrive only because the host or a page sends the reader on.</summary>
internal static class RedirectCheck
{
    /// <summary>Static hosts answer a folder without its last slash with a redirect to the one with it.</summary>
    public static Diagnostic MissingSlash(LinkContext link) =>
        link.Report(
            ValidationRules.RedirectedLink,
            "the address is a folder's without its last slash, from which hosts redirect",
            "add a slash at the end of the path"
        );

    public static Diagnostic? Check(LinkContext link, PageTarget target) =>
        target.IsRedirect && link.Reference.Kind == ReferenceKind.Link && target.Path != link.Page.Path
            ? link.Report(
                ValidationRules.RedirectedLink,
                $"'/{target.Path}' does nothing but redirect to '{target.RefreshTarget}'",
                "link to where it leads"
            )
            : null;
}
