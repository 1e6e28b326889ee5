using System.Runtime.CompilerServices;
using System.Text;
using StaticWiki.Reporting;
using StaticWiki.Tests.Cli;
using StaticWiki.Tests.History;

namespace StaticWiki.Tests.Reporting;

/// <summary>
/// A change with a fault of each class, in each format; <c>STATICWIKI_ACCEPT=1</c> writes what came out over what was
/// expected, to be read in the diff.
/// </summary>
public sealed class GoldenReportTests
{
    private static readonly string Folder = Path.Combine(FolderOfThisFile(), "Golden");

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    public void A_change_with_a_fault_of_each_class_is_reported_as_expected(string format)
    {
        var command = new CommandLine(
            (
                "content/site.yaml",
                """
                title: Wiki
                base_url: https://example.org/
                evidence: {minimum: 10%}
                kinds:
                  train: {facts: {speed: {type: number, unit: km/h}}}
                """
            ),
            ("templates/partials/footer.html", "<p>{{ include \"licence\" }}</p>\n<p>{{ site.titel }}</p>\n"),
            ("content/places.yaml", "Moscow: {lat: 55.76, lon: 37.62}\n"),
            ("content/visits.js", "document.title = 'counted';\n"),
            (
                "content/topics/engine.md",
                """
                ---
                title: Engine
                titel: Locomotive
                kind: train
                events:
                  - {date: 2001-02-30, title: It arrives, place: Moscow, cite: gazette}
                  - {date: 2001-03, title: It leaves, place: Mosow, cite: gazette}
                facts:
                  - {name: speed, value: 60 furlongs, cite: gazette}
                ---
                漢字: it is "painted blue and white" [@gazette], see [[Boyler]] and [it](Boiler.md).

                ## The furnace

                It burns what is found beside the track, and is cleaned every evening [@gazete].

                Raw <script>run()</script> ![](engine.jpg) [50%, or: more](javascript:go()) [[Boiler#Watter]]
                """
            ),
            ("content/topics/boiler.md", "---\ntitle: Boiler\n---\n## Water\n\nIt is heated [@gazette].\n"),
            ("content/topics/shed.md", "---\ntitle: Shed\ntitle: House\n---\nIt has a roof.\n"),
            ("content/sources/gazette.md", "It reports on the engine.\n"),
            ("content/sources/.text/gazette.txt", "The engine was painted green and gold.\n")
        )
        {
            Git = new ScriptedGit(
                new Dictionary<string, byte[]>
                {
                    ["topics/engine.md"] =
                        "## Furnace\n\nIt burns what is found beside the track, and is cleaned every evening.\n"u8.ToArray(),
                    ["topics/roundhouse.md"] = "It has a roof and twelve tracks.\n"u8.ToArray(),
                }
            ),
        };
        Assert.Equal(1, command.Run("build", "--against", "before", "--format", format));
        var path = Path.Combine(Folder, $"report.{format}.txt");
        var version = typeof(SarifReporter).Assembly.GetName().Version!.ToString(3);
        // One result a line, so that a difference can be read; and a release changes nothing.
        var actual = command
            .Output.Replace("},{", "},\n{", StringComparison.Ordinal)
            .Replace($"\"{version}\"", "\"VERSION\"", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("STATICWIKI_ACCEPT") == "1")
            File.WriteAllText(path, actual, new UTF8Encoding(false));
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
