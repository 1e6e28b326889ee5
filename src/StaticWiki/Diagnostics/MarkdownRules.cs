namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong inside one Markdown file: SW21…</summary>
public static class MarkdownRules
{
    public static readonly DiagnosticRule RemovedAttribute = new(
        "SW2101",
        "removed-attribute",
        Severity.Warning,
        "An attribute in braces is none that a page may set.",
        "Delete it; how things look is the theme's business."
    );

    public static readonly DiagnosticRule RemovedHtml = new(
        "SW2102",
        "removed-html",
        Severity.Warning,
        "Raw HTML held something that a page may not contain.",
        "Delete it, or write it in Markdown."
    );

    public static readonly DiagnosticRule UnclosedHtml = new(
        "SW2120",
        "unclosed-html",
        Severity.Error,
        "An element of raw HTML that a page may not contain is never closed, so that the rest of the text is inside it.",
        "Write the tag as code, or close it."
    );

    public static readonly DiagnosticRule DuplicateAnchor = new(
        "SW2103",
        "duplicate-anchor",
        Severity.Error,
        "Two things on one page are given the same id.",
        "Give one of them another id."
    );

    public static readonly DiagnosticRule TooDeep = new(
        "SW2104",
        "markdown-too-deep",
        Severity.Error,
        "The Markdown is nested more deeply than any real text.",
        "Simplify the nesting."
    );

    public static readonly DiagnosticRule TooMuch = new(
        "SW2110",
        "markdown-too-much",
        Severity.Error,
        "A block or a file has more of something than any real text, and more than the parser can take.",
        "Divide it, or allow more below 'limits' in site.yaml."
    );

    public static readonly DiagnosticRule UnfinishedLink = new(
        "SW2105",
        "unfinished-link",
        Severity.Warning,
        "Brackets look like a link or a citation but are none, and are published as text.",
        "Correct what stands in them; brackets that are meant as text are written with a backslash before them."
    );
}
