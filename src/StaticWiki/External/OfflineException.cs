using System.Globalization;

namespace StaticWiki.External;

/// <summary>The name of no host at all could be looked up, so that nothing is known of any address.</summary>
/// <param name="hosts">The hosts that were looked for, two or more.</param>
public sealed class OfflineException(IReadOnlyList<string> hosts) : IOException(Words(hosts))
{
    private static string Words(IReadOnlyList<string> hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"this machine seems to be offline: of {hosts.Count} hosts, {hosts[0]} among them, not one could be found; nothing is known of the addresses of other sites"
        );
    }
}
