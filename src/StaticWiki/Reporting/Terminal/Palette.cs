using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting.Terminal;

/// <summary>The colours of a report, as terminals take them (ECMA-48, "select graphic rendition"); or none at all.</summary>
internal sealed class Palette(bool hasColours)
{
    private const string Escape = "\u001B[";

    public string Severity(Severity severity, string text) =>
        Paint(
            text,
            severity switch
            {
                Diagnostics.Severity.Error => "1;31",
                Diagnostics.Severity.Warning => "1;33",
                _ => "1;36",
            }
        );

    public string Strong(string text) => Paint(text, "1");

    /// <summary>What stands around a source line: numbers, rules and arrows.</summary>
    public string Frame(string text) => Paint(text, "1;34");

    public string Help(string text) => Paint(text, "1;36");

    public string Removed(string text) => Paint(text, "31");

    public string Added(string text) => Paint(text, "32");

    private string Paint(string text, string code) => hasColours ? $"{Escape}{code}m{text}{Escape}0m" : text;
}
