using StaticWiki.Text;

namespace StaticWiki.Diagnostics;

/// <summary>What one code means, whichever file it is found in.</summary>
/// <param name="Code">"SW" and four digits; the first digit is the stage. Never reused.</param>
/// <param name="Name">Kebab-case name, used to set the severity in <c>site.yaml</c>.</param>
/// <param name="Severity">Severity where nothing else is configured.</param>
/// <param name="Cause">One sentence: what was found.</param>
/// <param name="Cure">One sentence: what to do about it.</param>
public sealed record DiagnosticRule(string Code, string Name, Severity Severity, string Cause, string Cure)
{
    public Diagnostic At(Place? place, string message) => new(this, message) { Place = place, Severity = Severity };
}
