using System.CommandLine;
using System.Text;
using StaticWiki.Loading;
using StaticWiki.Schemas;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki schema</c>: describes front matter and settings for editors, as JSON Schema.</summary>
internal static class SchemaCommand
{
    /// <summary>Where editors are told of them, below the wiki's root.</summary>
    private const string Folder = ".vscode/schemas";

    public static Command Create(CommandContext context)
    {
        string[] names = [.. WikiSchema.All.Select(schema => schema.Name)];
        var name = new Argument<string?>("NAME")
        {
            Description = $"What to describe: {string.Join(", ", names)}.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var write = new Option<bool>("--write")
        {
            Description = $"Write all of them into {Folder}/ of the wiki, where .vscode/settings.json names them.",
        };
        var wiki = new WikiOptions();
        var command = new Command("schema", "Describes front matter and settings for editors, as JSON Schema.")
        {
            name,
            write,
            wiki.Root,
            wiki.Content,
        };
        command.SetAction(parsed =>
        {
            if (wiki.FoldersOf(parsed, context, out var fault) is not { } folders)
                return context.WrongUse(fault!);
            var asked = parsed.GetValue(name);
            if (parsed.GetValue(write))
                return asked is null ? Write(context, folders) : context.WrongUse("--write writes all: give no name");
            if (asked is null)
                return context.WrongUse($"name one of {string.Join(", ", names)}, or write them all with --write");
            if (!names.Contains(asked))
                return context.WrongUse($"there is no schema '{asked}': name one of {string.Join(", ", names)}");
            var schema = WikiSchema.AllFor(context.Files, folders).First(schema => schema.Name == asked);
            context.Output.Write(JsonSchemaWriter.Write(schema));
            return ExitCode.Fine;
        });
        return command;
    }

    private static int Write(CommandContext context, WikiFolders folders)
    {
        foreach (var schema in WikiSchema.AllFor(context.Files, folders))
        {
            var path = $"{Folder}/{schema.Name}.schema.json";
            var bytes = Encoding.UTF8.GetBytes(JsonSchemaWriter.Write(schema));
            context.Files.Write(WikiFolders.Combine(folders.Root, path), bytes);
            context.Output.Write($"written: {path}\n");
        }
        return ExitCode.Fine;
    }
}
