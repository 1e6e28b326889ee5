using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace StaticWiki.External;

/// <summary>Asks for one address after the other, at all hosts at once and at each of them gently. No body is ever read.</summary>
internal sealed class WebClient : IDisposable
{
    private readonly ExternalSettings _settings;
    private readonly TimeProvider _clock;
    private readonly HttpMessageInvoker _http;
    private readonly SemaphoreSlim _all;
    private readonly ConcurrentDictionary<string, HostQueue> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="handler">The way to the web; it follows no redirects.</param>
    /// <param name="settings">How gently and how long.</param>
    /// <param name="clock">Tells the time, and when it has passed.</param>
    public WebClient(HttpMessageHandler handler, ExternalSettings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        _http = new HttpMessageInvoker(handler, disposeHandler: false);
        _all = new SemaphoreSlim(settings.Requests);
    }

    public void Dispose()
    {
        _http.Dispose();
        _all.Dispose();
        foreach (var host in _hosts.Values)
            host.Dispose();
    }

    /// <summary>Asks for an address with HEAD, and with GET where the answer to that is not good; and again where a fault may pass.</summary>
    public async Task<WebAnswer> Ask(Uri url, CancellationToken cancellation)
    {
        var host = _hosts.GetOrAdd(url.Authority, _ => new HostQueue(_settings, _clock));
        for (var attempt = 0; ; attempt++)
        {
            var answer = await AskBothWays(url, host, cancellation).ConfigureAwait(false);
            if (!answer.MayPass || attempt >= _settings.Retries)
                return answer;
            var wait = answer.RetryAfter ?? BackOff(url, attempt);
            if (wait > _settings.LongestWait)
                return answer;
            if (answer.RetryAfter is not null)
                host.Pause(wait);
            else
                await Task.Delay(wait, _clock, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<WebAnswer> AskBothWays(Uri url, HostQueue host, CancellationToken cancellation)
    {
        using var place = await host.Enter(_all, cancellation).ConfigureAwait(false);
        if (host.DislikesHead)
            return await Send(HttpMethod.Get, url, cancellation).ConfigureAwait(false);
        var head = await Send(HttpMethod.Head, url, cancellation).ConfigureAwait(false);
        // A host that gave no answer in time, wants to be left alone or is not there says the same to any method.
        if (head.IsFine || head.IsFinal || head.Status == HttpStatusCode.TooManyRequests || head.RetryAfter is not null)
            return head;
        await host.WaitForTurn(cancellation).ConfigureAwait(false);
        var get = await Send(HttpMethod.Get, url, cancellation).ConfigureAwait(false);
        host.DislikesHead |= get.IsFine;
        return get;
    }

    private async Task<WebAnswer> Send(HttpMethod method, Uri url, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, url);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, */*;q=0.8");
        using var timeOut = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeOut.CancelAfter(_settings.TimeOut);
        try
        {
            // An invoker gives the answer as soon as its headers are there.
            using var response = await _http.SendAsync(request, timeOut.Token).ConfigureAwait(false);
            return WebAnswer.Of(response, url, _clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new WebAnswer(WebFault.TimeOut);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException)
        {
            return new WebAnswer(FaultOf(failure));
        }
    }

    /// <summary>Twice as long each time, and up to half as long more, so that addresses that fail together do not return together.</summary>
    private TimeSpan BackOff(Uri url, int attempt)
    {
        var spread =
            XxHash3.HashToUInt64(MemoryMarshal.AsBytes(url.AbsoluteUri.AsSpan()), attempt) / (double)ulong.MaxValue;
        return _settings.BackOff * Math.Pow(2, attempt) * (1 + spread / 2);
    }

    private static WebFault FaultOf(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case PrivateNetworkException:
                    return WebFault.Private;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return WebFault.NoHost;
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }:
                    return WebFault.Certificate;
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return WebFault.Closed;
            }
        }
        return WebFault.Broken;
    }

    private static readonly string UserAgent =
        $"staticwiki/{typeof(WebClient).Assembly.GetName().Version!.ToString(3)} (checks the links of a web site once)";
}
