namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with how much of a wiki says where it is from: SW721…</summary>
public static class CoverageRules
{
    public static readonly DiagnosticRule TooLow = new(
        "SW7211",
        "coverage-too-low",
        Severity.Error,
        "A smaller share of a topic cites a source than site.yaml asks for under 'evidence'.",
        "Cite a source where the message says, or take out what no source says."
    );

    public static readonly DiagnosticRule Fell = new(
        "SW7212",
        "coverage-fell",
        Severity.Warning,
        "A smaller share of a topic, or of all topics, cites a source than before.",
        "Cite a source for what was added."
    );
}
