using System.Net;
using System.Net.Sockets;

namespace StaticWiki.External;

/// <summary>The way to the web: no cookies, no credentials, no redirects by itself, and no private networks.</summary>
public static class WebHandler
{
    // In kibibytes.
    private const int MostHeaders = 64;

    /// <param name="allowsPrivate">Whether addresses of private networks and of this machine may be connected to.</param>
    public static HttpMessageHandler Create(bool allowsPrivate) =>
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PreAuthenticate = false,
            Credentials = null,
            MaxResponseHeadersLength = MostHeaders,
            // What is not read of a body is not waited for, either.
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
            ConnectCallback = (context, cancellation) => Connect(context, allowsPrivate, cancellation),
        };

    /// <summary>Looks up a name and connects to what was found, so that a name cannot mean something else in between.</summary>
    private static async ValueTask<Stream> Connect(
        SocketsHttpConnectionContext context,
        bool allowsPrivate,
        CancellationToken cancellation
    )
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        // A proxy is the machine's own affair, and looks up the names itself.
        var isProxy = !string.Equals(
            host,
            context.InitialRequestMessage.RequestUri?.IdnHost,
            StringComparison.OrdinalIgnoreCase
        );
        var found = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        IPAddress[] allowed =
            allowsPrivate || isProxy ? found : Array.FindAll(found, address => !PrivateNetwork.Contains(address));
        if (allowed.Length == 0)
            throw new PrivateNetworkException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>All that a name leads to is in private networks.</summary>
internal sealed class PrivateNetworkException() : IOException("The host is in a private network.");
