using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Rendering.Direct;
using StaticWiki.Rendering.Generators;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>
/// The theme: parsed templates and the files that are published with them. A file in the wiki's templates folder takes
/// the place of the built-in one of the same name.
/// </summary>
public sealed class TemplateSet
{
    private const string AssetFolder = "assets/";

    private TemplateSet(
        FrozenDictionary<string, Template> templates,
        ThemeAssets assets,
        ImmutableArray<Diagnostic> diagnostics,
        UInt128 digest
    )
    {
        Digest = digest;
        Templates = templates;
        Assets = assets;
        Diagnostics = diagnostics;
    }

    /// <summary>Of all files of the theme.</summary>
    public UInt128 Digest { get; }

    /// <summary>What templates write in the language of the wiki.</summary>
    internal InterfaceTexts Texts { get; private init; } = InterfaceTexts.English;

    /// <summary>By path below the templates folder: <c>pages/topic.html</c>.</summary>
    internal FrozenDictionary<string, Template> Templates { get; }

    /// <summary>The variables of the templates; null where those are Scriban's alone.</summary>
    internal VariableNames? Variables { get; private init; }

    /// <summary>The texts of the scripts that templates write into pages.</summary>
    internal IReadOnlyCollection<string> InlineScripts { get; private init; } = [];

    /// <summary>What allows each of them in a page's <see cref="ContentSecurityPolicy"/>.</summary>
    internal ImmutableArray<string> ScriptSources { get; private init; } = [];

    /// <summary>What is published with the theme.</summary>
    public ThemeAssets Assets { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads the theme.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folders">The wiki.</param>
    /// <param name="texts">What templates write in the language of the wiki.</param>
    /// <param name="keepNames"><see cref="BuildOptions.KeepsAssetNames"/>.</param>
    public static TemplateSet Load(
        IFileSystem files,
        WikiFolders folders,
        InterfaceTexts texts,
        bool keepNames = false
    ) => Load(files, folders, texts, keepNames, isDirect: true);

    /// <inheritdoc cref="Load(IFileSystem, WikiFolders, InterfaceTexts, bool)"/>
    /// <param name="isDirect">False to leave the templates as Scriban reads them, which makes the same pages in more time.</param>
    internal static TemplateSet Load(
        IFileSystem files,
        WikiFolders folders,
        InterfaceTexts texts,
        bool keepNames,
        bool isDirect
    )
    {
        var found = new SortedDictionary<string, (string DisplayPath, byte[] Content)>(StringComparer.Ordinal);
        foreach (var (path, content) in BuiltInTheme.Files)
            found[path] = ("built-in:templates/" + path, content);
        var own = ReadOwn(files, folders);
        foreach (var (path, file) in own)
            found[path] = file;

        var digest = new DigestWriter().Add(texts.Digest);
        var named = new TemplateTexts(texts);
        var scripts = new InlineScripts();
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        var assets = ImmutableArray.CreateBuilder<OutputFile>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (path, (displayPath, content)) in found)
        {
            digest.Add(path).Add(content);
            if (path.StartsWith(AssetFolder, StringComparison.Ordinal))
            {
                var published = content;
                if (path.EndsWith(".js", StringComparison.Ordinal) && ScriptTexts.GroupOf(content) is { } group)
                {
                    published = ScriptTexts.Insert(content, group, texts);
                    named.UseGroup(group);
                }
                assets.Add(new OutputFile(path[AssetFolder.Length..], published, displayPath));
            }
            else if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                var (text, decoding) = SourceDecoder.Decode(displayPath, content);
                if (decoding is not null)
                    diagnostics.Add(decoding);
                var template = Template.Parse(text.Text, displayPath);
                foreach (var message in template.Messages)
                    diagnostics.Add(TemplateFault.Of(message, text));
                if (!template.HasErrors)
                {
                    named.Resolve(template);
                    scripts.Find(template);
                }
                templates[path] = template;
                if (!IsUsed(path))
                    diagnostics.Add(Unused(path, displayPath, found.Keys));
            }
        }
        var theme = new ThemeAssets(
            assets,
            own.Keys.Where(path => path.StartsWith(AssetFolder, StringComparison.Ordinal))
                .Select(path => path[AssetFolder.Length..])
                .ToHashSet(StringComparer.Ordinal),
            keepNames
        );
        return new TemplateSet(
            templates.ToFrozenDictionary(),
            theme,
            [
                .. ThemeEntries.Check(files, folders),
                .. diagnostics,
                .. named.Diagnostics,
                .. named.Unused(),
                .. WebManifest.Check(theme),
            ],
            digest.Add(theme.Folder).Finish()
        )
        {
            Texts = texts,
            Variables =
                isDirect && templates.Values.All(template => !template.HasErrors)
                    ? DirectTemplates.Change(templates, texts, PageRenderer.Variables)
                    : null,
            InlineScripts = scripts.Found,
            ScriptSources = [.. scripts.Found.Select(ContentSecurityPolicy.SourceOf)],
        };
    }

    /// <summary>The wiki's own files by path below the templates folder.</summary>
    internal static SortedDictionary<string, (string DisplayPath, byte[] Content)> ReadOwn(
        IFileSystem files,
        WikiFolders folders
    )
    {
        var found = new SortedDictionary<string, (string DisplayPath, byte[] Content)>(StringComparer.Ordinal);
        if (files.KindOf(folders.Templates) is EntryKind.Folder or EntryKind.SymbolicLink)
            Walk(files, folders, folders.Templates, "", found);
        return found;
    }

    private static bool IsUsed(string path) =>
        path == PageRenderer.Layout
        || path.StartsWith("partials/", StringComparison.Ordinal)
        || Enum.GetValues<PageKind>().Any(kind => PageRenderer.TemplateOf(kind) == path);

    private static Diagnostic Unused(string path, string displayPath, IEnumerable<string> known)
    {
        var nearest = Suggestions.Nearest(path, known.Where(IsUsed));
        return TemplateRules.UnusedTemplate.At(new Place(displayPath), "no page uses a template of this name") with
        {
            Help =
                nearest.Count > 0
                    ? Misspelling.DidYouMean(nearest)
                    : "what pages include is in partials/, what they are made by in pages/",
        };
    }

    private static void Walk(
        IFileSystem files,
        WikiFolders folders,
        string folder,
        string prefix,
        SortedDictionary<string, (string, byte[])> found
    )
    {
        foreach (var (name, kind) in files.List(folder))
        {
            var path = WikiFolders.Combine(folder, name);
            if (name.StartsWith('.'))
                continue;
            if (kind == EntryKind.Folder)
                Walk(files, folders, path, prefix + name + "/", found);
            else if (kind == EntryKind.File)
                found[prefix + name] = (folders.Display(path), files.Read(path));
        }
    }
}
