using System.Globalization;
using System.Text;
using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting;

/// <summary>
/// GitHub's workflow commands, which show each diagnostic beside its line in a pull request. Escapes are those of the
/// Actions toolkit: %, CR and LF in messages, in properties also colon and comma.
/// </summary>
/// <param name="folder">The folder that the files are relative to, from the repository's root; empty for the root.</param>
public sealed class GitHubReporter(string folder = "") : IReporter
{
    private readonly string _prefix = folder.Trim('/') is "" or "."
        ? ""
        : TrimDot(folder.Replace('\\', '/')).TrimEnd('/') + "/";

    public void Write(IEnumerable<Diagnostic> diagnostics, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var diagnostic in ReportOrder.Of(diagnostics))
        {
            output.Write(Command(diagnostic));
            output.Write('\n');
        }
    }

    private string Command(Diagnostic diagnostic)
    {
        var command = new StringBuilder("::").Append(
            diagnostic.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            }
        );
        var separator = ' ';
        if (diagnostic.Place is { } place)
        {
            Property("file", _prefix + place.File);
            if (place.Start is { } start)
            {
                Property("line", start.Line.ToString(CultureInfo.InvariantCulture));
                Property("col", start.Column.ToString(CultureInfo.InvariantCulture));
            }
        }
        Property("title", $"{diagnostic.Code} {diagnostic.Rule.Name}");
        return command.Append("::").Append(Escape(ReportOrder.MessageOf(diagnostic, "\n"))).ToString();

        void Property(string name, string value)
        {
            command.Append(separator).Append(name).Append('=').Append(EscapeProperty(value));
            separator = ',';
        }
    }

    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string TrimDot(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
}
