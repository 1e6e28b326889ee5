using System.CommandLine;
using StaticWiki.Creating;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Reporting;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki new</c>: makes the file of a new page, with the right front matter.</summary>
internal static class NewCommand
{
    public static Command Create(CommandContext context) =>
        new("new", "Makes the file of a new page, with the right front matter.") { Topic(context), Source(context) };

    private static Command Topic(CommandContext context)
    {
        var title = new Argument<string>("TITLE") { Description = "What the topic is called; in quotes." };
        var kind = ArticleOptions.Value("--kind", "KIND", "Its kind, as site.yaml has them.");
        var aliases = new Option<string[]>("--alias")
        {
            Description = "Another name of it; may be given more than once.",
            HelpName = "NAME",
        };
        ArticleOptions.RefuseUnwritable(title);
        ArticleOptions.RefuseUnwritable(kind);
        ArticleOptions.RefuseUnwritable(aliases);
        var wiki = new WikiOptions();
        var command = new Command("topic", "Makes a topic, as a draft.")
        {
            title,
            kind,
            aliases,
            wiki.Root,
            wiki.Content,
        };
        command.SetAction(parsed =>
            Make(
                context,
                wiki,
                parsed,
                folders =>
                    PageCreator.Topic(
                        context.Files,
                        folders,
                        parsed.GetRequiredValue(title),
                        parsed.GetValue(kind),
                        parsed.GetValue(aliases)
                    ),
                "write below the front matter, and take the line 'draft: true' out to publish it; till then, 'staticwiki serve --drafts' shows it"
            )
        );
        return command;
    }

    private static Command Source(CommandContext context)
    {
        var id = ArticleOptions.Id();
        var article = new ArticleOptions();
        var wiki = new WikiOptions();
        var command = new Command("source", "Makes a source; to make one of a saved article, see 'staticwiki import'.")
        {
            id,
            wiki.Root,
            wiki.Content,
        };
        article.AddTo(command);
        command.SetAction(parsed =>
            Make(
                context,
                wiki,
                parsed,
                folders =>
                    PageCreator.Source(
                        context.Files,
                        folders,
                        article.Read(parsed, context.Today()),
                        parsed.GetValue(id)
                    ),
                "write below the front matter, in your own words, what the source says"
            )
        );
        return command;
    }

    private static int Make(
        CommandContext context,
        WikiOptions wiki,
        ParseResult parsed,
        Func<WikiFolders, CreatedPage> make,
        string next
    )
    {
        if (wiki.FoldersOf(parsed, context, out var fault) is not { } folders)
            return context.WrongUse(fault!);
        if (context.Files.KindOf(folders.Content) == EntryKind.None)
        {
            return context.WrongUse(
                $"there is no folder '{folders.Display(folders.Content)}': run the command in the wiki's root, or name that with --root"
            );
        }
        var page = make(folders);
        if (page.Path is null)
            return context.WrongUse(page.Fault!);
        if (!page.Diagnostics.IsEmpty)
            new TextReporter(new SourceExcerpts(context.Files, folders.Root)).Write(page.Diagnostics, context.Output);
        context.Output.Write($"{page.Path} is made: {next}\n");
        return ExitCode.Fine;
    }
}
