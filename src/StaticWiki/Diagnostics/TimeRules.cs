namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with dates, events and places: SW80…</summary>
public static class TimeRules
{
    public static readonly DiagnosticRule ImpossibleDate = new(
        "SW8001",
        "impossible-date",
        Severity.Error,
        "A date has the right form, but no calendar has that day.",
        "Correct the day or the month, or leave out what is not known: 2025-02 or 2025."
    );

    public static readonly DiagnosticRule EndBeforeBeginning = new(
        "SW8002",
        "end-before-beginning",
        Severity.Error,
        "An event ends before it begins.",
        "Correct 'date' or 'end'."
    );

    public static readonly DiagnosticRule UnknownPlace = new(
        "SW8003",
        "unknown-place",
        Severity.Error,
        "An event names a place that has no coordinates in content/places.yaml.",
        "Correct the name, or add the place with 'lat' and 'lon' to content/places.yaml."
    );

    public static readonly DiagnosticRule MissingCoordinates = new(
        "SW8004",
        "missing-coordinates",
        Severity.Error,
        "A place in content/places.yaml has no latitude or no longitude.",
        "Add 'lat' and 'lon' in decimal degrees."
    );

    public static readonly DiagnosticRule WrongPlace = new(
        "SW8005",
        "wrong-place",
        Severity.Error,
        "An entry in content/places.yaml cannot be read.",
        "Write it in the form that the message names."
    );

    public static readonly DiagnosticRule SamePlace = new(
        "SW8006",
        "same-place",
        Severity.Error,
        "Two places in content/places.yaml go by one name.",
        "Take the name from one of them."
    );

    public static readonly DiagnosticRule UnknownMeans = new(
        "SW8007",
        "unknown-means",
        Severity.Warning,
        "The means of travel of an event is spelt nearly as one that is known, so that the map shows the journey without it.",
        "Correct the word: train, aircraft, ship or car, or the same in the language of the wiki."
    );
}
