namespace StaticWiki.Diagnostics;

/// <summary>What keeps a finished site from being put in place: SW6…</summary>
public static class PublishRules
{
    public static readonly DiagnosticRule ForeignOutput = new(
        "SW6001",
        "foreign-output",
        Severity.Error,
        "The output folder holds files, and nothing says that a build put them there.",
        "Empty the folder, or name another with --output."
    );
}
