using System.CommandLine;
using System.Globalization;
using System.Text;
using StaticWiki.Creating;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki init</c>: makes a small wiki that builds.</summary>
internal static class InitCommand
{
    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder to make it in; the current folder if left out.",
            DefaultValueFactory = _ => "",
        };
        var title = ArticleOptions.Value("--title", "TEXT", "The wiki's title; 'My wiki' if left out.");
        title.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && FaultOf(token.Value) is { } fault)
                result.AddError(fault);
        });
        var command = new Command(
            "init",
            "Makes a small wiki that builds, with workflows for GitHub. Overwrites nothing."
        )
        {
            folder,
            title,
        };
        command.SetAction(parsed =>
        {
            var written = parsed.GetValue(folder) ?? "";
            var root = context.Resolve(written);
            var wiki = WikiCreator.Create(context.Files, root, parsed.GetValue(title)?.Trim() ?? "My wiki");
            if (!wiki.Obstacles.IsEmpty)
                return context.WrongUse(Refusal(written, wiki));
            context.Output.Write(WhatIsNext(context, written, root, wiki));
            return ExitCode.Fine;
        });
        return command;
    }

    private static string? FaultOf(string title) =>
        string.IsNullOrWhiteSpace(title) ? "--title needs a title"
        : title.Any(char.IsControl) ? "--title takes one line of text, without control characters"
        : null;

    private static string Refusal(string folder, CreatedWiki wiki)
    {
        if (wiki.Obstacles is ["."])
            return $"'{folder}' is no folder";
        var text = new StringBuilder("nothing is written, since this is there already:");
        foreach (var obstacle in wiki.Obstacles)
            text.Append("\n  ").Append(WikiFolders.Combine(folder, obstacle));
        return text.Append("\nname a new folder, or move these away").ToString();
    }

    private static string WhatIsNext(CommandContext context, string folder, string root, CreatedWiki wiki)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"A small wiki is made in {(folder.Length == 0 ? "this folder" : folder)}: {wiki.Written.Length} files"
        );
        if (wiki.KeptReadme is { } readme)
            text.Append(CultureInfo.InvariantCulture, $"; {readme} was there, and is kept");
        text.Append(".\n\n");
        if (folder.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"  cd {Quoted(folder)}\n");
        text.Append("  staticwiki build      makes the site, in output/\n");
        text.Append("  staticwiki serve      shows it in the browser, anew after each change\n\n");
        text.Append(
            "Then write your own: content/site.yaml has the settings, content/index.md is the home page, and\n"
        );
        text.Append(
            "'staticwiki new topic' makes a topic. On GitHub, set Settings > Pages > Source to GitHub Actions.\n"
        );
        if (RepositoryAbove(context.Files, root) is { } repository)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\nGitHub reads .github/ at the root of a repository only, which is {repository}.\n"
            );
        }
        return text.ToString();
    }

    /// <summary>
    /// A folder as a shell reads it back: on Windows in double quotes, which no name there can hold, elsewhere in single
    /// ones, in which nothing has a meaning but the quote itself (POSIX, Shell Command Language, 2.2.2).
    /// </summary>
    private static string Quoted(string folder)
    {
        // It would be taken for an option.
        if (folder.StartsWith('-'))
            folder = "./" + folder;
        var isWindows = OperatingSystem.IsWindows();
        if (folder.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' || (c == '\\' && isWindows)))
            return folder;
        return isWindows ? $"\"{folder}\"" : $"'{folder.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    /// <summary>The git repository that the folder lies in without being its root; null where there is none.</summary>
    private static string? RepositoryAbove(IFileSystem files, string root)
    {
        for (var at = root; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOf('/'))])
        {
            if (files.KindOf(WikiFolders.Combine(at, ".git")) != EntryKind.None)
                return at == root ? null : at;
        }
        return null;
    }
}
