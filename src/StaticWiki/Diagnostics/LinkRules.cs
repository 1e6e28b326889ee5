namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong between the files of a wiki: SW3…</summary>
public static class LinkRules
{
    public static readonly DiagnosticRule UnknownPage = new(
        "SW3001",
        "unknown-page",
        Severity.Error,
        "A link names a page that does not exist.",
        "Correct the name or path, or write the page."
    );

    public static readonly DiagnosticRule UnknownHeading = new(
        "SW3002",
        "unknown-heading",
        Severity.Error,
        "A link names a section that its page does not have.",
        "Correct the part behind '#'."
    );

    public static readonly DiagnosticRule AmbiguousName = new(
        "SW3003",
        "ambiguous-name",
        Severity.Error,
        "A link names something by a name that several pages have.",
        "Write the path of the page that is meant."
    );

    public static readonly DiagnosticRule MissingAsset = new(
        "SW3004",
        "missing-asset",
        Severity.Error,
        "A link or picture names a file that does not exist.",
        "Correct the path, or add the file."
    );

    public static readonly DiagnosticRule WrongCase = new(
        "SW3005",
        "wrong-case-path",
        Severity.Error,
        "A path differs from the file's only in letter case: it works on some machines and breaks on the web host.",
        "Spell the path as the file is spelt."
    );

    public static readonly DiagnosticRule LinkToDraft = new(
        "SW3006",
        "link-to-draft",
        Severity.Error,
        "A link leads to a draft, which is not published.",
        "Publish the draft, remove the link, or build with --drafts."
    );

    public static readonly DiagnosticRule OutsideContent = new(
        "SW3007",
        "outside-content",
        Severity.Error,
        "A path leads out of the content folder, and nothing there is published.",
        "Move the file into the content folder, or link to it by its address on the web."
    );

    public static readonly DiagnosticRule UnsafeAddress = new(
        "SW3008",
        "unsafe-address",
        Severity.Error,
        "An address has a scheme that pages may not use.",
        "Use an https:, http:, mailto: or tel: address."
    );

    public static readonly DiagnosticRule EmptyTarget = new(
        "SW3010",
        "empty-target",
        Severity.Error,
        "A link has no target.",
        "Write the target, or remove the link."
    );

    public static readonly DiagnosticRule UnknownSource = new(
        "SW3012",
        "unknown-source",
        Severity.Error,
        "A citation names a source that does not exist.",
        "Correct the id, which is the source's file name without its ending, or add the source."
    );

    public static readonly DiagnosticRule TopicIsNoName = new(
        "SW3011",
        "unusable-topic-name",
        Severity.Error,
        "A source names a topic for which no page can be made.",
        "Correct the name."
    );

    public static readonly DiagnosticRule UnlinkedMention = new(
        "SW3013",
        "unlinked-mention",
        Severity.Info,
        "A topic's text names another topic for the first time without a link.",
        "Link it, or list the name under 'no_autolink' in the other topic's front matter."
    );

    public static readonly DiagnosticRule BareCitation = new(
        "SW3014",
        "bare-citation",
        Severity.Warning,
        "The id of a source stands in the text behind an at sign, but in no brackets: it is published as text and cites nothing.",
        "Put it in brackets, as [@id]; an at sign that is meant as text is written with a backslash before it."
    );

    public static readonly DiagnosticRule SharedTag = new(
        "SW3015",
        "shared-tag-page",
        Severity.Warning,
        "Two tags differ only in signs that no address has, so that their pages are one.",
        "Spell one of them with other letters."
    );

    public static readonly DiagnosticRule EmbedCycle = new(
        "SW3020",
        "embed-cycle",
        Severity.Error,
        "An embed shows what it stands in itself, directly or by way of other embeds.",
        "Make one of them a link, without the exclamation mark."
    );

    public static readonly DiagnosticRule EmbedInLine = new(
        "SW3021",
        "embed-in-line",
        Severity.Warning,
        "A page is embedded within a line of text, where no block can stand; it is shown as a link.",
        "Put the embed into a paragraph of its own, or write a link."
    );

    public static readonly DiagnosticRule UnembeddableSection = new(
        "SW3022",
        "unembeddable-section",
        Severity.Error,
        "What is embedded is no section, or one that begins inside a list, a quotation or a raw HTML element and can't be cut out of it.",
        "Embed another section, move the heading out of that block, or write a link."
    );

    public static readonly DiagnosticRule TooManyEmbeds = new(
        "SW3023",
        "too-many-embeds",
        Severity.Error,
        "Embeds in embeds are nested too deeply, or make too large a page.",
        "Embed less, and link to the rest."
    );

    public static readonly DiagnosticRule DrawingPart = new(
        "SW3024",
        "drawing-part",
        Severity.Warning,
        "A drawing that is shown inside a page holds something that a page may not: styles, animations, what is outside of it.",
        "Draw it with shapes and attributes alone, or show it as a picture: ![…](drawing.svg)."
    );

    public static readonly DiagnosticRule UnreadableDrawing = new(
        "SW3025",
        "unreadable-drawing",
        Severity.Error,
        "A drawing can't be shown inside a page: it is broken, too deep, or without end.",
        "Save it anew as plain SVG, or show it as a picture: ![…](drawing.svg)."
    );

    public static readonly DiagnosticRule ExternalContent = new(
        "SW3026",
        "external-content",
        Severity.Error,
        "A page loads a picture, sound or film from another host, whose owner then sees who reads it.",
        "Put the file into the content folder, or list the host under external_hosts in site.yaml."
    );

    public static readonly DiagnosticRule UnusablePicture = new(
        "SW3027",
        "unusable-picture",
        Severity.Error,
        "A picture that is to be shown beside links to a page is one that networks and messengers do not show.",
        "Save it as PNG, JPEG, WebP or GIF in the content folder, best with 1200 × 630 pixels."
    );
}
