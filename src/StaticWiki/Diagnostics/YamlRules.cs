namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with YAML, in front matter and in <c>site.yaml</c>: SW20…</summary>
public static class YamlRules
{
    /// <summary>Whether what was written is not known, or not all of it.</summary>
    public static bool IsUnreadable(Diagnostic diagnostic) =>
        diagnostic.Rule == UnclosedFrontMatter || diagnostic.Rule == InvalidYaml || diagnostic.Rule == TooComplex;

    public static readonly DiagnosticRule UnclosedFrontMatter = new(
        "SW2001",
        "unclosed-front-matter",
        Severity.Error,
        "The front matter begins with '---' but no line ends it.",
        "Put a line with '---' behind the last key."
    );

    public static readonly DiagnosticRule InvalidYaml = new(
        "SW2002",
        "invalid-yaml",
        Severity.Error,
        "The text is not YAML.",
        "Correct the line; a value with ': ' or ' #' in it needs quotes."
    );

    public static readonly DiagnosticRule DuplicateKey = new(
        "SW2003",
        "duplicate-key",
        Severity.Error,
        "A mapping holds the same key twice, and only one of the values could count.",
        "Delete one of them."
    );

    public static readonly DiagnosticRule UnknownKey = new(
        "SW2004",
        "unknown-key",
        Severity.Warning,
        "The front matter holds a key that means nothing here.",
        "Correct the key, move it below 'extra:', or allow it in site.yaml under 'front_matter'."
    );

    public static readonly DiagnosticRule WrongType = new(
        "SW2005",
        "wrong-type",
        Severity.Error,
        "A value has another type than its key needs.",
        "Write the value in the form that the message names."
    );

    public static readonly DiagnosticRule TooComplex = new(
        "SW2006",
        "yaml-too-complex",
        Severity.Error,
        "The YAML is larger or more deeply nested than any real one.",
        "Simplify it."
    );

    public static readonly DiagnosticRule UnknownKind = new(
        "SW2007",
        "unknown-kind",
        Severity.Error,
        "A topic is of a kind that site.yaml does not list.",
        "Correct the kind, or add it to 'kinds' in site.yaml."
    );

    public static readonly DiagnosticRule MisplacedFrontMatter = new(
        "SW2008",
        "misplaced-front-matter",
        Severity.Warning,
        "What looks like front matter does not begin with '---' on the first line, and is published as text.",
        "Begin the file with a line '---', and end the front matter with another."
    );

    public static readonly DiagnosticRule ListAsText = new(
        "SW2010",
        "list-as-text",
        Severity.Info,
        "Where a list may stand, one text with commas or of several lines counts as one name.",
        "Put brackets round it, or '- ' before each line, if it is a list; quotes, or quotes and brackets for a tag, if it is one name."
    );

    public static readonly DiagnosticRule QuotesInValue = new(
        "SW2011",
        "quotes-in-value",
        Severity.Info,
        "A value has typographic quotation marks round it, which YAML takes for a part of the value.",
        "Write it with the plain quotes of the keyboard, or with none, if they are not meant to be shown."
    );

    public static readonly DiagnosticRule CommentInValue = new(
        "SW2009",
        "comment-in-value",
        Severity.Warning,
        "A value is cut off at ' #', which begins a comment.",
        "Put quotes round the value, or a space behind the '#' of a comment."
    );
}
