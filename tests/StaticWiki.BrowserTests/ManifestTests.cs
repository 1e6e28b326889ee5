using System.Text.Json;

namespace StaticWiki.BrowserTests;

/// <summary>What Chromium makes of the web manifest and of the icons.</summary>
public sealed class ManifestTests(BuiltSite site, Browser browser) : IClassFixture<BuiltSite>, IClassFixture<Browser>
{
    [Theory]
    [InlineData("")]
    [InlineData("topics/engine/")]
    public void The_manifest_is_found_and_understood_from_any_page(string path)
    {
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address + path));
        var found = Ask("Page.getAppManifest");
        Assert.Equal(site.Address + "manifest.webmanifest", found.GetProperty("url").GetString());
        Assert.Empty(found.GetProperty("errors").EnumerateArray());
        var manifest = found.GetProperty("manifest");
        Assert.Equal(site.Address, manifest.GetProperty("startUrl").GetString());
        Assert.Equal(site.Address, manifest.GetProperty("scope").GetString());
        Assert.Equal("A small wiki", manifest.GetProperty("name").GetString());
        Assert.Empty(Ask("Page.getInstallabilityErrors").GetProperty("installabilityErrors").EnumerateArray());
        Assert.Empty(site.Missing);
    }

    [Fact]
    public void Each_icon_is_as_large_as_it_is_said_to_be()
    {
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address));
        const string script = """
            const done = arguments[arguments.length - 1];
            (async () => {
              const sizes = [];
              const measure = async (address, said) => {
                const image = new Image();
                image.src = address;
                await image.decode();
                sizes.push([said, `${image.naturalWidth}x${image.naturalHeight}`]);
              };
              const link = document.querySelector('link[rel=manifest]');
              const manifest = await (await fetch(link.href)).json();
              for (const icon of manifest.icons) await measure(new URL(icon.src, link.href), icon.sizes);
              await measure(document.querySelector('link[rel=icon][sizes]').href, '32x32');
              await measure(document.querySelector('link[rel=apple-touch-icon]').href, '180x180');
              return sizes;
            })().then(done, (error) => done(String(error)));
            """;
        var sizes = Assert.IsAssignableFrom<IEnumerable<object>>(browser.Driver.ExecuteAsyncScript(script));
        var pairs = sizes.Select(pair => ((IEnumerable<object>)pair).Cast<string>().ToArray()).ToList();
        Assert.Equal(6, pairs.Count);
        Assert.All(pairs.Where(pair => pair[0] != "any"), pair => Assert.Equal(pair[0], pair[1]));
        Assert.Empty(browser.ConsoleMessages());
    }

    private JsonElement Ask(string command) =>
        JsonSerializer.SerializeToElement(browser.Driver.ExecuteCdpCommand(command, []));
}
