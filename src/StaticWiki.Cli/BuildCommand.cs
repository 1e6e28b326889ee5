using System.CommandLine;
using System.Globalization;
using StaticWiki.Addresses;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Reporting;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki build</c>: makes the site and puts it in place.</summary>
internal static class BuildCommand
{
    public static Command Create(CommandContext context)
    {
        var wiki = new WikiOptions();
        var output = WikiOptions.Folder(
            "--output",
            "The folder that the site goes to; 'output' in the root if left out."
        );
        var baseUrl = new Option<string?>("--base-url")
        {
            Description = "The address the site will have, in place of base_url in site.yaml.",
            HelpName = "URL",
        };
        var repository = new Option<string?>("--repository")
        {
            Description =
                "The address of the wiki's repository, for the links to edit pages, in place of that in site.yaml; none for no such links.",
            HelpName = "URL",
        };
        var against = new Option<string?>("--against")
        {
            Description =
                "What was published before: a git revision, the folder of a built site, or a list of addresses. An address of it that has vanished is an error, and against a revision a topic that cites less than before is a warning.",
            HelpName = "REV|DIR|FILE",
        };
        var fix = new Option<bool>("--fix")
        {
            Description =
                "Make the edits that are certain in the content: one wrong letter within a longer word of a name, letter case, old addresses and, with --against, redirects for what was plainly renamed. All other edits are only shown.",
        };
        var noCache = new Option<bool>("--no-cache")
        {
            Description = "Makes everything anew, and uses nothing of what the last build left in .staticwiki/cache/.",
        };
        var force = new Option<bool>("--force")
        {
            Description =
                "Builds into a folder that holds other files too: those with the paths of the site's are replaced, all others stay.",
        };
        var strict = CommonOptions.Strict();
        var jobs = CommonOptions.Jobs();
        var report = new ReportOptions(context);

        var command = new Command("build", "Builds the wiki, and publishes it if nothing is wrong with it.")
        {
            wiki.Root,
            wiki.Content,
            wiki.Templates,
            output,
            baseUrl,
            repository,
            against,
            fix,
            noCache,
            force,
            wiki.Drafts,
            strict,
            jobs,
        };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            Uri? address = null;
            if (parsed.GetValue(baseUrl) is { } written)
            {
                address = SiteConfiguration.ParseBaseUrl(written);
                if (address is null)
                    return context.WrongUse($"'{written}' is no address of a site, as https://example.org/wiki/");
            }
            Repository? kept = null;
            if (parsed.GetValue(repository) is { } place)
            {
                var url = Repository.ParseUrl(place);
                if (url is null && place != "none")
                    return context.WrongUse(
                        $"'{place}' is no address of a repository, as https://github.com/owner/name"
                    );
                kept = url is null ? Repository.None : new Repository(url);
            }
            if (wiki.FoldersOf(parsed, context, out var fault) is not { } folders)
                return context.WrongUse(fault!);
            if (parsed.GetValue(output) is { } o)
                folders = folders with { Output = (context with { WorkingDirectory = folders.Root }).Resolve(o) };
            if (folders.FaultOfOutput() is { } misplaced)
                return context.WrongUse(misplaced + ": name another one with --output");
            if (report.FaultOf(parsed, folders) is { } misplacedReport)
                return context.WrongUse(misplacedReport);
            var before = parsed.GetValue(against);
            if (
                before is not null
                && Uri.TryCreate(before, UriKind.Absolute, out var web)
                && web.Scheme is "http" or "https"
            )
                return context.WrongUse(
                    $"--against takes no address on the web: download its list, as with curl -fLo urls.txt {before.TrimEnd('/')}/urls.txt, and name the file"
                );
            var begun = context.Clock.GetTimestamp();
            using var progress = context.OpenProgress();
            var options = new BuildOptions
            {
                Progress = progress ?? (IProgressMeter)NoProgress.Instance,
                MakesEdits = parsed.GetValue(fix),
                Against = before is null ? null : new Baseline(before, context.Resolve(before)),
                BaseUrl = address,
                Repository = kept,
                ReplacesForeignFiles = parsed.GetValue(force),
                UsesCache = !parsed.GetValue(noCache),
                WithDrafts = parsed.GetValue(wiki.Drafts),
                IsStrict = parsed.GetValue(strict),
                Jobs = parsed.GetValue(jobs) is > 0 and var number ? number : Environment.ProcessorCount,
            };
            var result = Wiki.Build(context.Files, folders, options, context.Git);
            progress?.Dispose();
            report.Write(
                parsed,
                result.Diagnostics,
                // A page with a fault has not been written; what lies on the disk is an older one.
                new SourceExcerpts(context.Files, folders.Root, result.Faulty),
                folders.Root,
                (options.MakesEdits ? LeftAlone(result) + Unmended(result) : "")
                    + Summary(result, folders)
                    + ClosingLine.Of(
                        result.PageCount,
                        result.LinkCount,
                        result.Diagnostics,
                        context.Clock.GetElapsedTime(begun)
                    )
            );
            return result.IsPublished ? ExitCode.Fine : ExitCode.ErrorsFound;
        });
        return command;
    }

    /// <summary>Says which files could have been mended and were not.</summary>
    private static string LeftAlone(BuildResult result) =>
        string.Concat(result.ReadOnly.Select(file => $"--fix left {file} as it is: the file is read-only\n"));

    /// <summary>Says how many addresses only a person can tell the new place of.</summary>
    private static string Unmended(BuildResult result)
    {
        var left = result.Diagnostics.Count(found =>
            found.Rule == AddressRules.VanishedPage || found.Rule == AddressRules.VanishedSection
        );
        return left == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"--fix could not mend {left} vanished {(left == 1 ? "address" : "addresses")}: where nothing tells for certain what takes the place, a person has to decide\n"
            );
    }

    private static string Summary(BuildResult result, WikiFolders folders)
    {
        var mended = string.Concat(
            result.Fixed.Select(found =>
                AddressRules.IsFixable(found)
                    ? $"written to {found.Edits[0].Place.File}: '{found.Target}' leads there again\n"
                    : $"written to {found.Edits[0].Place}: '{found.Edits[0].NewText}' ({found.Message})\n"
            )
        );
        var output = folders.Display(folders.Output);
        return mended
            + (
                result.IsPublished
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{result.PageCount} pages in {output}/: {result.Written} files written, {result.Removed} removed, {result.FileCount - result.Written} unchanged\n"
                    )
                    : $"nothing was published, and {output}/ was not touched\n"
            );
    }
}
