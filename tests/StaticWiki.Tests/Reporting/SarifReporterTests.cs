using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsCheck;
using Json.Schema;
using StaticWiki.Diagnostics;
using StaticWiki.Reporting;
using StaticWiki.Text;

namespace StaticWiki.Tests.Reporting;

/// <summary>SARIF 2.1.0, held to the schema that the Sarif.Sdk package brings.</summary>
public sealed class SarifReporterTests
{
    private const string Sha256 = "1C49A0F2B60444C71BB14878E21E0D882198EFF4C539861B133093AD89ED798C";

    private static readonly JsonSchema Schema = ReadSchema();

    [Fact]
    public void A_report_has_rules_results_and_fixes()
    {
        using var json = Report(
            new SarifReporter("./my wiki/"),
            LinkRules.UnknownPage.At(Place("content/a ü.md", 3, 5, 10), "no page is named 'Engin'") with
            {
                Severity = Severity.Warning,
                Help = "did you mean 'Engine'?",
                Edits = [new Edit(Place("content/a ü.md", 3, 5, 10), "Engine")],
            },
            LoadingRules.NoBaseUrl.At(null, "no base_url is set"),
            LoadingRules.UnusableName.At(new Place("content/b.md"), "no address can be made")
        );
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+$", driver.GetProperty("semanticVersion").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(["SW1004", "SW1009", "SW3001"], rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.Equal("unknown-page", rules[2].GetProperty("name").GetString());
        Assert.Equal(LinkRules.UnknownPage.Cause, Text(rules[2], "shortDescription"));
        Assert.Equal($"{LinkRules.UnknownPage.Cause} {LinkRules.UnknownPage.Cure}", Text(rules[2], "fullDescription"));
        Assert.Contains("Example, found by 'staticwiki build'", Text(rules[2], "help"), StringComparison.Ordinal);
        Assert.Equal("note", rules[1].GetProperty("defaultConfiguration").GetProperty("level").GetString());

        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["SW1009", "SW3001", "SW1004"], results.Select(one => one.GetProperty("ruleId").GetString()));
        Assert.Equal([1, 2, 0], results.Select(one => one.GetProperty("ruleIndex").GetInt32()));
        Assert.False(results[0].TryGetProperty("locations", out _));
        Assert.Equal("warning", results[1].GetProperty("level").GetString());
        Assert.Equal("no page is named 'Engin'; did you mean 'Engine'?", Text(results[1], "message"));
        Assert.Equal(
            """{"physicalLocation":{"artifactLocation":{"uri":"my%20wiki/content/a%20%C3%BC.md"},"region":{"startLine":3,"startColumn":5,"endLine":3,"endColumn":10}}}""",
            results[1].GetProperty("locations")[0].GetRawText()
        );
        Assert.Equal(
            """[{"description":{"text":"did you mean 'Engine'?"},"artifactChanges":[{"artifactLocation":{"uri":"my%20wiki/content/a%20%C3%BC.md"},"replacements":[{"deletedRegion":{"startLine":3,"startColumn":5,"endLine":3,"endColumn":10},"insertedContent":{"text":"Engine"}}]}]}]""",
            results[1].GetProperty("fixes").GetRawText()
        );
        Assert.False(
            results[2].GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _)
        );
    }

    [Fact]
    public void Any_report_is_valid_by_the_schema() =>
        Gen.Select(Gen.String, Gen.String, Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[0, DiagnosticCatalogue.All.Length - 1])
            .Sample(
                (file, text, line, column, index) =>
                {
                    var place = Place(file + "x", line, column, column);
                    var rule = DiagnosticCatalogue.All[index];
                    using var json = Report(
                        new SarifReporter(),
                        rule.At(place, text + "\uD800") with
                        {
                            Edits = [new Edit(place, text)],
                        },
                        rule.At(null, text)
                    );
                    return true;
                },
                iter: 100
            );

    [Fact]
    public void Nothing_found_is_a_run_without_results()
    {
        using var json = Report(new SarifReporter());
        Assert.Equal(0, json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void The_schema_refuses_what_is_no_report()
    {
        using var json = JsonDocument.Parse("""{"version":"2.1.0","runs":[{"tool":{}}]}""");
        Assert.False(Schema.Evaluate(json.RootElement).IsValid);
    }

    private static JsonDocument Report(SarifReporter reporter, params Diagnostic[] found)
    {
        using var output = new StringWriter();
        reporter.Write(found, output);
        var json = JsonDocument.Parse(output.ToString());
        var result = Schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(
            result.IsValid,
            string.Join(
                '\n',
                (result.Details ?? [])
                    .Where(part => part.Errors is not null)
                    .Select(part => part.InstanceLocation + ": " + string.Join(", ", part.Errors!.Values))
            )
        );
        return json;
    }

    private static string Text(JsonElement parent, string name) =>
        parent.GetProperty(name).GetProperty("text").GetString()!;

    private static Place Place(string file, int line, int from, int to) =>
        new(file, new Location(line, from), new Location(line, to));

    private static JsonSchema ReadSchema()
    {
        using var stream = typeof(SarifReporterTests).Assembly.GetManifestResourceStream("sarif-2.1.0.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        // No lock file holds the package that it is from.
        Assert.Equal(Sha256, Convert.ToHexString(SHA256.HashData(bytes)));
        return JsonSchema.FromText(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
    }
}
