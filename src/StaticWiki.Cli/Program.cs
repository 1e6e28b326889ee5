using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using StaticWiki.External;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Sessions;

namespace StaticWiki.Cli;

/// <summary>The <c>staticwiki</c> command.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        // UTF-8 without byte order mark everywhere, for reports are read by other programs too.
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Open(Console.OpenStandardOutput), encoding, bufferSize: 1 << 16);
        using var input = Open(Console.OpenStandardInput);
        var error = new StreamWriter(Open(Console.OpenStandardError), encoding);
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
            Today = Today,
            Variable = Environment.GetEnvironmentVariable,
            IsTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Web = WebHandler.Create,
            Interrupted = () => Interrupted(signals),
            TemporaryFolder = TemporaryFolder,
        };
        try
        {
            return Ended(Run(args, context), output, error);
        }
        finally
        {
            foreach (var signal in signals)
                signal.Dispose();
        }
    }

    private static string TemporaryFolder()
    {
        try
        {
            return Directory.CreateTempSubdirectory(SessionFolder.Prefix).FullName.Replace('\\', '/');
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var variable = OperatingSystem.IsWindows() ? "TMP" : "TMPDIR";
            throw new IOException(
                $"nothing can be kept in '{Path.GetTempPath()}', the folder for temporary files; let the environment variable {variable} name one that is there and may be written to",
                failure
            );
        }
    }

    /// <summary>A stream that whoever starts the command may have closed: then nothing comes from it, and nobody is told.</summary>
    private static Stream Open(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (UnauthorizedAccessException)
        {
            return Stream.Null;
        }
    }

    /// <summary>Sees that all that was said has left the process, as on a full disk it may not.</summary>
    private static int Ended(int code, TextWriter output, TextWriter error)
    {
        if (FaultOf(output) is { } fault)
        {
            error.WriteLine($"staticwiki: the output could not be written: {fault}");
            code = ExitCode.MachineFailed;
        }
        // Where that fails too, the exit code is all that is left to tell with.
        return FaultOf(error) is null ? code : ExitCode.MachineFailed;
    }

    private static string? FaultOf(TextWriter writer)
    {
        try
        {
            writer.Flush();
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            // Closed by whoever started the command, as in Open; the number may be that of another file by now.
            return null;
        }
        catch (IOException failure)
        {
            return failure.Message;
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
        // As git, dotnet and Hugo have it.
        if (args.Count > 0 && args[0] == "help")
            args = [.. args.Skip(1), "--help"];
        // Without response files: an argument that begins with @ is no file to be read.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var faults = CommandLineFaults.Of(parsed, args);
        if (faults.Count > 0)
        {
            foreach (var fault in faults)
                context.WrongUse(fault);
            context.Error.WriteLine($"Run '{Named(parsed.CommandResult)} --help' for {WhatHelpTells(parsed)}.");
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
            if (failure is UnauthorizedAccessException)
                context.Error.WriteLine(
                    "help: whoever runs the command has to be allowed that; look at the permissions of the file and of the folder that it is in"
                );
            return ExitCode.MachineFailed;
        }
    }

    private static string Named(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Named(parent)} {command.Command.Name}" : "staticwiki";

    private static string WhatHelpTells(ParseResult parsed) =>
        parsed.CommandResult.Command.Subcommands.Any() ? "the commands and their options" : "its options";

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
