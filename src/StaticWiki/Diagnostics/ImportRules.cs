namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with an article that is imported, and with what an import leaves to do: SW73…</summary>
public static class ImportRules
{
    public static readonly DiagnosticRule NoArticle = new(
        "SW7301",
        "no-article",
        Severity.Error,
        "No text of an article was found in what was to be imported.",
        "Save the article itself: the page as your browser shows it, or its text."
    );

    public static readonly DiagnosticRule NotText = new(
        "SW7302",
        "not-an-article",
        Severity.Error,
        "What was to be imported is neither text nor HTML.",
        "Save the article as text or as a web page."
    );

    public static readonly DiagnosticRule TooLarge = new(
        "SW7303",
        "article-too-large",
        Severity.Error,
        "What was to be imported is larger than any article.",
        "Save the part with the article as text."
    );

    public static readonly DiagnosticRule TooDeep = new(
        "SW7304",
        "article-too-deep",
        Severity.Error,
        "The elements of the page to be imported are nested too deeply to be read.",
        "Save the article as text."
    );

    public static readonly DiagnosticRule SourceExists = new(
        "SW7305",
        "source-exists",
        Severity.Error,
        "The file that the import would write is there already.",
        "Import under another id, or renew only the fingerprint of the source that is there."
    );

    public static readonly DiagnosticRule WrongEncoding = new(
        "SW7306",
        "wrong-encoding",
        Severity.Warning,
        "The page is not in the encoding that it names, so that some characters could not be read.",
        "Save the page as UTF-8, or its text."
    );

    public static readonly DiagnosticRule SameAddress = new(
        "SW7307",
        "imported-before",
        Severity.Warning,
        "Another source of the wiki was read at the same address.",
        "Remove one of the two, unless the article has changed in between."
    );

    public static readonly DiagnosticRule NoAbstract = new(
        "SW7308",
        "no-abstract",
        Severity.Warning,
        "A source has no abstract.",
        "Write below its front matter what it reports, on whose word, and where it is weak."
    );

    public static readonly DiagnosticRule LeftOut = new(
        "SW7309",
        "left-out",
        Severity.Info,
        "Something that was to be imported is not part of the article.",
        "Look whether it really is not; else import the article's text alone."
    );

    public static readonly DiagnosticRule UnknownSource = new(
        "SW7310",
        "no-such-source",
        Severity.Error,
        "The source whose fingerprint is to be made is not in the wiki.",
        "Write its id as its file is named, without '.md'."
    );

    public static readonly DiagnosticRule WholePage = new(
        "SW7311",
        "whole-page",
        Severity.Warning,
        "The page is too large for its article to be looked for.",
        "Look at the text that was taken, or save the part with the article as text."
    );
}
