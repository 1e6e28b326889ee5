using System.Diagnostics;
using System.Globalization;

namespace StaticWiki.Benchmarks.Serving;

/// <summary>A wiki that the command serves, and a browser that does nothing but load the page it shows.</summary>
internal sealed class ServedWiki : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(5) };
    private readonly string[] _topics;
    private readonly Random _random = new(1);
    private readonly string _stored;
    private string _address = "";

    private ServedWiki(Process process, string folder)
    {
        _process = process;
        _topics =
        [
            .. Directory.GetFiles(Path.Combine(folder, "content", "topics"), "*.md").Order(StringComparer.Ordinal),
        ];
        _stored = Path.Combine(folder, "temporary");
    }

    public TimeSpan FirstBuild { get; private set; }

    /// <summary>In megabytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_000_000;
        }
    }

    /// <summary>What lies in its temporary files, in megabytes.</summary>
    public long Stored =>
        Directory.GetFiles(_stored, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length)
        / 1_000_000;

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static ServedWiki Start(string staticWiki, string folder)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo(staticWiki, ["serve", "--port", "0"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        Directory.CreateDirectory(Path.Combine(folder, "temporary"));
        start.Environment["TMPDIR"] = Path.Combine(folder, "temporary");
        var wiki = new ServedWiki(Process.Start(start)!, folder);
        while (wiki._process.StandardOutput.ReadLine() is { } line)
        {
            if (!line.StartsWith("http://localhost:", StringComparison.Ordinal))
                continue;
            wiki._address = line.Split(' ')[0].Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
            break;
        }
        wiki.FirstBuild = clock.Elapsed;
        // What it says of each build nobody reads here, and it must not wait for that.
        _ = wiki._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return wiki;
    }

    /// <summary>Adds a sentence to a topic while a browser shows it.</summary>
    /// <returns>The time from the saved file until the browser has got the page with the sentence.</returns>
    public TimeSpan Edit(int number)
    {
        var topic = _topics[_random.Next(_topics.Length)];
        var path = $"/topics/{Path.GetFileNameWithoutExtension(topic)}/";
        var page = new Uri(new Uri(_address), path);
        var version = _client.GetStringAsync(page).Result.Split("data-version=\"")[1].Split('"')[0];
        var events = new Uri(page, $"/.staticwiki/events?page={Uri.EscapeDataString(path)}&version={version}");
        using var stream = new StreamReader(_client.GetStreamAsync(events).Result);
        WaitFor(stream, "findings");
        var sentence = string.Create(CultureInfo.InvariantCulture, $"This is edit {number} of many.");
        var text = File.ReadAllText(topic) + $"\n{sentence}\n";
        var clock = Stopwatch.StartNew();
        File.WriteAllText(topic, text);
        WaitFor(stream, "reload");
        if (!_client.GetStringAsync(page).Result.Contains(sentence, StringComparison.Ordinal))
            throw new InvalidOperationException($"{path} was told of too early");
        return clock.Elapsed;
    }

    public void Dispose()
    {
        using (var kill = Process.Start("kill", $"-TERM {_process.Id}"))
            kill.WaitForExit();
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
    }

    private static void WaitFor(StreamReader stream, string name)
    {
        while (stream.ReadLine() != $"event: {name}") { }
    }
}
