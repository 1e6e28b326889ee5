using System.Text;
using System.Text.RegularExpressions;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.GitHub;

/// <summary>What CONTRIBUTING.md gives as an example works in the wiki that it is written for.</summary>
public sealed partial class WrittenExampleTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "CONTRIBUTING.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public void The_examples_of_links_lead_somewhere()
    {
        var examples = TableRow().Matches(PartOf("## Links")).Select(row => row.Groups["code"].Value).ToList();
        Assert.True(examples.Count > 12, $"{examples.Count} examples were found");
        var text = string.Join(
            "\n\n",
            examples.Select(example => example.Replace("\\|", "|", StringComparison.Ordinal))
        );
        Assert.Equal("", FaultsOf($"---\ntitle: Trial\n---\n{text}\n\n## Where it is done\n\nHere.\n"));
    }

    [Theory]
    [InlineData("### Facts")]
    [InlineData("### Events")]
    public void The_examples_of_front_matter_are_good(string heading)
    {
        var blocks = YamlBlock()
            .Matches(PartOf(heading))
            .Select(block => block.Groups["yaml"].Value)
            .Where(yaml =>
                yaml.StartsWith("facts:", StringComparison.Ordinal) || yaml.Contains("\n  - ", StringComparison.Ordinal)
            );
        Assert.Equal("", FaultsOf($"---\ntitle: Trial\nkind: concept\n{string.Concat(blocks)}---\nText.\n"));
    }

    [Fact]
    public void The_examples_of_citations_in_front_matter_name_sources()
    {
        var cites = QuotedCite().Matches(PartOf("### Facts")).Select(cite => cite.Value).ToList();
        Assert.NotEmpty(cites);
        var facts = string.Concat(cites.Select(cite => $"  - {{name: speed, value: 60 km/h, cite: {cite}}}\n"));
        Assert.Equal("", FaultsOf($"---\ntitle: Trial\nkind: concept\nfacts:\n{facts}---\nText.\n"));
    }

    /// <summary>What stands below a heading, up to the next one.</summary>
    private static string PartOf(string heading)
    {
        var start = Guide.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"there is no '{heading}'");
        var end = Guide.IndexOf("\n#", start + 1 + heading.Length, StringComparison.Ordinal);
        return Guide[start..(end < 0 ? Guide.Length : end)];
    }

    /// <summary>
    /// What is wrong with a topic of the wiki in <c>content/</c>, with a picture and a drawing beside it, but for how little of
    /// its text cites a source.
    /// </summary>
    private static string FaultsOf(string topic)
    {
        var files = new MemoryFileSystem();
        var content = Path.Combine(RepositoryFolder.Root, "content");
        foreach (var path in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
            files.Write("content/" + Path.GetRelativePath(content, path).Replace('\\', '/'), File.ReadAllBytes(path));
        files.Write("content/topics/trial.md", Encoding.UTF8.GetBytes(topic));
        files.Write("content/topics/carriage.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        files.Write("content/topics/route.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"u8);
        return string.Join(
            '\n',
            Wiki.Make(files, WikiFolders.Below(""), new BuildOptions())
                .Diagnostics.Where(found => found.Severity > Severity.Info && found.Rule != CoverageRules.TooLow)
                .Select(found => $"{found.Place} {found.Code} {found.Message}")
        );
    }

    [GeneratedRegex("""^\| `(?<code>[^`]+)` \|""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TableRow();

    [GeneratedRegex(
        """^```yaml\n(?<yaml>.*?)^```""",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex YamlBlock();

    [GeneratedRegex("\"[^\"`]+, p\\. 12\"")]
    private static partial Regex QuotedCite();
}
