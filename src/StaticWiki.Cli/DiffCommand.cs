using System.CommandLine;
using StaticWiki.Addresses;
using StaticWiki.Comparing;
using StaticWiki.Files;
using StaticWiki.Reporting.Changes;
using StaticWiki.Validation;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki diff</c>: says what is different in a wiki or a built site.</summary>
internal static class DiffCommand
{
    public static Command Create(CommandContext context)
    {
        var oldSite = Site("OLD", "The folder of a built site, from any generator, as it was.");
        var newSite = Site("NEW", "The folder of the site as it is.");
        var against = new Option<string?>("--against")
        {
            Description =
                "What the wiki as it is now is compared with: a git revision, or the folder of a site built from it.",
            HelpName = "REV|DIR",
        };
        var wiki = new WikiOptions();
        var baseUrl = CommonOptions.BaseUrl();
        var format = new Option<string>("--format")
        {
            Description = "How to show it: text, json, or markdown for the summary of a workflow.",
            HelpName = string.Join('|', ChangeFormat.All),
            DefaultValueFactory = _ => ChangeFormat.Text,
        };
        format.AcceptOnlyFromAmong([.. ChangeFormat.All]);
        var all = new Option<bool>("--all")
        {
            Description = $"Show all that is different, and not only {TextChangeReporter.MostEntries} of a kind.",
        };
        var jobs = CommonOptions.Jobs();

        var command = new Command(
            "diff",
            "Says what is different: pages, addresses, sections, links, statements and what they cite, sizes."
        )
        {
            oldSite,
            newSite,
            against,
            wiki.Root,
            wiki.Content,
            wiki.Templates,
            wiki.Drafts,
            baseUrl,
            format,
            all,
            jobs,
        };
        command.SetAction(parsed =>
        {
            var settings = CheckSettings.For(null, parsed.GetValue(baseUrl), out var fault);
            if (settings is null)
                return context.WrongUse(fault!);
            Baseline[] named =
            [
                .. new[] { parsed.GetValue(oldSite), parsed.GetValue(newSite) }
                    .OfType<string>()
                    .Select(site => new Baseline(site, context.Resolve(site))),
            ];
            SiteChanges? changes;
            if (parsed.GetValue(against) is { } before)
            {
                if (named.Length > 0)
                    return context.WrongUse("--against compares the wiki as it is: name no other folder with it");
                if (wiki.FoldersOf(parsed, context, out fault) is not { } folders)
                    return context.WrongUse(fault!);
                if (context.Files.KindOf(folders.Content) == EntryKind.None)
                {
                    return context.WrongUse(
                        $"there is no folder '{folders.Display(folders.Content)}': run the command in the wiki's root, or name that with --root"
                    );
                }
                var options = new BuildOptions
                {
                    BaseUrl = parsed.GetValue(baseUrl) is { } url ? new Uri(url.TrimEnd('/') + "/") : null,
                    WithDrafts = parsed.GetValue(wiki.Drafts),
                    Jobs = parsed.GetValue(jobs) is > 0 and var number ? number : Environment.ProcessorCount,
                };
                var baseline = new Baseline(before, context.Resolve(before));
                changes = WikiComparison.Against(context.Files, folders, baseline, options, context.Git, out fault);
            }
            else if (named is [var old, var now])
            {
                if (Array.Find(named, site => !IsFolder(site.Path)) is { } missing)
                    return context.WrongUse($"there is no folder '{missing.Written}'");
                changes = WikiComparison.OfBuilt(context.Files, old, now, settings, out fault);
            }
            else
            {
                return context.WrongUse("diff needs two folders of built sites, or --against with a git revision");
            }
            if (changes is null)
                return context.WrongUse(fault!);
            ChangeFormat.Reporter(parsed.GetRequiredValue(format), parsed.GetValue(all)).Write(changes, context.Output);
            return ExitCode.Fine;
        });
        return command;

        static Argument<string?> Site(string name, string description) =>
            new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

        bool IsFolder(string path) => context.Files.KindOf(path) is EntryKind.Folder or EntryKind.SymbolicLink;
    }
}
