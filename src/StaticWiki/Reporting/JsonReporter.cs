using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting;

/// <summary>
/// One JSON object: <c>{"diagnostics":[{"severity","code","file","line","column","target","message"}]}</c>. Line and
/// column count from 1, columns in UTF-16 code units; what a diagnostic does not have is null. The help is part of
/// the message.
/// </summary>
public sealed class JsonReporter : IReporter
{
    // The output is no HTML: escaping letters of other scripts would only hide them.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(IEnumerable<Diagnostic> diagnostics, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in ReportOrder.Of(diagnostics))
                Write(diagnostic, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void Write(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("severity", ReportOrder.NameOf(diagnostic.Severity));
        json.WriteString("code", diagnostic.Code);
        WriteText("file", diagnostic.Place?.File);
        WriteNumber("line", diagnostic.Place?.Start?.Line);
        WriteNumber("column", diagnostic.Place?.Start?.Column);
        WriteText("target", diagnostic.Target);
        WriteText("message", ReportOrder.MessageOf(diagnostic, "; "));
        json.WriteEndObject();

        // Through bytes, for half a surrogate pair is no JSON: it becomes U+FFFD.
        void WriteText(string name, string? value)
        {
            if (value is null)
                json.WriteNull(name);
            else
                json.WriteString(name, Encoding.UTF8.GetBytes(value));
        }

        void WriteNumber(string name, int? value)
        {
            if (value is { } number)
                json.WriteNumber(name, number);
            else
                json.WriteNull(name);
        }
    }
}
