using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace StaticWiki.Tests.External;

/// <summary>A server on this machine that answers each request as it is told to, byte by byte.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, Func<Request, Stream, Task>> _pages = new();
    private readonly X509Certificate2? _certificate;
    private int _underWay;

    public LoopbackServer(bool withCertificate = false)
    {
        if (withCertificate)
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest(
                "CN=elsewhere",
                key,
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            );
            using var signed = request.CreateSelfSigned(
                DateTimeOffset.UtcNow.AddDays(-1),
                DateTimeOffset.UtcNow.AddDays(1)
            );
            // Windows can use no key that lives in memory alone.
            _certificate = X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pfx), null);
        }
        _listener.Start();
        _ = Accept();
    }

    /// <summary>A request as it came.</summary>
    public sealed record Request(string Method, string Path, string Head);

    public ConcurrentQueue<Request> Requests { get; } = new();

    /// <summary>How long each request waits for its answer.</summary>
    public TimeSpan Hold { get; init; }

    /// <summary>
    /// How many requests waited for their answer at once at most. One that is being answered is no longer counted: who asked
    /// may have the answer, and ask for the next, before this end knows that it has been sent.
    /// </summary>
    public int MostAtOnce { get; private set; }

    public string Root =>
        $"{(_certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public IEnumerable<string> Lines => Requests.Select(request => $"{request.Method} {request.Path}");

    /// <summary>Lets a path be answered by bytes.</summary>
    public LoopbackServer On(string path, Func<Request, string> head) =>
        On(path, (request, stream) => stream.WriteAsync(Encoding.ASCII.GetBytes(head(request))).AsTask());

    public LoopbackServer On(string path, string status, params string[] headers) =>
        On(path, _ => Head(status, headers));

    public LoopbackServer On(string path, Func<Request, Stream, Task> answer)
    {
        _pages[path] = answer;
        return this;
    }

    public static string Head(string status, params string[] headers) =>
        $"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: 0\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _certificate?.Dispose();
        _end.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                Stream stream = client.GetStream();
                if (_certificate is not null)
                {
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(_certificate);
                    stream = secure;
                }
                if (await Read(stream) is not { } request)
                    return;
                Requests.Enqueue(request);
                lock (_listener)
                    MostAtOnce = Math.Max(MostAtOnce, ++_underWay);
                await Task.Delay(Hold, _end.Token);
                lock (_listener)
                    _underWay--;
                if (_pages.TryGetValue(request.Path, out var answer))
                    await answer(request, stream).WaitAsync(_end.Token);
                else
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(Head("404 Not Found")));
            }
        }
        catch (Exception end)
            when (end
                    is IOException
                        or OperationCanceledException
                        or System.Security.Authentication.AuthenticationException
            )
        {
            // Whoever asked has gone.
        }
    }

    private static async Task<Request?> Read(Stream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1024];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer);
            if (count == 0)
                return null;
            head.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        var words = head.ToString().Split(' ');
        return new Request(words[0], words[1], head.ToString());
    }
}
