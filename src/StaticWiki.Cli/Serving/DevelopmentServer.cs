using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace StaticWiki.Cli.Serving;

/// <summary>A web server for this machine alone.</summary>
internal sealed class DevelopmentServer : IAsyncDisposable
{
    private const int MostTried = 20;

    private readonly KestrelServer _server;

    private DevelopmentServer(KestrelServer server, int port) => (_server, Port) = (server, port);

    public int Port { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="handler">What answers; it is told the port.</param>
    /// <param name="port">The port.</param>
    /// <param name="orNext">Whether one of the next ports will do where this one is taken.</param>
    /// <returns>Null where the port is taken.</returns>
    public static async Task<DevelopmentServer?> StartAsync(SiteHandler handler, int port, bool orNext)
    {
        for (var tried = 0; tried < (orNext ? MostTried : 1) && port + tried <= IPEndPoint.MaxPort; tried++)
        {
            var options = new KestrelServerOptions { AddServerHeader = false };
            options.Listen(IPAddress.Loopback, port + tried);
            var transport = new SocketTransportFactory(
                Options.Create(new SocketTransportOptions()),
                NullLoggerFactory.Instance
            );
            var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
            try
            {
                await server.StartAsync(handler, CancellationToken.None).ConfigureAwait(false);
                handler.Port = PortOf(server);
                return new DevelopmentServer(server, handler.Port);
            }
            catch (IOException failure) when (failure.InnerException is AddressInUseException)
            {
                server.Dispose();
            }
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(soon.Token).ConfigureAwait(false);
        _server.Dispose();
    }

    private static int PortOf(KestrelServer server) =>
        new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
}
