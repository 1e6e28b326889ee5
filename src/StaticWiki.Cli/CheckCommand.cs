using System.CommandLine;
using StaticWiki.Files;
using StaticWiki.Reporting;
using StaticWiki.Validation;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki check DIR</c>: checks any folder of HTML.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of HTML to check, from any generator." };
        var basePath = new Option<string?>("--base-path")
        {
            Description = "The path that the folder is mounted at on its host, as /repo/.",
            HelpName = "/path/",
        };
        var baseUrl = CommonOptions.BaseUrl();
        var format = CommonOptions.Format();
        var jobs = CommonOptions.Jobs();
        var strict = CommonOptions.Strict();

        var command = new Command("check", "Checks the links, assets and ids of a folder of HTML.")
        {
            folder,
            basePath,
            baseUrl,
            format,
            jobs,
            strict,
        };
        command.SetAction(parsed =>
        {
            var settings = CheckSettings.For(parsed.GetValue(basePath), parsed.GetValue(baseUrl), out var fault);
            if (settings is null)
                return context.WrongUse(fault!);
            return Run(
                context,
                parsed.GetRequiredValue(folder),
                settings,
                parsed.GetRequiredValue(format),
                parsed.GetValue(jobs),
                parsed.GetValue(strict)
            );
        });
        return command;
    }

    private static int Run(
        CommandContext context,
        string folder,
        CheckSettings settings,
        string format,
        int jobs,
        bool strict
    )
    {
        var root = context.Resolve(folder);
        if (context.Files.KindOf(root) is not (EntryKind.Folder or EntryKind.SymbolicLink))
            return context.WrongUse($"there is no folder '{folder}'");

        var found = FolderChecker.Check(context.Files, root, settings, jobs);
        ReportFormat.Reporter(format, new SourceExcerpts(context.Files, root), folder).Write(found, context.Output);
        return CommonOptions.ExitCodeOf(found, strict);
    }
}
