namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with facts, and with what a wiki rests on: SW70…</summary>
public static class EvidenceRules
{
    public static readonly DiagnosticRule UnknownFact = new(
        "SW7001",
        "unknown-fact",
        Severity.Error,
        "A topic states a fact that site.yaml does not list for its kind.",
        "Correct the name, or add it below 'facts' of the kind in site.yaml."
    );

    public static readonly DiagnosticRule WrongFactValue = new(
        "SW7002",
        "wrong-fact-value",
        Severity.Error,
        "The value of a fact is not of the type that site.yaml gives the fact.",
        "Write the value in the form that the message names."
    );

    public static readonly DiagnosticRule WrongFactUnit = new(
        "SW7003",
        "wrong-fact-unit",
        Severity.Error,
        "The value of a fact has no unit, or one that measures something else.",
        "Write the unit that site.yaml names for the fact, or another of the same dimension."
    );

    public static readonly DiagnosticRule UnshownStatements = new(
        "SW7004",
        "unshown-statements",
        Severity.Warning,
        "Facts, conflicts or events stand in a page of a sort that does not show them.",
        "Move them to a topic."
    );
}
