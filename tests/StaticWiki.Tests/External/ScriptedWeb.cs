using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace StaticWiki.Tests.External;

/// <summary>A web of a few addresses, each with what it does in words; there is no host besides those.</summary>
/// <param name="addresses">What each does: "answers 404", "answers 301 to https://…", "has a certificate of another host".</param>
internal sealed class ScriptedWeb(IReadOnlyDictionary<string, string> addresses) : HttpMessageHandler
{
    /// <summary>What was asked for, as "HEAD https://example.org/".</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        Requests.Enqueue($"{request.Method} {request.RequestUri}");
        if (!addresses.TryGetValue(request.RequestUri!.AbsoluteUri, out var what))
        {
            throw new HttpRequestException(
                HttpRequestError.NameResolutionError,
                "No such host.",
                new SocketException((int)SocketError.HostNotFound)
            );
        }
        var words = what.Split(' ');
        if (words is not ["answers", var status, ..])
            throw new HttpRequestException(
                HttpRequestError.SecureConnectionError,
                "The certificate is of another host."
            );
        var response = new HttpResponseMessage((HttpStatusCode)int.Parse(status, CultureInfo.InvariantCulture));
        if (words is [_, _, "to", var location])
            response.Headers.Location = new Uri(location, UriKind.RelativeOrAbsolute);
        if (words is [_, _, "after", .. var after])
            response.Headers.TryAddWithoutValidation("Retry-After", string.Join(' ', after));
        return Task.FromResult(response);
    }
}
