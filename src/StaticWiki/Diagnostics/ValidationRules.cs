using System.Collections.Immutable;

namespace StaticWiki.Diagnostics;

/// <summary>
/// Everything that can be wrong with finished HTML and CSS. What counts as wrong follows the HTML, URL and CSS
/// standards, RFC 6068 (mailto) and RFC 3966 (tel); what standards allow but serves nobody is a warning.
/// </summary>
public static class ValidationRules
{
    public static readonly DiagnosticRule BrokenLink = new(
        "SW5001",
        "broken-link",
        Severity.Error,
        "A link leads to a page or file that is not in the site.",
        "Correct the target, or add what is missing."
    );

    public static readonly DiagnosticRule BrokenFragment = new(
        "SW5002",
        "broken-fragment",
        Severity.Error,
        "The page linked to exists, but nothing in it has the id (or anchor name) behind the '#'.",
        "Link to an id that the page has, or leave the fragment out."
    );

    public static readonly DiagnosticRule BrokenAsset = new(
        "SW5003",
        "broken-asset",
        Severity.Error,
        "The page loads an image, style sheet, script or other file that is not in the site.",
        "Correct the path, or add the file."
    );

    public static readonly DiagnosticRule WrongCase = new(
        "SW5004",
        "wrong-case",
        Severity.Error,
        "The path differs from the file's name in upper and lower case only: it works on Windows and breaks on most hosts.",
        "Write the path exactly as the file is named."
    );

    public static readonly DiagnosticRule DuplicateId = new(
        "SW5005",
        "duplicate-id",
        Severity.Error,
        "Two elements of one page have the same id, so links reach only the first.",
        "Give each element an id of its own."
    );

    public static readonly DiagnosticRule MissingAlt = new(
        "SW5006",
        "missing-alt",
        Severity.Warning,
        "An image has no alternative text, so that who cannot see it gets nothing.",
        "Describe the image in its alt attribute; alt=\"\" says that it is mere decoration."
    );

    public static readonly DiagnosticRule EmptyLink = new(
        "SW5007",
        "empty-link",
        Severity.Warning,
        "A link has no text that a reader or a screen reader could follow, or no target at all.",
        "Give the link a text (or an aria-label, or an image with alt) and a target."
    );

    public static readonly DiagnosticRule RedirectedLink = new(
        "SW5008",
        "redirected-link",
        Severity.Warning,
        "The link works only because the host or a page sends the reader on to another address.",
        "Link to the final address."
    );

    public static readonly DiagnosticRule MalformedUrl = new(
        "SW5009",
        "malformed-url",
        Severity.Error,
        "The address is not a URL that a browser could open.",
        "Correct the address."
    );

    public static readonly DiagnosticRule MalformedMailto = new(
        "SW5010",
        "malformed-mailto",
        Severity.Error,
        "The mailto: address is not one that RFC 6068 allows.",
        "Write mailto:name@example.org, with everything else percent-encoded."
    );

    public static readonly DiagnosticRule MalformedTel = new(
        "SW5011",
        "malformed-tel",
        Severity.Error,
        "The tel: number is not one that RFC 3966 allows.",
        "Write tel:+ and the number with its country code, with '-', '.', '(' and ')' as the only separators."
    );

    public static readonly DiagnosticRule UnreadablePage = new(
        "SW5012",
        "unreadable-page",
        Severity.Error,
        "A page or style sheet could not be read or parsed, so nothing in it was checked.",
        "Make the file readable, or remove it from the site."
    );

    public static readonly DiagnosticRule TooDeep = new(
        "SW5013",
        "too-deep",
        Severity.Error,
        "The page's elements are nested deeper than browsers follow, so it was not parsed.",
        "Close the elements that are left open."
    );

    public static readonly DiagnosticRule MissingSource = new(
        "SW5014",
        "missing-source",
        Severity.Error,
        "An element that shows or loads something does not say what.",
        "Give the element a source, or remove it."
    );

    public static readonly DiagnosticRule MalformedSrcset = new(
        "SW5015",
        "malformed-srcset",
        Severity.Error,
        "A srcset attribute holds a candidate that browsers drop.",
        "Separate candidates by a comma and a space, each a URL and one width (480w) or density (2x)."
    );

    public static readonly DiagnosticRule InvalidEncoding = new(
        "SW5016",
        "invalid-encoding",
        Severity.Warning,
        "The file holds bytes that are not text in its encoding; readers see a replacement character.",
        "Save the file as UTF-8."
    );

    public static readonly DiagnosticRule OutsideSite = new(
        "SW5017",
        "outside-site",
        Severity.Error,
        "The path leads above the folder that the site is mounted at, so it misses the site once it is published.",
        "Use a relative path, or begin the path with the base path."
    );

    public static readonly DiagnosticRule LocalTel = new(
        "SW5018",
        "local-tel",
        Severity.Warning,
        "The tel: number is a local one, which cannot be dialled from everywhere and which RFC 3966 allows only with a phone-context.",
        "Write the number with its country code, as tel:+1-201-555-0123."
    );

    public static readonly DiagnosticRule NoPage = new(
        "SW5022",
        "no-page",
        Severity.Error,
        "The folder that was to be checked holds no HTML file.",
        "Name the folder that the site was built into."
    );

    public static readonly DiagnosticRule SymbolicLink = new(
        "SW5019",
        "symbolic-link",
        Severity.Info,
        "A symbolic link was not followed; what lies behind it was not checked.",
        "Replace the link by the file, or check its target on its own."
    );

    public static readonly DiagnosticRule MalformedRefresh = new(
        "SW5020",
        "malformed-refresh",
        Severity.Error,
        "A meta refresh says nothing that browsers understand, so that the reader is not sent on.",
        "Write the seconds, a semicolon and the address: content=\"0; url=…\"."
    );

    public static readonly DiagnosticRule QuotedRefresh = new(
        "SW5021",
        "quoted-refresh",
        Severity.Warning,
        "The address in a meta refresh stands in quotes: browsers take them off, but the HTML standard does not allow them.",
        "Leave the inner quotes out: content=\"0; url=page.html\"."
    );

    /// <summary>All rules by code; the names are what <c>site.yaml</c> may set severities for.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        BrokenLink,
        BrokenFragment,
        BrokenAsset,
        WrongCase,
        DuplicateId,
        MissingAlt,
        EmptyLink,
        RedirectedLink,
        MalformedUrl,
        MalformedMailto,
        MalformedTel,
        UnreadablePage,
        TooDeep,
        MissingSource,
        MalformedSrcset,
        InvalidEncoding,
        OutsideSite,
        LocalTel,
        NoPage,
        SymbolicLink,
        MalformedRefresh,
        QuotedRefresh,
    ];
}
