using System.CommandLine;
using System.Net.Sockets;
using StaticWiki.Cli.Serving;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Reporting;
using StaticWiki.Sessions;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki serve</c>: shows the site in a browser, and builds it anew whenever something in it changes.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 4242;

    public static Command Create(CommandContext context)
    {
        var wiki = new WikiOptions();
        var port = new Option<int?>("--port", "-p")
        {
            Description = $"The port to listen on; {DefaultPort} if left out, or one of the next where that is taken.",
            HelpName = "NUMBER",
        };
        port.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && (!int.TryParse(token.Value, out var number) || number is < 0 or > 65535)
            )
                result.AddError($"--port takes a number from 0 to 65535, not '{token.Value}'");
        });
        var jobs = CommonOptions.Jobs();
        var color = ReportOptions.ColorOption();
        var command = new Command(
            "serve",
            "Shows the site in a browser on this machine, and anew whenever something in it changes. Nothing is published, and no file is written."
        )
        {
            wiki.Root,
            wiki.Content,
            wiki.Templates,
            wiki.Drafts,
            port,
            jobs,
            color,
        };
        command.SetAction(parsed =>
        {
            if (wiki.FoldersOf(parsed, context, out var fault) is not { } folders)
                return context.WrongUse(fault!);
            var options = new BuildOptions
            {
                WithDrafts = parsed.GetValue(wiki.Drafts),
                KeepsAssetNames = true,
                Jobs = parsed.GetValue(jobs) is > 0 and var number ? number : Environment.ProcessorCount,
            };
            var hasColours = ReportOptions.HasColours(parsed.GetRequiredValue(color), context);
            try
            {
                return ServeAsync(context, folders, options, parsed.GetValue(port), hasColours)
                    .GetAwaiter()
                    .GetResult();
            }
            catch (SocketException failure)
            {
                // Ports below 1024 are the system's on most machines, and Windows keeps ranges of others to itself.
                return context.WrongUse(
                    $"port {parsed.GetValue(port) ?? DefaultPort} cannot be listened on: {failure.Message}; name another one with --port"
                );
            }
        });
        return command;
    }

    private static async Task<int> ServeAsync(
        CommandContext context,
        WikiFolders folders,
        BuildOptions options,
        int? port,
        bool hasColours
    )
    {
        var stop = context.Interrupted();
        using var own = SessionFolder.Take(context.Files, context.TemporaryFolder);
        using var session = Wiki.Begin(context.Files, folders, options, context.Git, own.Path);
        var site = new ServedSite(session);
        var live = new LiveReload(site);
        var handler = new SiteHandler(site, live, stop);
        await using var server = await DevelopmentServer
            .StartAsync(handler, port ?? DefaultPort, orNext: port is null)
            .ConfigureAwait(false);
        if (server is null)
        {
            return context.WrongUse(
                port is null
                    ? $"port {DefaultPort} and those behind it are in use: name another one with --port"
                    : $"port {port} is in use: name another one with --port, or leave it out"
            );
        }
        using var changes = new Changes();
        using var watching = Watching.Begin(context.Files, folders, session, changes, context.Git, Say);
        var loop = new RebuildLoop(context.Files, folders, session, site, live, changes);
        try
        {
            await loop.RunAsync(Report, Say, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // This is how it ends.
        }
        return ExitCode.Fine;

        void Report(Rebuild rebuild)
        {
            lock (context.Output)
            {
                // Notes are of the wiki as a whole, and once is enough.
                var told = rebuild.Build.Diagnostics.RemoveAll(found =>
                    found.Severity == Severity.Info && !rebuild.IsFirst
                );
                context.Output.Write(RebuildLoop.LineOf(rebuild) + "\n");
                if (!told.IsEmpty)
                {
                    context.Output.Write('\n');
                    new TextReporter(rebuild.Excerpts) { HasColours = hasColours }.Write(told, context.Output);
                    context.Output.Write('\n');
                }
                if (rebuild.IsFirst)
                    WriteAddress(server.Port);
                context.Output.Flush();
            }
        }

        void WriteAddress(int got)
        {
            if (got != (port ?? DefaultPort) && port is null)
                context.Output.Write($"port {DefaultPort} is in use, so this is another one\n");
            context.Output.Write($"http://localhost:{got}{site.BasePath} (press Ctrl+C to end)\n");
        }

        void Say(string message)
        {
            lock (context.Output)
            {
                context.Error.WriteLine($"staticwiki: {message}");
                context.Error.Flush();
            }
        }
    }
}
