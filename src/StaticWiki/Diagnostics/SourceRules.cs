namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with sources that have changed: SW720…</summary>
public static class SourceRules
{
    public static readonly DiagnosticRule WrongStatus = new(
        "SW7201",
        "wrong-source-status",
        Severity.Error,
        "The status of a source is none that there is.",
        "Write corrected, retracted or dead, or leave the key out."
    );

    public static readonly DiagnosticRule IncompleteStatus = new(
        "SW7202",
        "incomplete-source-status",
        Severity.Error,
        "A source has changed, and the page does not say when or how.",
        "Add 'status_date' and 'status_note' to the source."
    );

    public static readonly DiagnosticRule RetractedAlone = new(
        "SW7203",
        "retracted-alone",
        Severity.Warning,
        "All that a topic rests on has been retracted.",
        "Cite a source that still stands, or say in the topic what the retraction means for it."
    );

    public static readonly DiagnosticRule CircularDerivation = new(
        "SW7204",
        "circular-derivation",
        Severity.Error,
        "Sources have what they say from one another in a circle, so that none of them is its origin.",
        "Take out the entry of 'derives_from' that is not so."
    );

    public static readonly DiagnosticRule UncitableSource = new(
        "SW7205",
        "uncitable-source",
        Severity.Warning,
        "The name of a source's file has a character that no id can have, so that nothing can cite it.",
        "Rename the file: letters, digits, '-', '_' and '.'."
    );
}
