using System.CommandLine;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Cli;

/// <summary>The options that say which wiki a command works on.</summary>
internal sealed class WikiOptions
{
    public Option<string?> Root { get; } =
        Folder("--root", "The wiki's root, which the other folders are in; the current folder if left out.");

    public Option<string?> Content { get; } =
        Folder("--content", "The folder of the articles; 'content' in the root if left out.");

    public Option<string?> Templates { get; } =
        Folder("--templates", "The folder of the wiki's own templates; 'templates' in the root if left out.");

    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Take drafts for pages too." };

    public static Option<string?> Folder(string name, string description) =>
        new(name) { Description = description, HelpName = "DIR" };

    /// <summary>The folders that the command line names; null where one is not there.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="context">The machine.</param>
    /// <param name="fault">What is wrong; null where nothing is.</param>
    public WikiFolders? FoldersOf(ParseResult parsed, CommandContext context, out string? fault)
    {
        var root = context.Resolve(parsed.GetValue(Root) ?? "");
        var inRoot = context with { WorkingDirectory = root };
        var (content, templates) = (parsed.GetValue(Content), parsed.GetValue(Templates));
        var folders = WikiFolders.Below(root);
        folders = folders with
        {
            Content = content is null ? folders.Content : inRoot.Resolve(content),
            Templates = templates is null ? folders.Templates : inRoot.Resolve(templates),
        };
        var missing =
            !IsFolder(root) ? parsed.GetValue(Root)
            : content is not null && !IsFolder(folders.Content) ? content
            : templates is not null && !IsFolder(folders.Templates) ? templates
            : null;
        fault = missing is null ? null : $"there is no folder '{missing}'";
        return missing is null ? folders : null;

        bool IsFolder(string path) => context.Files.KindOf(path) is EntryKind.Folder or EntryKind.SymbolicLink;
    }
}
