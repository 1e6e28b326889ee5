using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Rendering;

namespace StaticWiki.Tests.Localization;

public sealed partial class InterfaceTextsTests
{
    private static readonly string Templates = Path.Combine(RepositoryFolder.Root, "templates");

    public static TheoryData<string> Languages =>
        [
            .. Directory
                .GetFiles(Path.Combine(Templates, "texts"))
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    private static List<TextKey> OfTheProgram =>
        [
            .. typeof(ProgramTexts)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(known => (TextKey)known.GetValue(null)!),
        ];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_of_the_tool_has_all_texts(string language)
    {
        var (texts, diagnostics) = TextsLoader.Load(language);
        Assert.Empty(diagnostics);
        Assert.Empty(texts.Added);
        Assert.Equal(language, texts.Language);
        Assert.Equal(
            InterfaceTexts.English.All.Select(text => text.Name).Order(StringComparer.Ordinal),
            texts.All.Select(text => text.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(
            texts.All,
            text => Assert.Contains($"texts/{language}.yaml", text.Place.File, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_the_program_asks_for_is_there_and_filled_in_as_it_says()
    {
        Assert.All(
            OfTheProgram,
            key =>
            {
                var text = InterfaceTexts.English.Find(key.Name);
                Assert.NotNull(text);
                Assert.Equal(key.Placeholders.Order(), text.Placeholders.Order());
            }
        );
        Assert.Equal(OfTheProgram.Count, OfTheProgram.Select(key => key.Name).Distinct().Count());
    }

    [Fact]
    public void Every_text_is_asked_for_and_every_one_asked_for_is_there()
    {
        var inTemplates = Directory
            .GetFiles(Templates, "*.html", SearchOption.AllDirectories)
            .SelectMany(file => NameInTemplate().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value);
        var inScripts = NameInScript()
            .Matches(File.ReadAllText(Path.Combine(Templates, "assets", "wiki.js")))
            .Select(match => "search_script." + match.Groups[1].Value);
        var used = inTemplates
            .Concat(inScripts)
            .Concat(OfTheProgram.Select(key => key.Name))
            .Concat(DateTexts.Names)
            .Distinct();
        Assert.Equal(
            used.Order(StringComparer.Ordinal),
            InterfaceTexts.English.All.Select(text => text.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_built_in_theme_fills_in_all_texts()
    {
        foreach (string language in Languages.Select(row => row.Data))
        {
            var texts = TextsLoader.Load(language).Texts;
            var theme = TemplateSet.Load(new MemoryFileSystem(), WikiFolders.Below(""), texts);
            Assert.Empty(theme.Diagnostics);
        }
    }

    [Fact]
    public void A_variety_stands_above_its_language_and_that_above_English()
    {
        var own = new Dictionary<string, (string, byte[])>
        {
            ["pt.yaml"] = ("pt.yaml", "page: {edit: Editar, history: Histórico}"u8.ToArray()),
            ["pt-BR.yaml"] = ("pt-BR.yaml", "page: {edit: Edite}"u8.ToArray()),
            ["en.yaml"] = ("en.yaml", "page: {report: Tell us}"u8.ToArray()),
        };
        var texts = TextsLoader.Load("pt-br", null, own).Texts;
        Assert.Equal("pt-br", texts.Language);
        Assert.Equal("Edite", texts.Find("page.edit")!.Form.Written);
        Assert.Equal("Histórico", texts.Find("page.history")!.Form.Written);
        Assert.Equal("Tell us", texts.Find("page.report")!.Form.Written);
        Assert.Equal("Skip to content", texts.Find("page.skip")!.Form.Written);
        Assert.NotEqual(texts.Digest, TextsLoader.Load("pt", null, own).Texts.Digest);
    }

    [Theory]
    [InlineData("en", "3 September 2025", "September 2025", "0999", "3 Sep", "Sep", "999")]
    [InlineData("ko", "2025년 9월 3일", "2025년 9월", "0999년", "9월 3일", "9월", "999년")]
    public void Dates_are_written_as_the_language_does(
        string language,
        string day,
        string month,
        string year,
        string shortDay,
        string shortMonth,
        string shortYear
    )
    {
        var dates = TextsLoader.Load(language).Texts.Dates;
        Assert.Equal(day, dates.InWords(new(2025, 9, 3)));
        Assert.Equal(month, dates.InWords(new(2025, 9)));
        Assert.Equal(year, dates.InWords(new(999)));
        Assert.Equal(shortDay, dates.ShortDay(new DateOnly(2025, 9, 3)));
        Assert.Equal(shortMonth, dates.ShortMonth(new DateOnly(2025, 9, 3)));
        Assert.Equal(shortYear, dates.ShortYear(999));
    }

    [GeneratedRegex(@"\btext '([a-z_.]+)'")]
    private static partial Regex NameInTemplate();

    [GeneratedRegex(@"\bsay\(""([a-z_]+)""")]
    private static partial Regex NameInScript();

    [Theory]
    [InlineData("en", true)]
    [InlineData("en-GB", false)]
    public void A_wiki_in_plain_English_shares_the_built_in_texts(string language, bool isShared)
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", Encoding.UTF8.GetBytes($"title: T\nlanguage: {language}\n"));
        var texts = ContentLoader.Load(files, WikiFolders.Below("")).Configuration.Texts;
        Assert.Equal(isShared, ReferenceEquals(InterfaceTexts.English, texts));
        Assert.Equal(TextsLoader.Load(language).Texts.Digest, texts.Digest);
    }
}
