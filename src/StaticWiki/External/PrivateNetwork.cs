using System.Net;
using System.Net.Sockets;

namespace StaticWiki.External;

/// <summary>
/// Addresses that nobody outside can reach (IANA's registries of special-purpose addresses, RFC 6890): a page of
/// strangers must not make the machine that checks it speak to its neighbours.
/// </summary>
internal static class PrivateNetwork
{
    private static readonly IPNetwork[] Networks =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // Of IPv6 only 2000::/3 is given out.
            "::/3",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "4000::/2",
            "8000::/1",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    // Names that are resolved within a network (RFC 6761, RFC 6762, RFC 8375 and ICANN's resolution on .internal).
    private static readonly string[] Names = ["localhost", "local", "internal", "home.arpa", "lan"];

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Contains(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var bytes = address.GetAddressBytes();
            if (Nat64.Contains(address))
                return Contains(new IPAddress(bytes.AsSpan(12)));
            if (SixToFour.Contains(address))
                return Contains(new IPAddress(bytes.AsSpan(2, 4)));
        }
        return Array.Exists(
            Networks,
            network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address)
        );
    }

    /// <summary>Whether a URL says by itself that it leads into such a network; what a name leads to is seen by <see cref="WebHandler"/>.</summary>
    public static bool Contains(Uri url)
    {
        if (IPAddress.TryParse(url.IdnHost, out var address))
            return Contains(address);
        var host = url.IdnHost.TrimEnd('.');
        return !host.Contains('.', StringComparison.Ordinal)
            || Array.Exists(Names, name => host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));
    }
}
