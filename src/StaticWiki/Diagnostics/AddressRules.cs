namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with addresses that once were published: SW90…</summary>
public static class AddressRules
{
    public static readonly DiagnosticRule InvalidRedirect = new(
        "SW9001",
        "invalid-redirect",
        Severity.Error,
        "An old address is written so that it can be none.",
        "Write the address behind the host's name, as '/topics/old-name/'."
    );

    public static readonly DiagnosticRule RedirectFromPage = new(
        "SW9002",
        "redirect-from-page",
        Severity.Error,
        "A redirect would stand at the address of a page that there is.",
        "Delete the entry, or give the other page another address."
    );

    public static readonly DiagnosticRule RedirectLoop = new(
        "SW9003",
        "redirect-loop",
        Severity.Error,
        "Redirects lead to each other, and never to a page.",
        "Let one of them lead to a page."
    );

    public static readonly DiagnosticRule SameRedirect = new(
        "SW9004",
        "same-redirect",
        Severity.Error,
        "One old address is redirected twice.",
        "Delete one of the two entries."
    );

    public static readonly DiagnosticRule RedirectToNothing = new(
        "SW9005",
        "redirect-to-nothing",
        Severity.Error,
        "A redirect leads to an address at which there is no page.",
        "Correct the address."
    );

    public static readonly DiagnosticRule LinkToOldAddress = new(
        "SW9006",
        "link-to-old-address",
        Severity.Info,
        "A link names a page by an address that it had before.",
        "Write the address that it has now."
    );
}
