using StaticWiki.Tests.Cli;
using StaticWiki.Yaml;

namespace StaticWiki.Tests.GitHub;

public sealed class IssueFormTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, ".github", "ISSUE_TEMPLATE");

    public static TheoryData<string> Forms =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.yml")
                .Select(path => Path.GetFileName(path))
                .Where(name => name != "config.yml")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void GitHub_takes_the_form(string name) =>
        Assert.Empty(IssueFormRules.FaultsOf(File.ReadAllText(Path.Combine(Folder, name))));

    [Fact]
    public void There_are_forms_for_a_topic_a_correction_and_a_dead_source()
    {
        Assert.Equal(["correction.yml", "dead-source.yml", "topic.yml"], Forms.Select(row => row.Data));
        var names = Forms.Select(row => IssueFormRules.Text(Read(row.Data), "name"));
        Assert.Distinct(names);
    }

    [Fact]
    public void The_configuration_has_what_GitHub_knows()
    {
        var known = new[] { "blank_issues_enabled", "contact_links" };
        var entries = Read("config.yml").Entries;
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Contains(entry.Key.Value, known));
        Assert.NotNull(
            Assert.IsType<YamlScalar>(IssueFormRules.At(Read("config.yml"), "blank_issues_enabled")).AsBoolean
        );
    }

    /// <summary>A parameter that is no field's id is lost without a word.</summary>
    [Fact]
    public void What_a_page_fills_in_is_a_field_of_the_form_that_it_opens()
    {
        var command = new CommandLine(("content/index.md", "# Home\n"));
        Assert.Equal(0, command.Run("build", "--repository", "owner/name"));
        var page = System.Text.Encoding.UTF8.GetString(command.Files.Read($"{CommandLine.Root}/output/index.html"));
        var query = page.Split("/issues/new?")[1]
            .Split('"')[0]
            .Split("&amp;")
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(["address", "page", "template", "title"], query.Keys.Order(StringComparer.Ordinal));
        var body = Assert.IsType<YamlList>(IssueFormRules.At(Read(query["template"]), "body"));
        var inputs = body
            .Items.OfType<YamlMap>()
            .Where(field => IssueFormRules.Text(field, "type") == "input")
            .Select(field => IssueFormRules.Text(field, "id"))
            .ToList();
        Assert.Contains("page", inputs);
        Assert.Contains("address", inputs);
    }

    [Theory]
    [InlineData("name: Correction", "nme: Correction", "may not have 'nme'", "needs a text as 'name'")]
    [InlineData("name: Correction", "name: true", "needs a text as 'name'")]
    [InlineData("id: page", "id: the page", "the id 'the page'")]
    [InlineData("id: address", "id: page", "the id 'page'")]
    [InlineData("label: Address", "label: Page", "the label 'Page'")]
    [InlineData("label: Address", "lable: Address", "may not have 'lable'", "needs a text as 'label'")]
    [InlineData("type: input", "type: inptu", "there is no type 'inptu'")]
    [InlineData("required: true", "required: maybe", "validations have 'required'")]
    public void A_slip_in_a_form_is_found(string right, string wrong, params string[] faults)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "correction.yml"));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        var found = string.Join('\n', IssueFormRules.FaultsOf(text[..at] + wrong + text[(at + right.Length)..]));
        Assert.All(faults, fault => Assert.Contains(fault, found, StringComparison.Ordinal));
    }

    private static YamlMap Read(string name) =>
        YamlReader.ReadMap(name, File.ReadAllText(Path.Combine(Folder, name))).Map;
}
