using System.Security.Cryptography;
using System.Text;
using StaticWiki.Loading;

namespace StaticWiki.Rendering;

/// <summary>
/// What a browser lets a page do (Content Security Policy Level 3): run and show what the site itself publishes, and load
/// pictures, sounds and films from the hosts that the wiki lists. Should anything get through all else, it stops there.
/// </summary>
internal static class ContentSecurityPolicy
{
    /// <summary>
    /// The policy as a <c>meta</c> element may carry it, which leaves out <c>frame-ancestors</c>, <c>report-uri</c> and
    /// <c>sandbox</c> (HTML standard, 4.2.5.3 "Content security policy state").
    /// </summary>
    /// <param name="configuration">The settings of the wiki, with the hosts.</param>
    /// <param name="scriptSources">What allows the scripts that stand in pages themselves: the <see cref="SourceOf"/> of each.</param>
    public static string Of(SiteConfiguration configuration, IEnumerable<string> scriptSources)
    {
        var hosts = string.Concat(HostsOf(configuration).Select(host => " " + host));
        var scripts = string.Concat(scriptSources.Select(source => " " + source));
        // A picture may stand in its address. JSON-LD is data and no script to a policy, so no hash has to be given.
        return $"default-src 'none'; script-src 'self'{scripts}; style-src 'self'; img-src 'self' data:{hosts}; media-src 'self'{hosts}; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";
    }

    /// <summary>What allows a script in the page by its text (Content Security Policy Level 3, 2.3.1 "hash-source").</summary>
    public static string SourceOf(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    // A folder that was written for another tool lists none, and shows what it shows.
    private static IEnumerable<string> HostsOf(SiteConfiguration configuration) =>
        configuration.IsStrict ? configuration.ExternalHosts.Names : ["http:", "https:"];
}
