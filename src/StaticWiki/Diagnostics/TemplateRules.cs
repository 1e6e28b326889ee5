namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with templates: SW4…</summary>
public static class TemplateRules
{
    public static readonly DiagnosticRule InvalidTemplate = new(
        "SW4001",
        "invalid-template",
        Severity.Error,
        "The template is not valid Scriban.",
        "Correct the template at the place named."
    );

    public static readonly DiagnosticRule TemplateFailed = new(
        "SW4002",
        "template-failed",
        Severity.Error,
        "The template asks for something that a page does not have, or that templates may not do.",
        "Correct the template at the place named."
    );

    public static readonly DiagnosticRule UnusedTemplate = new(
        "SW4004",
        "unused-template",
        Severity.Warning,
        "A file of the templates folder is used by nothing.",
        "Correct its name, or delete it."
    );

    public static readonly DiagnosticRule InvalidManifest = new(
        "SW4005",
        "invalid-manifest",
        Severity.Error,
        "The theme's web manifest is no JSON object, or names an icon that the theme does not have.",
        "Correct templates/assets/manifest.webmanifest at the place named."
    );

    public static readonly DiagnosticRule MissingTemplate = new(
        "SW4003",
        "missing-template",
        Severity.Error,
        "A template that is needed does not exist.",
        "Correct the name, or add the file to the templates folder."
    );
}
