using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace StaticWiki.BrowserTests.Serving;

/// <summary>A wiki of its own that the real command builds and serves: the native binary where <c>STATICWIKI_BINARY</c> names one.</summary>
public sealed class ServedFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("staticwiki-served-");
    private readonly StringBuilder _output = new();
    private Process? _server;

    private ServedFolder(Action<ServedFolder> begin)
    {
        begin(this);
        Run("build");
        Serve();
    }

    /// <summary>The small wiki of the tests.</summary>
    public static ServedFolder Small() => new(folder => folder.CopySmallWiki());

    /// <summary>What <c>staticwiki init</c> makes in an empty folder.</summary>
    public static ServedFolder New() => new(folder => folder.Run("init"));

    public string Address { get; private set; } = "";

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Saves a file as editors do that write another one and rename it.</summary>
    public void Save(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file) + "~", text);
        File.Move(PathOf(file) + "~", PathOf(file), overwrite: true);
    }

    public void Delete(string file) => File.Delete(PathOf(file));

    public void Dispose()
    {
        if (_server is { HasExited: false } server)
        {
            // As the system asks a program to end; to kill it would leave its temporary files.
            using (var kill = Process.Start("kill", $"-TERM {server.Id}"))
                kill.WaitForExit();
            if (!server.WaitForExit(Patience))
                server.Kill();
        }
        _server?.Dispose();
        _folder.Delete(recursive: true);
    }

    private void CopySmallWiki()
    {
        var small = Path.GetFullPath("../../StaticWiki.Tests/EndToEnd/SmallWiki", FolderOfThisFile());
        foreach (var file in Directory.EnumerateFiles(small, "*", SearchOption.AllDirectories))
        {
            var target = PathOf(Path.GetRelativePath(small, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private void Run(params string[] arguments)
    {
        using var process = Process.Start(StartOf(arguments))!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error.Result);
    }

    private void Serve()
    {
        _server = new Process { StartInfo = StartOf("serve", "--port", "0") };
        _server.OutputDataReceived += (_, line) => Take(line.Data);
        _server.ErrorDataReceived += (_, line) => Take(line.Data);
        _server.Start();
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        var clock = Stopwatch.StartNew();
        while (Address.Length == 0)
        {
            Assert.True(clock.Elapsed < Patience && !_server.HasExited, _output.ToString());
            Thread.Sleep(10);
        }
    }

    private void Take(string? line)
    {
        _output.AppendLine(line);
        if (line?.StartsWith("http://localhost:", StringComparison.Ordinal) == true)
            Address = line.Split(' ')[0];
    }

    private ProcessStartInfo StartOf(params string[] arguments)
    {
        var binary = Environment.GetEnvironmentVariable("STATICWIKI_BINARY");
        var start = new ProcessStartInfo(string.IsNullOrEmpty(binary) ? "dotnet" : binary)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (string.IsNullOrEmpty(binary))
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "staticwiki.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
