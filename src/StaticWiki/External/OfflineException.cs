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

    /// <summary>Says so where it is so: one host alone may well be gone, and all of them hardly.</summary>
    /// <param name="asked">What was asked for just now, with what came of it.</param>
    internal static void ThrowIfOffline(IEnumerable<(string Address, ExternalAnswer Answer)> asked)
    {
        var hosts = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (address, answer) in asked)
        {
            if (
                !Uri.TryCreate(address, UriKind.Absolute, out var url)
                || url.HostNameType != UriHostNameType.Dns
                || PrivateNetwork.Contains(url)
            )
                continue;
            if (!answer.IsNameUnknown)
                return;
            hosts.Add(url.IdnHost);
        }
        if (hosts.Count > 1)
            throw new OfflineException([.. hosts]);
    }
}
