using System.Text;
using CsCheck;
using StaticWiki.Publishing;

namespace StaticWiki.Tests.Publishing;

/// <summary>The list of published files, which is looked into as text where few are asked for.</summary>
public sealed class ManifestTests
{
    private static readonly string[] Paths = ["a/index.html", "b 1%.png", "b.html", "topics/a/index.html", "z\n.txt"];

    private static readonly Gen<string[]> SomePaths = Gen.OneOf("a", "b", "ab", "a/b", "b/a", "b 1", "b\n1", "태양호")
        .Array[0, 8]
        .Select(paths => paths.Distinct(StringComparer.Ordinal).ToArray());

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

    [Fact]
    public void What_is_in_one_list_and_not_in_another_is_found_in_any_lists() =>
        Gen.Select(SomePaths, SomePaths)
            .Sample(
                (before, after) =>
                    Assert.Equal(
                        before.Except(after, StringComparer.Ordinal).Order(StringComparer.Ordinal),
                        Manifest.Of(before).Except(Manifest.Of(after)).Order(StringComparer.Ordinal)
                    )
            );

    [Theory]
    [InlineData("a\nb\nc\n", "a\nc\n", "b")]
    [InlineData("a\nb\nc\n", "b\nc\n", "a")]
    [InlineData("a\nb\nc\n", "a\nb\n", "c")]
    [InlineData("xa\nb\n", "a\nb\n", "xa")]
    [InlineData("a\nbx\n", "a\nb\n", "bx")]
    [InlineData("a\nb", "a\nb\n", "")]
    // Lists that no build has written: in another order, and with a path twice.
    [InlineData("c\nb\na\n", "a\nb\n", "c")]
    [InlineData("a\nb\na\n", "a\nc\n", "b")]
    public void Lines_are_compared_as_a_whole(string before, string after, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', new Manifest(Encoding.UTF8.GetBytes(before)).Except(new(Encoding.UTF8.GetBytes(after))))
        );
}
