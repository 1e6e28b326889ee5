using System.Collections.Immutable;
using StaticWiki.Compilation.Statements;
using StaticWiki.Loading;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation;

/// <summary>The keys of the front matter of any page.</summary>
internal static class PageKeys
{
    public static readonly YamlKey<Sourced<string>?> Title = YamlKey.Text(
        "title",
        "The title. If it is missing: the first heading of level 1, else the file's name."
    );

    public static readonly YamlKey<Sourced<string>?> Summary = YamlKey.Text(
        "summary",
        "One sentence, for lists, search engines and previews."
    );

    public static readonly YamlKey<Sourced<string>?> Kind = YamlKey.Text(
        "kind",
        "What a topic is about: one of the kinds in site.yaml, where that has any."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Aliases = YamlKey.Names(
        "aliases",
        "Other names, which links can use."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Tags = YamlKey.Words(
        "tags",
        "Tags; each has a page that lists what has it."
    );

    public static readonly YamlKey<Sourced<PartialDate>?> Date = YamlKey.Date(
        "date",
        "When it was written or, for a source, published: a day, a month or a year."
    );

    public static readonly YamlKey<Sourced<PartialDate>?> Updated = YamlKey.Date(
        "updated",
        "When its content was last changed: a day, a month or a year."
    );

    public static readonly YamlKey<Sourced<bool>?> Draft = YamlKey.Boolean(
        "draft",
        "true keeps the page out of the wiki until it is ready; a link to a draft is an error."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> NoAutolink = YamlKey.Names(
        "no_autolink",
        "Those of its names that do not become links by themselves in other pages."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> RedirectFrom = YamlKey.Names(
        "redirect_from",
        "Addresses that the page had before, as /topics/old-name/. They lead to it for ever."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Series = YamlKey.Names(
        "series",
        "The names of pages that are read one after the other; each then leads to the one before it and the one behind it."
    );

    public static readonly YamlKey<YamlNode?> Picture = YamlKey.Node(
        "picture",
        CardPictureKeys.Shape,
        "The picture that networks and messengers show beside a link to the page, in place of the wiki's."
    );

    public static readonly YamlKey<YamlNode?> Facts = YamlKey.Node(
        "facts",
        new YamlShape.ListOf(FactKeys.Shape),
        "What is stated of the topic, in a box beside its text."
    );

    public static readonly YamlKey<YamlNode?> Conflicts = YamlKey.Node(
        "conflicts",
        new YamlShape.ListOf(ConflictKeys.Shape),
        "What sources disagree about, and who says what."
    );

    public static readonly YamlKey<YamlNode?> Events = YamlKey.Node(
        "events",
        new YamlShape.ListOf(EventKeys.Shape),
        "What happened, and when; shown on the timeline and on the topics that it touches."
    );

    public static readonly YamlKey<YamlNode?> Extra = YamlKey.Node(
        "extra",
        YamlShape.Anything,
        "Anything else that the wiki's own templates want. It is not looked into."
    );

    public static readonly ImmutableArray<YamlKey> All =
    [
        Title,
        Summary,
        Kind,
        Aliases,
        Tags,
        Date,
        Updated,
        Draft,
        NoAutolink,
        RedirectFrom,
        Series,
        Picture,
        Facts,
        Conflicts,
        Events,
        Extra,
    ];

    public static bool Contain(string name) => All.Any(key => key.Name == name);
}
