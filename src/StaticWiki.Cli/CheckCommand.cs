using System.CommandLine;
using StaticWiki.Diagnostics;
using StaticWiki.External;
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
        var external = new ExternalOptions();

        var command = new Command("check", "Checks the links, assets and ids of a folder of HTML.")
        {
            folder,
            basePath,
            baseUrl,
            jobs,
            strict,
        };
        external.AddTo(command);
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var settings = CheckSettings.For(parsed.GetValue(basePath), parsed.GetValue(baseUrl), out var fault);
            if (settings is null)
                return context.WrongUse(fault!);
            var root = context.Resolve(parsed.GetRequiredValue(folder));
            if (context.Files.KindOf(root) is not (EntryKind.Folder or EntryKind.SymbolicLink))
                return context.WrongUse($"there is no folder '{parsed.GetRequiredValue(folder)}'");
            var written = parsed.GetRequiredValue(folder);
            if (report.FaultOf(parsed, [(root, written, "is what is checked")]) is { } misplaced)
                return context.WrongUse(misplaced);
            if (
                parsed.GetValue(external.External)
                && external.CacheOf(parsed) is { } cache
                && context.Files.KindOf(context.Resolve(cache)) is EntryKind.File
                && context.Files.Read(context.Resolve(cache)) is [not (byte)'{', ..]
            )
                return context.WrongUse(
                    $"'{cache}' holds something else than answers, and would be lost: name another file with --cache"
                );
            var begun = context.Clock.GetTimestamp();
            var site = FolderChecker.Read(context.Files, root, parsed.GetValue(jobs));
            var found = FolderChecker.Check(site, settings, parsed.GetValue(jobs));
            OfflineException? offline = null;
            if (parsed.GetValue(external.External))
            {
                try
                {
                    found = [.. found.Concat(CheckExternal(parsed, site, settings)).OrderBy(finding => finding.Place)];
                }
                catch (OfflineException failure)
                {
                    offline = failure;
                }
            }
            report.Write(
                parsed,
                found,
                new SourceExcerpts(context.Files, root),
                root,
                ClosingLine.Of(
                    site.Pages.Count(page => page.Kind == PageKind.Html),
                    site.Pages.Sum(page => page.References.Length),
                    found,
                    context.Clock.GetElapsedTime(begun)
                )
            );
            if (offline is not null)
            {
                context.Error.WriteLine($"staticwiki: {offline.Message}");
                return ExitCode.MachineFailed;
            }
            return CommonOptions.ExitCodeOf(found, parsed.GetValue(strict));
        });
        return command;

        IEnumerable<Diagnostic> CheckExternal(ParseResult parsed, SiteFolderFacts site, CheckSettings settings)
        {
            if (context.Web is not { } web)
                throw new IOException("there is no network.");
            var asked = external.Read(parsed);
            var cachePath = external.CacheOf(parsed) is { } file ? context.ResolveForWriting(file) : null;
            var cache = cachePath is null ? new AnswerCache() : AnswerCache.Read(context.Files, cachePath);
            using var handler = web(asked.AllowsPrivate);
            using var progress = context.OpenProgress();
            var checker = new ExternalChecker(handler, context.Clock, asked);
            var found = checker
                .Check(context.Files, site, settings, cache, progress ?? (IProgressMeter)NoProgress.Instance, default)
                .GetAwaiter()
                .GetResult();
            if (cachePath is not null)
                cache.Write(context.Files, cachePath, context.Clock.GetUtcNow());
            return found;
        }
    }
}
