using System.Text;
using StaticWiki.Cli.Serving;

namespace StaticWiki.Tests.Serving;

/// <summary>What live reload asks of the policy of a page.</summary>
public sealed class PolicyRelaxationTests
{
    private const string Script = "http://localhost:1/.staticwiki/live.js";
    private const string Stream = "http://localhost:1/.staticwiki/events";

    [Theory]
    // That of the theme in the tool allows all that is needed.
    [InlineData("default-src 'none'; script-src 'self'; connect-src 'self'", null)]
    [InlineData("img-src 'self'", null)]
    [InlineData("default-src *", null)]
    [InlineData("default-src 'none'", $"default-src 'none'; script-src {Script}; connect-src {Stream}")]
    [InlineData("default-src 'none';", $"default-src 'none'; script-src {Script}; connect-src {Stream}")]
    [InlineData(
        "default-src 'self' ; script-src 'none'; object-src 'none'",
        $"default-src 'self' ; script-src {Script}; object-src 'none'"
    )]
    [InlineData(
        "script-src https://a.example 'sha256-x'; connect-src 'none'",
        $"script-src https://a.example 'sha256-x' {Script}; connect-src {Stream}"
    )]
    [InlineData("SCRIPT-SRC 'none'", $"script-src {Script}")]
    public void It_is_widened_by_what_is_missing_alone(string policy, string? relaxed) =>
        Assert.Equal(relaxed ?? policy, PolicyRelaxation.Of(policy, "http://localhost:1"));

    [Fact]
    public void A_page_gets_the_script_and_a_policy_that_lets_it_run()
    {
        const string page =
            "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;\"></head><body>é</body></html>";
        Assert.Equal(
            "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; script-src "
                + $"{Script}; connect-src {Stream}\"></head><body>é<script src=\"{Script}\" data-version=\"v\" data-since=\"7\" defer></script></body></html>",
            Encoding.UTF8.GetString(LivePage.Of(Encoding.UTF8.GetBytes(page), "http://localhost:1", "v", 7))
        );
    }

    [Theory]
    [InlineData("no markup at all")]
    [InlineData("<meta http-equiv=content-security-policy content=unquoted>")]
    [InlineData("<p>content-security-policy content=\"script-src 'none'\"</p>")]
    [InlineData("content-security-policy")]
    public void What_is_no_policy_stays(string page) =>
        Assert.Equal(
            page + $"<script src=\"{Script}\" data-version=\"v\" data-since=\"7\" defer></script>",
            Encoding.UTF8.GetString(LivePage.Of(Encoding.UTF8.GetBytes(page), "http://localhost:1", "v", 7))
        );
}
