using System.Net;
using System.Net.Sockets;

namespace StaticWiki.Benchmarks.Hosting;

/// <summary>Answers requests on a free port of this machine, each on a thread of the pool, until it is disposed of.</summary>
internal sealed class LoopbackListener : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Action<HttpListenerContext> _answer;

    /// <param name="answer">Answers one request.</param>
    public LoopbackListener(Action<HttpListenerContext> answer)
    {
        _answer = answer;
        using (var socket = new TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}/";
        }
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>Ends with a slash.</summary>
    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            _ = Task.Run(() => _answer(context));
        }
    }
}
