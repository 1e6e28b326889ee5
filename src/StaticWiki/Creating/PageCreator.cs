using System.Text;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Importing;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Creating;

/// <summary>Makes files of new pages, with front matter that is right.</summary>
public static class PageCreator
{
    /// <summary>Makes a topic, as a draft: it is published when its author takes that line out.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folders">The wiki.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="kind">Its kind; null for none.</param>
    /// <param name="aliases">Other names of it.</param>
    public static CreatedPage Topic(
        IFileSystem files,
        WikiFolders folders,
        string title,
        string? kind = null,
        IReadOnlyList<string>? aliases = null
    )
    {
        var slug = UrlSlug.Of(title);
        if (slug.Length == 0)
            return CreatedPage.Refused($"no address can be made of '{title}': it needs a letter or a digit");
        var content = ContentLoader.Load(files, folders);
        if (FaultOfKind(content.Configuration, kind) is { } fault)
            return CreatedPage.Refused(fault);
        var names = (aliases ?? []).Prepend(title).ToList();
        var text = new StringBuilder("---\n");
        text.Append("title: ").Append(YamlScalarText.Of(title)).Append('\n');
        if (kind is not null)
            text.Append("kind: ").Append(YamlScalarText.Of(kind)).Append('\n');
        if (names.Count > 1)
            text.Append("aliases: [").AppendJoin(", ", names.Skip(1).Select(InList)).Append("]\n");
        text.Append("draft: true # take this line out to publish the page\n---\n");
        return Write(files, folders, $"{DocumentCompiler.TopicsFolder}{slug}.md", text) with
        {
            Diagnostics = [.. names.SelectMany(name => Namesakes(content, name))],
        };
    }

    /// <summary>Makes a source, below which its abstract is to be written.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folders">The wiki.</param>
    /// <param name="metadata">What is known of the article.</param>
    /// <param name="id">What it is cited by; made of date, publisher and title where null.</param>
    public static CreatedPage Source(
        IFileSystem files,
        WikiFolders folders,
        ArticleMetadata metadata,
        string? id = null
    )
    {
        var article = new ImportedArticle { Metadata = metadata };
        id ??= SourceId.Of(article);
        if (!SourceId.IsValid(id))
            return CreatedPage.Refused("no id can be made of what is given: name the title, or the id");
        var content = ContentLoader.Load(files, folders);
        var same = ImportTarget.Of(content).At(metadata.Url);
        return Write(files, folders, SourceFiles.Of(id).Article, new StringBuilder(SourceArticleText.Of(article))) with
        {
            Diagnostics =
            [
                .. metadata.Title is { } title ? Namesakes(content, title) : [],
                .. same is null ? Array.Empty<Diagnostic>() : new[] { AtSameAddress(same, metadata) },
            ],
        };
    }

    private static Diagnostic AtSameAddress(Document same, ArticleMetadata metadata) =>
        LinkRules.AmbiguousName.At(
            same.FrontMatter.Source?.Url?.Place ?? new Place(same.DisplayPath),
            "this source was read at the same address"
        ) with
        {
            Severity = Severity.Warning,
            Target = metadata.Url?.AbsoluteUri,
        };

    private static CreatedPage Write(IFileSystem files, WikiFolders folders, string path, StringBuilder text)
    {
        var target = WikiFolders.Combine(folders.Content, path);
        var display = folders.Display(target);
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (PortableName.FaultOf(name) is { } fault)
            return CreatedPage.Refused($"no file can be called '{name}': it {fault}");
        if (files.KindOf(target) != EntryKind.None)
            return CreatedPage.Refused($"there is already a file '{display}'");
        files.Write(target, Encoding.UTF8.GetBytes(text.ToString()));
        return new CreatedPage(display, null);
    }

    private static string? FaultOfKind(SiteConfiguration configuration, string? kind)
    {
        var known = configuration.Kinds.Select(known => known.Id).ToList();
        if (kind is null || known.Count == 0 || known.Contains(kind))
            return null;
        var nearest = Suggestions.Nearest(kind, known);
        var help =
            nearest.Count > 0 ? Misspelling.DidYouMean(nearest) : "site.yaml has the kinds " + string.Join(", ", known);
        return $"there is no kind '{kind}' ({help})";
    }

    /// <summary>A warning for each page that has a name already, drafts among them.</summary>
    private static IEnumerable<Diagnostic> Namesakes(WikiContent content, string name)
    {
        var wanted = Name.Of(name);
        foreach (var file in content.Pages)
        {
            var document = DocumentCompiler.Compile(file, content.Configuration.Limits);
            var place =
                Name.Of(PageTitle.Of(document, content.Configuration.Texts)) == wanted
                    ? document.FrontMatter.Title?.Place ?? new Place(document.DisplayPath)
                    : document.FrontMatter.Aliases.FirstOrDefault(alias => Name.Of(alias.Value) == wanted)?.Place;
            if (place is null)
                continue;
            yield return LinkRules.AmbiguousName.At(place, $"this page is called '{name}' too") with
            {
                Severity = Severity.Warning,
                Target = name,
                Help = "a link to the name will not know which of them is meant: give one of them another name",
            };
        }
    }

    /// <summary>A scalar within brackets, where a comma would end it (YAML 1.2.2, 7.3.3).</summary>
    private static string InList(string value) =>
        value.AsSpan().ContainsAny(",[]{}") && !YamlScalarText.Of(value).StartsWith('"')
            ? $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"")}\""
            : YamlScalarText.Of(value);
}
