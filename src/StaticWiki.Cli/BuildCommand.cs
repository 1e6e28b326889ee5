using System.CommandLine;
using System.Globalization;
using StaticWiki.Addresses;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Reporting;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki build</c>: makes the site and puts it in place.</summary>
internal static class BuildCommand
{
    public static Command Create(CommandContext context)
    {
        var root = Folder("--root", "The wiki's root, which the other folders are in; the current folder if left out.");
        var content = Folder("--content", "The folder of the articles; 'content' in the root if left out.");
        var templates = Folder(
            "--templates",
            "The folder of the wiki's own templates; 'templates' in the root if left out."
        );
        var output = Folder("--output", "The folder that the site goes to; 'output' in the root if left out.");
        var baseUrl = new Option<string?>("--base-url")
        {
            Description = "The address the site will have, in place of base_url in site.yaml.",
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
                "With --against: write the redirect for a page that was plainly renamed, and the old id for such a heading, into the content.",
        };
        var drafts = new Option<bool>("--drafts") { Description = "Build drafts too." };
        var strict = CommonOptions.Strict();
        var jobs = CommonOptions.Jobs();
        var format = CommonOptions.Format();

        var command = new Command("build", "Builds the wiki, and publishes it if nothing is wrong with it.")
        {
            root,
            content,
            templates,
            output,
            baseUrl,
            against,
            fix,
            drafts,
            strict,
            jobs,
            format,
        };
        command.SetAction(parsed =>
        {
            Uri? address = null;
            if (parsed.GetValue(baseUrl) is { Length: > 0 } written)
            {
                address = SiteConfiguration.ParseBaseUrl(written);
                if (address is null)
                    return context.WrongUse($"'{written}' is no address of a site, as https://example.org/wiki/");
            }
            var rootFolder = context.Resolve(parsed.GetValue(root) ?? "");
            if (!IsFolder(context, rootFolder))
                return context.WrongUse($"there is no folder '{parsed.GetValue(root)}'");
            var inRoot = context with { WorkingDirectory = rootFolder };
            var folders = WikiFolders.Below(rootFolder);
            folders = folders with
            {
                Content = parsed.GetValue(content) is { } c ? inRoot.Resolve(c) : folders.Content,
                Templates = parsed.GetValue(templates) is { } t ? inRoot.Resolve(t) : folders.Templates,
                Output = parsed.GetValue(output) is { } o ? inRoot.Resolve(o) : folders.Output,
            };
            if (parsed.GetValue(content) is { } named && !IsFolder(context, folders.Content))
                return context.WrongUse($"there is no folder '{named}'");
            if (parsed.GetValue(templates) is { } theme && !IsFolder(context, folders.Templates))
                return context.WrongUse($"there is no folder '{theme}'");
            var before = parsed.GetValue(against);
            if (
                before is not null
                && Uri.TryCreate(before, UriKind.Absolute, out var web)
                && web.Scheme is "http" or "https"
            )
                return context.WrongUse(
                    $"--against takes no address on the web: download its list, as with curl -fLo urls.txt {before.TrimEnd('/')}/urls.txt, and name the file"
                );
            if (before is null && parsed.GetValue(fix))
                return context.WrongUse(
                    "--fix mends what --against finds: name what to compare with, as --against HEAD"
                );
            var options = new BuildOptions
            {
                FixesAddresses = parsed.GetValue(fix),
                Against = before is null ? null : new Baseline(before, context.Resolve(before)),
                BaseUrl = address,
                WithDrafts = parsed.GetValue(drafts),
                IsStrict = parsed.GetValue(strict),
                Jobs = parsed.GetValue(jobs) is > 0 and var number ? number : Environment.ProcessorCount,
            };
            return Run(context, folders, options, parsed.GetRequiredValue(format));
        });
        return command;
    }

    private static int Run(CommandContext context, WikiFolders folders, BuildOptions options, string format)
    {
        var result = Wiki.Build(context.Files, folders, options, context.Git);
        // A page with a fault has not been written; what lies on the disk is an older one.
        var output = folders.Display(folders.Output);
        var made = result
            .Files.GroupBy(file => WikiFolders.Combine(output, file.Path))
            .ToDictionary(same => same.Key, same => same.First().Content);
        ReportFormat
            .Reporter(format, new SourceExcerpts(context.Files, folders.Root, made))
            .Write(result.Diagnostics, context.Output);
        if (format == ReportFormat.Text)
            context.Output.Write(Summary(result, folders));
        return result.IsPublished ? ExitCode.Fine : ExitCode.ErrorsFound;
    }

    private static string Summary(BuildResult result, WikiFolders folders)
    {
        var mended = string.Concat(
            result.Fixed.Select(found =>
                $"written to {found.Edits[0].Place.File}: '{found.Target}' leads there again\n"
            )
        );
        var output = folders.Display(folders.Output);
        return mended
            + (
                result.IsPublished
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{result.PageCount} pages in {output}/: {result.Written} files written, {result.Removed} removed, {result.Files.Length - result.Written} unchanged\n"
                    )
                    : $"nothing was published, and {output}/ was not touched\n"
            );
    }

    private static bool IsFolder(CommandContext context, string path) =>
        context.Files.KindOf(path) is EntryKind.Folder or EntryKind.SymbolicLink;

    private static Option<string?> Folder(string name, string description) =>
        new(name) { Description = description, HelpName = "DIR" };
}
