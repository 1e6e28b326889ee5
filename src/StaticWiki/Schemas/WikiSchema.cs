using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Yaml;

namespace StaticWiki.Schemas;

/// <summary>What a kind of file of a wiki may say in YAML, for editors and other programs.</summary>
/// <param name="Name">Its name, also on the command line.</param>
/// <param name="Title">What it describes.</param>
/// <param name="Files">Which files those are, as a pattern below the wiki's root.</param>
/// <param name="Shape">What may stand there.</param>
public sealed record WikiSchema(string Name, string Title, string Files, YamlShape Shape)
{
    public static readonly WikiSchema Site = new(
        "site",
        "Settings of a wiki (site.yaml)",
        "content/site.yaml",
        SiteKeys.Shape
    );

    public static readonly WikiSchema Places = new(
        "places",
        "Places of a wiki (places.yaml)",
        "content/places.yaml",
        new YamlShape.MapOf(PlaceKeys.Shape)
    );

    /// <summary>Front matter of topics and other pages.</summary>
    public static readonly WikiSchema Topic = new(
        "topic",
        "Front matter of a topic or another page",
        "content/topics/**/*.md",
        new YamlShape.Mapping(PageKeys.All)
    );

    /// <summary>Front matter of sources.</summary>
    public static readonly WikiSchema Source = new(
        "source",
        "Front matter of a source",
        "content/sources/**/*.md",
        new YamlShape.Mapping([.. PageKeys.All, .. SourceKeys.All])
    );

    public static readonly ImmutableArray<WikiSchema> All = [Site, Places, Topic, Source];

    /// <summary>All of them, with the keys of front matter that the wiki's <c>site.yaml</c> allows besides.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folders">The wiki; its settings are those of none where they are not there or cannot be read, which a build tells.</param>
    public static ImmutableArray<WikiSchema> AllFor(IFileSystem files, WikiFolders folders)
    {
        var path = WikiFolders.Combine(folders.Content, ContentLoader.ConfigurationFile);
        var settings =
            files.KindOf(path) == EntryKind.File
                ? SiteConfigurationReader.Read(path, files.Read(path)).Configuration
                : SiteConfiguration.None;
        return [.. All.Select(schema => schema.With(settings.AllowedKeys))];
    }

    private WikiSchema With(IEnumerable<string> allowedKeys)
    {
        if ((this != Topic && this != Source) || Shape is not YamlShape.Mapping mapping)
            return this;
        var own = allowedKeys
            .Order(StringComparer.Ordinal)
            .Select(key => YamlKey.Node(key, YamlShape.Anything, "A key that site.yaml allows."));
        return this with { Shape = new YamlShape.Mapping([.. mapping.Keys, .. own]) };
    }
}
