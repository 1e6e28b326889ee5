using CsCheck;
using StaticWiki.Linking;

namespace StaticWiki.Tests.Linking;

public sealed class HrefsTests
{
    private static readonly Gen<string> Segment = Gen.OneOf(
        "a",
        "b",
        "태양호",
        "a b",
        "100%",
        "x#y",
        "what?",
        "a:b",
        "a&b",
        "ü",
        "..c",
        "c+d",
        "a'b",
        "(x)",
        "~",
        "@",
        "a;b=c"
    );

    private static readonly Gen<Address> Pages = Segment
        .Array[0, 4]
        .Select(segments => new Address(string.Concat(segments.Select(segment => segment + "/"))));

    private static readonly Gen<Address> Files = Gen.Select(
        Pages,
        Segment,
        (page, name) => new Address(page.Path + name)
    );

    [Fact]
    public void A_relative_link_leads_where_it_was_meant_to() =>
        Gen.Select(
                Pages,
                Gen.OneOf(Pages, Files),
                Gen.OneOf("", "?x=1", "?"),
                Gen.OneOf<string?>(null, "a", "열차", "a b", "100%", "")
            )
            .Sample(
                (from, to, query, fragment) =>
                {
                    foreach (var root in new[] { "https://example.org/", "https://example.org/repo/" })
                    {
                        var found = new Uri(new Uri(root + from.Encoded), Hrefs.From(from).To(to, query, fragment));
                        Assert.Equal(new Uri(root + to.Encoded).AbsolutePath, found.AbsolutePath);
                        Assert.Equal(query.TrimEnd('?'), found.Query.TrimEnd('?'));
                        Assert.Equal(fragment ?? "", Uri.UnescapeDataString(found.Fragment.TrimStart('#')));
                    }
                }
            );

    [Fact]
    public void A_path_written_from_a_folder_leads_back() =>
        Gen.Select(Pages, Gen.OneOf(Pages, Files).Where(target => target.Path.Length > 0))
            .Sample(
                (folder, target) =>
                {
                    var written = SiteLink.Relative(folder.Path, target.Path, isAbsolute: false);
                    Assert.Equal(target.Path, SiteLink.Combine(folder.Path, written));
                }
            );

    [Fact]
    public void A_path_survives_being_written_into_a_link() =>
        Files.Sample(target =>
        {
            var link = SiteLink.Parse("old.md?q#f").WithPath(target.Path);
            var read = SiteLink.Parse(link);
            Assert.Equal((target.Path, "?q", "f"), (read.Path, read.Query, read.Fragment));
        });

    [Theory]
    [InlineData("", "a.md", "a.md")]
    [InlineData("topics/", "a.md", "topics/a.md")]
    [InlineData("topics/", "../a.md", "a.md")]
    [InlineData("topics/", "./b/../a.md", "topics/a.md")]
    [InlineData("topics/", "..", "")]
    [InlineData("topics/deep/", "..", "topics/")]
    [InlineData("topics/", ".", "topics/")]
    [InlineData("topics/", "b/", "topics/b/")]
    [InlineData("topics/", "../../a.md", null)]
    [InlineData("", "..", null)]
    public void A_relative_path_is_joined_to_its_folder(string folder, string written, string? expected) =>
        Assert.Equal(expected, SiteLink.Combine(folder, written));
}
