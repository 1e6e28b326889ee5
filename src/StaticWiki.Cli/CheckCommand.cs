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
        var report = new ReportOptions(context);
        var jobs = CommonOptions.Jobs();
        var strict = CommonOptions.Strict();

        var command = new Command("check", "Checks the links, assets and ids of a folder of HTML.")
        {
            folder,
            basePath,
            baseUrl,
            jobs,
            strict,
        };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var settings = CheckSettings.For(parsed.GetValue(basePath), parsed.GetValue(baseUrl), out var fault);
            if (settings is null)
                return context.WrongUse(fault!);
            var root = context.Resolve(parsed.GetRequiredValue(folder));
            if (context.Files.KindOf(root) is not (EntryKind.Folder or EntryKind.SymbolicLink))
                return context.WrongUse($"there is no folder '{parsed.GetRequiredValue(folder)}'");
            var found = FolderChecker.Check(context.Files, root, settings, parsed.GetValue(jobs));
            report.Write(parsed, found, new SourceExcerpts(context.Files, root), root);
            return CommonOptions.ExitCodeOf(found, parsed.GetValue(strict));
        });
        return command;
    }
}
