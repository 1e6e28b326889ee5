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

    public static readonly DiagnosticRule ForeignWork = new(
        "SW6002",
        "foreign-work",
        Severity.Error,
        "What a build keeps for the next one, in .staticwiki/, is a symbolic link or is committed to the repository.",
        "Remove it from there: git rm -r --cached .staticwiki, and name it in .gitignore."
    );
}
