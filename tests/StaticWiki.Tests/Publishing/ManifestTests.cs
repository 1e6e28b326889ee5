using StaticWiki.Publishing;

namespace StaticWiki.Tests.Publishing;

/// <summary>The list of published files, which is looked into as text where few are asked for.</summary>
public sealed class ManifestTests
{
    private static readonly string[] Paths = ["a/index.html", "b 1%.png", "b.html", "topics/a/index.html", "z\n.txt"];

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void It_holds_whole_paths_however_many_are_asked_for(int times)
    {
        var manifest = Manifest.Of(Paths);
        for (var i = 0; i < times; i++)
        {
            Assert.All(Paths, path => Assert.True(manifest.Contains(path), path));
            Assert.All(
                ["index.html", "a/index.htm", "b", "b 1%.pn", "topics/a/index.html\nz", "z", ""],
                path => Assert.False(manifest.Contains(path), path)
            );
        }
    }

    [Fact]
    public void It_gives_the_paths_that_it_was_made_of() =>
        Assert.Equal(Paths, new Manifest(Manifest.Of(Paths).Bytes.ToArray()).Paths.Order(StringComparer.Ordinal));

    [Fact]
    public void A_path_that_leads_elsewhere_is_none() =>
        Assert.Equal(["ok.html"], new Manifest("../x.html\n/etc/passwd\nok.html\na//b\n"u8.ToArray()).Paths);
}
