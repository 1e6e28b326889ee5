using CsCheck;

namespace StaticWiki.Tests.Validation;

public sealed class PlainAddressesTests
{
    private static readonly Gen<string> Address = Chosen(
        "../",
        "./",
        "..",
        ".",
        "/",
        "//",
        "\\",
        "a",
        "a/",
        "b/",
        "b.html",
        "index.html",
        "old/",
        ".hidden",
        "#",
        "#x",
        "#gone",
        "?q",
        "%61",
        " ",
        "A",
        "mailto:",
        "https://example.org/"
    )
        .Array[1, 5]
        .Select(string.Concat);

    /// <summary>Where a page has a <c>base</c>, no address is judged at a glance; this one changes nothing.</summary>
    [Fact]
    public void What_is_seen_at_a_glance_is_what_the_rules_say() =>
        Gen.Select(Address, Chosen("index.html", "a/index.html", "a/b/c.html"))
            .Sample(
                (address, path) =>
                {
                    var link = $"<a href='{address}'>x</a><img src='{address}' alt=''><p id=x>";
                    var name = path[(path.LastIndexOf('/') + 1)..];
                    Assert.Equal(FindingsIn(path, $"<base href='{name}'>{link}"), FindingsIn(path, link));
                },
                iter: 3_000
            );

    /// <summary>What is right in one page may not be in another: a redirect is linked to by itself, a relative path leads elsewhere.</summary>
    [Fact]
    public void What_was_right_in_another_page_is_what_the_rules_say() =>
        Address.Sample(
            address =>
            {
                var link = $"<a href='{address}'>x</a><img src='{address}' alt=''><p id=x>";
                string[] withoutBase = [.. FindingsInAll(_ => link)];
                Assert.Equal(FindingsInAll(name => $"<base href='{name}'>{link}"), withoutBase);
            },
            iter: 3_000
        );

    private static string[] FindingsInAll(Func<string, string> html) =>
        SiteCase.Findings([
            ("a/b/c.html", html("c.html")),
            ("a/index.html", html("index.html")),
            ("b.html", html("b.html")),
            ("index.html", html("index.html")),
            ("old/index.html", html("index.html") + "<meta http-equiv=refresh content='0; url=../b.html'>"),
        ]);

    private static string[] FindingsIn(string path, string html) =>
        SiteCase.Findings([
            (path, html),
            .. new[]
            {
                ("index.html", "<p id=x>"),
                ("a/index.html", "<p id=x>"),
                ("a/b/c.html", ""),
                ("b.html", "<p id=x>"),
                ("b/index.html", ""),
                ("a/.hidden", ""),
                ("old/index.html", "<meta http-equiv=refresh content='0; url=../b/'>"),
            }.Where(file => file.Item1 != path),
        ]);

    private static Gen<string> Chosen(params string[] items) =>
        Gen.Int[0, items.Length - 1].Select(index => items[index]);
}
