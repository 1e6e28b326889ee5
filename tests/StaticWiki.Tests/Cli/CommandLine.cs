using System.Text;
using StaticWiki.Cli;
using StaticWiki.Files;
using StaticWiki.History;

namespace StaticWiki.Tests.Cli;

/// <summary>Runs the command in this process on a disk in memory.</summary>
internal sealed class CommandLine
{
    /// <summary>The working directory; on Windows with the drive that a full path has there.</summary>
    public static readonly string Root = Path.GetFullPath("/wiki").Replace('\\', '/');

    public CommandLine(params (string Path, string Content)[] files)
    {
        foreach (var (path, content) in files)
            Files.Write($"{Root}/{path}", Encoding.UTF8.GetBytes(content));
    }

    public MemoryFileSystem Files { get; } = new();

    /// <summary>What another program hands over.</summary>
    public byte[] Input { get; init; } = [];

    /// <summary>The git command; null to do without.</summary>
    public IGit? Git { get; init; }

    /// <summary>The environment.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The way to the web, told whether it may lead into private networks; null to do without.</summary>
    public Func<bool, HttpMessageHandler>? Web { get; init; }

    /// <summary>Stands still unless something is waited for.</summary>
    public TimeProvider Clock { get; init; } = new InstantClock();

    /// <summary>Whether complaints appear on a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether what is written appears on a terminal.</summary>
    public bool IsTerminal { get; init; }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public int Run(params string[] args) => RunOn(Files, args);

    public int RunOn(IFileSystem files, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new MemoryStream(Input);
        var context = new CommandContext(output, error, files, Root)
        {
            Git = Git,
            Input = input,
            Variable = Variables.GetValueOrDefault,
            IsTerminal = IsTerminal,
            IsErrorTerminal = IsErrorTerminal,
            Web = Web,
            Clock = Clock,
            Today = () => new DateOnly(2026, 11, 22),
        };
        var exitCode = Program.Run(args, context);
        (Output, Error) = (output.ToString(), error.ToString());
        return exitCode;
    }
}
