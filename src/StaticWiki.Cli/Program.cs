using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using StaticWiki.External;
using StaticWiki.Files;
using StaticWiki.History;

namespace StaticWiki.Cli;

/// <summary>The <c>staticwiki</c> command.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        // UTF-8 without byte order mark everywhere, for reports are read by other programs too.
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var output = new StreamWriter(Console.OpenStandardOutput(), encoding, bufferSize: 1 << 16);
        using var input = Console.OpenStandardInput();
        using var error = new StreamWriter(Console.OpenStandardError(), encoding);
        var signals = new List<IDisposable>();
        var context = new CommandContext(
            output,
            error,
            new PhysicalFileSystem(),
            Environment.CurrentDirectory.Replace(Path.DirectorySeparatorChar, '/')
        )
        {
            Git = new GitProcess(),
            Input = input,
            Today = Today(),
            Variable = Environment.GetEnvironmentVariable,
            IsTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Web = WebHandler.Create,
            Interrupted = () => Interrupted(signals),
            TemporaryFolder = () => Directory.CreateTempSubdirectory("staticwiki-").FullName.Replace('\\', '/'),
        };
        try
        {
            return Run(args, context);
        }
        finally
        {
            foreach (var signal in signals)
                signal.Dispose();
        }
    }

    /// <summary>Ends when somebody asks the process to.</summary>
    /// <param name="signals">Takes what has to live as long as somebody waits.</param>
    private static CancellationToken Interrupted(List<IDisposable> signals)
    {
        var source = new CancellationTokenSource();
        signals.Add(source);
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
        {
            signals.Add(
                PosixSignalRegistration.Create(
                    signal,
                    sent =>
                    {
                        sent.Cancel = true;
                        source.Cancel();
                    }
                )
            );
        }
        return source.Token;
    }

    /// <summary>
    /// The day that an import notes; builds need none. <c>SOURCE_DATE_EPOCH</c>, in seconds since 1970, takes the place of
    /// the clock, as the specification of reproducible-builds.org has it.
    /// </summary>
    private static DateOnly Today() =>
        long.TryParse(
            Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds
        )
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : DateOnly.FromDateTime(DateTime.Now);

    /// <summary>Runs one command line and returns its <see cref="ExitCode"/>.</summary>
    internal static int Run(IReadOnlyList<string> args, CommandContext context)
    {
        var root = Commands(context);
        // Without response files: an argument that begins with @ is no file to be read.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var fault in parsed.Errors)
                context.WrongUse(fault.Message);
            context.Error.WriteLine("Run 'staticwiki --help' for the commands and their options.");
            return ExitCode.WrongUse;
        }
        try
        {
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = context.Output,
                    Error = context.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"staticwiki: a file could not be read or written: {failure.Message}");
            return ExitCode.MachineFailed;
        }
    }

    /// <summary>All commands with their options.</summary>
    internal static RootCommand Commands(CommandContext context)
    {
        var root = new RootCommand("Builds and checks curated topic wikis, and imports the articles they rest on.")
        {
            InitCommand.Create(context),
            BuildCommand.Create(context),
            ServeCommand.Create(context),
            CheckCommand.Create(context),
            DiffCommand.Create(context),
            ReportCommand.Create(context),
            NewCommand.Create(context),
            ImportCommand.Create(context),
            ExplainCommand.Create(context),
            SchemaCommand.Create(context),
            ThemeCommand.Create(context),
            CompletionCommand.Create(context),
        };
        CommandExamples.AddTo(root);
        return root;
    }
}
