using System.Collections.Immutable;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation;

/// <summary>The keys that the front matter of a source has besides those of any page.</summary>
internal static class SourceKeys
{
    public static readonly YamlKey<Sourced<string>?> Publisher = YamlKey.Text("publisher", "Who published it.");

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Authors = YamlKey.Names(
        "authors",
        "Who wrote it; one name, or a list of them."
    );

    public static readonly YamlKey<Sourced<Uri>?> Url = YamlKey.WebAddress("url", "Where it was read.");

    public static readonly YamlKey<Sourced<PartialDate>?> Retrieved = YamlKey.Date("retrieved", "When it was read.");

    public static readonly YamlKey<Sourced<Uri>?> Archive = YamlKey.WebAddress(
        "archive",
        "The address of a copy that an archive keeps, such as the Wayback Machine."
    );

    public static readonly YamlKey<Sourced<PartialDate>?> Archived = YamlKey.Date(
        "archived",
        "When that copy was made; it wants 'archive'."
    );

    public static readonly YamlKey<Sourced<string>?> Language = YamlKey.Text(
        "language",
        new YamlShape.Formed(LanguageTag.Pattern, "en"),
        "The language of the original, as a tag: en, ko, zh-Hans."
    );

    public static readonly YamlKey<Sourced<bool>?> Translated = YamlKey.Boolean(
        "translated",
        "true where it was read in a translation. What is quoted from it is not checked then."
    );

    /// <summary>What <c>grade</c> may be, best first.</summary>
    public static readonly ImmutableArray<string> Grades = ["A", "B", "C"];

    public static readonly YamlKey<Sourced<string>?> Grade = YamlKey.Text(
        "grade",
        new YamlShape.Choice(Grades),
        "Where the text was read, not whether it is right: A on the publisher's own site, B an agency's or newspaper's text on another site, C a forum, a blog or a summary."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Topics = YamlKey.Names(
        "topics",
        "The names of the topics that it feeds. A name without a page gets a stub page."
    );

    public static readonly YamlKey<YamlNode?> DerivesFrom = YamlKey.Node(
        "derives_from",
        OriginKeys.Shape,
        "What it has from others: the ids of the sources that it repeats, sums up or cites for what it says; what is no source of the wiki is named, as {name: Radio Pyongyang}. Sources that go back to one origin count once."
    );

    public static readonly YamlKey<YamlNode?> Status = YamlKey.Node(
        "status",
        new YamlShape.Choice(SourceStatusReader.AllWords),
        "Only where the article is not any more what it was: corrected or retracted by its publisher, or dead, gone from its address."
    );

    public static readonly YamlKey<Sourced<PartialDate>?> StatusDate = YamlKey.Date(
        "status_date",
        "When that happened, or was found."
    );

    public static readonly YamlKey<Sourced<string>?> StatusNote = YamlKey.Text(
        "status_note",
        "What changed, in a sentence for readers."
    );

    public static readonly ImmutableArray<YamlKey> All =
    [
        Publisher,
        Authors,
        Url,
        Retrieved,
        Archive,
        Archived,
        Language,
        Translated,
        Grade,
        Topics,
        DerivesFrom,
        Status,
        StatusDate,
        StatusNote,
    ];

    public static bool Contain(string name) => All.Any(key => key.Name == name);
}
