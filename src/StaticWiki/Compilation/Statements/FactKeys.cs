using System.Collections.Immutable;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation.Statements;

/// <summary>The keys of an entry of <c>facts:</c>.</summary>
internal static class FactKeys
{
    public static readonly YamlKey<Sourced<string>?> Name = YamlKey.Text(
        "name",
        "What is stated. Where site.yaml lists the facts of the topic's kind, one of these."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Value = YamlKey.Texts(
        "value",
        "A text, a number with its unit (60 km/h, 10–15 carriages, more than 20), a date, or the name of a topic; a list may have several."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Cite = YamlKey.Texts(
        "cite",
        "The source that says so, by its id, or a list of them; with a place in it as in a text: 'ndtv, p. 12'."
    );

    public static readonly YamlKey<Sourced<PartialDate>?> Date = YamlKey.Date(
        "date",
        "When it was so or was said, where that is not the source's own date."
    );

    public static readonly YamlKey<Sourced<string>?> Note = YamlKey.Text("note", "A few words on how it is meant.");

    public static readonly YamlShape.Mapping Shape = new(Name, Value, Cite, Date, Note);
}
