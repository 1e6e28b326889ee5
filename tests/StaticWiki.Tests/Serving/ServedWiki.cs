using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using StaticWiki.Cli;
using StaticWiki.Files;
using StaticWiki.History;

namespace StaticWiki.Tests.Serving;

/// <summary>A small wiki on the real disk that the command serves, in this process.</summary>
public sealed partial class ServedWiki : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("staticwiki-serve-");
    private readonly CancellationTokenSource _stop = new();
    private readonly Output _output = new();
    private readonly Task<int> _run;

    public ServedWiki()
        : this(new PhysicalFileSystem()) { }

    internal ServedWiki(IFileSystem files, params string[] further)
        : this(files, git: null, _ => { }, further) { }

    /// <param name="files">The disk.</param>
    /// <param name="git">The git command.</param>
    /// <param name="prepare">Called with the wiki's root before the command begins.</param>
    /// <param name="further">Further arguments.</param>
    internal ServedWiki(IFileSystem files, IGit? git, Action<string> prepare, params string[] further)
    {
        Write("content/site.yaml", "title: Small\nbase_url: https://example.org/wiki/\n");
        Write("content/index.md", "# Home\n\nSee [[Engine]].\n");
        Write("content/topics/engine.md", "# Engine\n\nIt pulls [[Carriage]].\n");
        Write("content/topics/carriage.md", "# Carriage\n\nIt is pulled.\n");
        Write("content/topics/기관차.md", "# 기관차\n\nThe same in Korean.\n");
        Write("content/notes.txt", "plain\n");
        prepare(Root);
        var temporary = Path.Combine(Root, ".temporary").Replace('\\', '/');
        var context = new CommandContext(_output, _output, files, Root)
        {
            Git = git,
            Interrupted = () => _stop.Token,
            TemporaryFolder = () => temporary,
        };
        _run = Task.Run(() => Program.Run(["serve", "--port", "0", .. further], context));
        WaitFor(() => Port > 0);
    }

    public string Root => _folder.FullName.Replace('\\', '/');

    public string Text => _output.Text;

    public int Port =>
        Address().Match(Text) is { Success: true } match
            ? int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture)
            : 0;

    public string Origin => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    public void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Sends lines as they are, which no client of HTTP would, and gives all that comes back.</summary>
    public string Send(string request)
    {
        using var client = new TcpClient("127.0.0.1", Port);
        using var stream = client.GetStream();
        stream.Write(Encoding.Latin1.GetBytes(request.ReplaceLineEndings("\r\n") + "\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Asks for an address as a browser does.</summary>
    public string Get(string target, string method = "GET") =>
        Send(string.Create(CultureInfo.InvariantCulture, $"{method} {target} HTTP/1.1\nHost: localhost:{Port}"));

    /// <summary>What is behind the head of an answer.</summary>
    public string Body(string target) => Get(target).Split("\r\n\r\n", 2)[1];

    public void WaitFor(Func<bool> holds)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (!holds())
        {
            Assert.False(_run?.IsCompleted ?? false, $"the command has ended:\n{Text}");
            Assert.True(DateTime.UtcNow < deadline, $"nothing came of it:\n{Text}");
            Thread.Sleep(10);
        }
    }

    /// <summary>Ends the command as Ctrl+C does, and gives its exit code.</summary>
    public int Stop()
    {
        _stop.Cancel();
        return _run.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        Stop();
        _stop.Dispose();
        _output.Dispose();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"http://localhost:(?<port>\d+)/")]
    private static partial Regex Address();

    /// <summary>What is written by one thread and read by another.</summary>
    private sealed class Output : StringWriter
    {
        private readonly Lock _lock = new();

        public string Text
        {
            get
            {
                lock (_lock)
                    return ToString();
            }
        }

        public override void Write(char value)
        {
            lock (_lock)
                base.Write(value);
        }

        public override void Write(string? value)
        {
            lock (_lock)
                base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (_lock)
                base.Write(buffer, index, count);
        }
    }
}
