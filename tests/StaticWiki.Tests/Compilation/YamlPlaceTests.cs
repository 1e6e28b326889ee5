using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Tests.Compilation;

public sealed class YamlPlaceTests
{
    [Theory]
    [InlineData("k: [a, b] # c", "[a, b]")]
    [InlineData("k: [[a], b]", "[[a], b]")]
    [InlineData("k: [[a]]", "[[a]]")]
    [InlineData("k: {a: [b]}\n", "{a: [b]}")]
    [InlineData("k: []", "[]")]
    [InlineData("k: \"a\" ", "\"a\"")]
    [InlineData("k: a b ", "a b")]
    public void A_value_reaches_from_its_first_to_its_last_character(string yaml, string value)
    {
        var (map, diagnostics) = YamlReader.ReadMap("a.md", yaml);

        Assert.Empty(diagnostics);
        var place = Assert.Single(map.Entries).Value.Place;
        Assert.Equal(new Place("a.md", new Location(1, 4), new Location(1, 4 + value.Length)), place);
    }

    [Fact]
    public void A_list_within_a_list_ends_at_its_own_bracket()
    {
        var (map, _) = YamlReader.ReadMap("a.md", "k: [[a]]");

        var inner = Assert.Single(Assert.IsType<YamlList>(map.Entries[0].Value).Items);
        Assert.Equal(new Place("a.md", new Location(1, 5), new Location(1, 8)), inner.Place);
    }
}
