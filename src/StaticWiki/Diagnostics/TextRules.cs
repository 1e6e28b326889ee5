namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with the texts of the interface: SW41…</summary>
public static class TextRules
{
    public static readonly DiagnosticRule NoTexts = new(
        "SW4101",
        "no-interface-texts",
        Severity.Info,
        "The interface has no texts in the wiki's language, and is in English.",
        "Add a file of texts in that language to the templates folder, or leave it so."
    );

    public static readonly DiagnosticRule MissingText = new(
        "SW4102",
        "missing-interface-text",
        Severity.Warning,
        "A language has no text where English has one.",
        "Translate the texts that are named."
    );

    public static readonly DiagnosticRule UnusedText = new(
        "SW4103",
        "unused-interface-text",
        Severity.Warning,
        "A file of texts has a text that nothing asks for.",
        "Correct its name, or delete it."
    );

    public static readonly DiagnosticRule InvalidText = new(
        "SW4104",
        "invalid-interface-text",
        Severity.Error,
        "A text of the interface has a wrong form, or the wrong placeholders.",
        "Write it as English does, with the same names in braces."
    );

    public static readonly DiagnosticRule UnknownText = new(
        "SW4105",
        "unknown-interface-text",
        Severity.Error,
        "A template asks for a text that there is not, or does not fill it in.",
        "Correct the template, or add the text to a file of texts."
    );
}
