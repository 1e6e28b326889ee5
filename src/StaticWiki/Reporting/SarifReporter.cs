using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticWiki.Diagnostics;
using StaticWiki.Reporting.Explanations;
using StaticWiki.Text;

namespace StaticWiki.Reporting;

/// <summary>
/// The Static Analysis Results Interchange Format (SARIF) 2.1.0 of OASIS, which code scanning services and editors read:
/// one run, with the rules of what was found, a result for each diagnostic, and its edits as a fix. Columns count UTF-16
/// code units.
/// </summary>
/// <param name="folder">The folder that the files are relative to, from the repository's root; empty for the root.</param>
public sealed class SarifReporter(string folder = "") : IReporter
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    // The output is no HTML: escaping letters of other scripts would only hide them.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _prefix = ReportFolder.PrefixOf(folder);

    public void Write(IEnumerable<Diagnostic> diagnostics, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        List<Diagnostic> found = [.. ReportOrder.Of(diagnostics)];
        List<DiagnosticRule> rules =
        [
            .. found
                .Select(diagnostic => diagnostic.Rule)
                .DistinctBy(rule => rule.Code)
                .OrderBy(rule => rule.Code, StringComparer.Ordinal),
        ];
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(rules, json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in found)
                Write(diagnostic, rules.FindIndex(rule => rule.Code == diagnostic.Code), json);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void WriteTool(List<DiagnosticRule> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "StaticWiki");
        json.WriteString("semanticVersion", typeof(SarifReporter).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteMessage("shortDescription", rule.Cause, json);
            WriteMessage("fullDescription", $"{rule.Cause} {rule.Cure}", json);
            WriteMessage("help", RuleExplanation.Of(rule), json);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(Diagnostic diagnostic, int rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", LevelOf(diagnostic.Severity));
        WriteMessage("message", ReportOrder.MessageOf(diagnostic, "; "), json);
        if (diagnostic.Place is { } place)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            WriteFile(place.File, json);
            if (place.Start is { } start)
                WriteRegion("region", start, place.End, json);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }
        if (!diagnostic.Edits.IsEmpty)
            WriteFix(diagnostic, json);
        json.WriteEndObject();
    }

    private void WriteFix(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteMessage("description", diagnostic.Help ?? diagnostic.Rule.Cure, json);
        json.WriteStartArray("artifactChanges");
        foreach (var file in diagnostic.Edits.GroupBy(edit => edit.Place.File))
        {
            json.WriteStartObject();
            WriteFile(file.Key, json);
            json.WriteStartArray("replacements");
            foreach (var edit in file)
            {
                json.WriteStartObject();
                WriteRegion("deletedRegion", edit.Place.Start!.Value, edit.Place.End, json);
                json.WriteStartObject("insertedContent");
                json.WriteString("text", Whole(edit.NewText));
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A relative reference as RFC 3986 has it.</summary>
    private void WriteFile(string file, Utf8JsonWriter json)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', (_prefix + file).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteRegion(string name, Location start, Location? end, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        if (end is { } last)
        {
            json.WriteNumber("endLine", last.Line);
            json.WriteNumber("endColumn", last.Column);
        }
        json.WriteEndObject();
    }

    private static void WriteMessage(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Whole(text));
        json.WriteEndObject();
    }

    /// <summary>Through bytes, for half a surrogate pair is no JSON: it becomes U+FFFD.</summary>
    private static byte[] Whole(string text) => Encoding.UTF8.GetBytes(text);

    private static string LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Off => "none",
            _ => "note",
        };
}
