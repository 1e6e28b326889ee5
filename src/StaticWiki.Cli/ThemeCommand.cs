using System.CommandLine;
using System.Globalization;
using System.Text;
using StaticWiki.Creating;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki theme</c>: shows the built-in theme, and copies files of it to be changed.</summary>
internal static class ThemeCommand
{
    public static Command Create(CommandContext context) =>
        new("theme", "Shows the built-in theme, and copies files of it to be changed.")
        {
            List(context),
            Show(context),
            Eject(context),
        };

    private static Command List(CommandContext context)
    {
        var wiki = new WikiOptions();
        var command = new Command("list", "Lists the files of the theme, and says which are the wiki's own.")
        {
            wiki.Root,
            wiki.Templates,
        };
        command.SetAction(parsed =>
        {
            if (wiki.FoldersOf(parsed, context, out var fault) is not { } folders)
                return context.WrongUse(fault!);
            var theme = Theme.List(context.Files, folders);
            var width = theme.Max(file => file.Path.Length);
            foreach (var file in theme)
            {
                var said = file.Origin switch
                {
                    ThemeFileOrigin.Changed => "yours",
                    ThemeFileOrigin.Same => "yours, and the same as the built-in one: you may delete it",
                    ThemeFileOrigin.Added => "yours alone",
                    _ => "",
                };
                context.Output.Write($"{file.Path.PadRight(width)}  {said}".TrimEnd() + "\n");
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Show(CommandContext context)
    {
        var name = Name();
        var command = new Command("show", "Writes out a file of the built-in theme, to be compared with your own.")
        {
            name,
        };
        command.SetAction(parsed =>
        {
            if (Theme.Read(parsed.GetRequiredValue(name), out var fault) is not { } content)
                return context.WrongUse(fault!);
            context.Output.Write(Encoding.UTF8.GetString(content));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Eject(CommandContext context)
    {
        var name = Name();
        var wiki = new WikiOptions();
        var command = new Command(
            "eject",
            "Copies a file of the built-in theme to the wiki's templates, to be changed. Overwrites nothing."
        )
        {
            name,
            wiki.Root,
            wiki.Templates,
        };
        command.SetAction(parsed =>
        {
            if (wiki.FoldersOf(parsed, context, out var fault) is not { } folders)
                return context.WrongUse(fault!);
            var file = Theme.Eject(context.Files, folders, parsed.GetRequiredValue(name));
            if (file.Path is null)
                return context.WrongUse(file.Fault!);
            context.Output.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.Path} is yours to change: it takes the place of the built-in one, also in later versions, until you delete it\n"
                )
            );
            return ExitCode.Fine;
        });
        return command;
    }

    private static Argument<string> Name() =>
        new("FILE") { Description = "The file, as 'theme list' has it: partials/infobox.html." };
}
