using System.CommandLine;
using StaticWiki.Reporting;
using StaticWiki.Reporting.WikiReports;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki report</c>: lists what there is to do in a wiki.</summary>
internal static class ReportCommand
{
    public static Command Create(CommandContext context)
    {
        var wiki = new WikiOptions();
        var jobs = CommonOptions.Jobs();
        var format = new Option<string>("--format")
        {
            Description = "How to show the report: text, json, or markdown for the summary of a workflow.",
            HelpName = string.Join('|', WikiReportFormat.All),
            DefaultValueFactory = _ => WikiReportFormat.Text,
        };
        format.AcceptOnlyFromAmong([.. WikiReportFormat.All]);
        var command = new Command(
            "report",
            "Lists what there is to do: wanted topics, what nothing links to, changed sources, conflicts, and what needs a better source."
        )
        {
            wiki.Root,
            wiki.Content,
            wiki.Templates,
            wiki.Drafts,
            jobs,
            format,
        };
        command.SetAction(parsed =>
        {
            if (wiki.FoldersOf(parsed, context, out var fault) is not { } folders)
                return context.WrongUse(fault!);
            var options = new BuildOptions
            {
                WithDrafts = parsed.GetValue(wiki.Drafts),
                Jobs = parsed.GetValue(jobs) is > 0 and var number ? number : Environment.ProcessorCount,
            };
            var result = Wiki.Report(context.Files, folders, options);
            if (result.Report is null)
            {
                var reporter = new TextReporter(new SourceExcerpts(context.Files, folders.Root));
                reporter.Write(result.Diagnostics, context.Error);
                return ExitCode.ErrorsFound;
            }
            WikiReportFormat.Reporter(parsed.GetRequiredValue(format)).Write(result, context.Output);
            return ExitCode.Fine;
        });
        return command;
    }
}
