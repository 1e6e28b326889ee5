namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with addresses that once were published: SW90…</summary>
public static class AddressRules
{
    /// <summary>Whether it is an address that vanished, and certain what it has to lead to now.</summary>
    public static bool IsFixable(Diagnostic diagnostic) =>
        (diagnostic.Rule == VanishedPage || diagnostic.Rule == VanishedSection) && !diagnostic.Edits.IsEmpty;

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

    public static readonly DiagnosticRule GoneButAlive = new(
        "SW9007",
        "gone-but-alive",
        Severity.Warning,
        "An address that site.yaml lists as gone is there.",
        "Delete the entry."
    );

    public static readonly DiagnosticRule VanishedPage = new(
        "SW9008",
        "vanished-page",
        Severity.Error,
        "An address that was published leads nowhere now.",
        "Add it to the 'redirect_from' of the page that takes its place, or list it under 'gone' in site.yaml."
    );

    public static readonly DiagnosticRule VanishedSection = new(
        "SW9009",
        "vanished-section",
        Severity.Error,
        "A section that was published cannot be linked to any more.",
        "Give the heading that takes its place the old id too, or list the address under 'gone' in site.yaml."
    );

    public static readonly DiagnosticRule NothingToCompare = new(
        "SW9010",
        "nothing-to-compare",
        Severity.Error,
        "What --against names cannot be read.",
        "Name a revision of this repository, the folder of a built site, or a list of addresses."
    );

    public static readonly DiagnosticRule NoAddressList = new(
        "SW9011",
        "no-address-list",
        Severity.Error,
        "A file that should list addresses holds something else.",
        "Name the urls.txt of a built site."
    );

    public static readonly DiagnosticRule NothingBefore = new(
        "SW9012",
        "nothing-before",
        Severity.Info,
        "What --against names has no page yet.",
        "Nothing has to be done."
    );

    public static readonly DiagnosticRule NoHistory = new(
        "SW9013",
        "no-history",
        Severity.Info,
        "Dates and contributors cannot be taken from git.",
        "Build in a full clone of the repository, or set 'history: off' in site.yaml."
    );
}
