using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Yaml;

/// <summary>
/// A key that a mapping may have: readers read by it, and what is told of it (the JSON Schema) is written from it, so that
/// the two cannot differ.
/// </summary>
/// <param name="Name">As it is written.</param>
/// <param name="Shape">What may stand behind it.</param>
/// <param name="Meaning">What that means, for whoever writes it: a sentence or two.</param>
public abstract record YamlKey(string Name, YamlShape Shape, string Meaning)
{
    /// <summary>Whether the mapping says nothing without it.</summary>
    public bool IsRequired { get; init; }

    public static YamlKey<Sourced<string>?> Text(string name, string meaning) =>
        new(name, YamlShape.Text, meaning, (fields, key) => fields.Text(key));

    /// <summary>A text of which the reader itself looks at the form.</summary>
    public static YamlKey<Sourced<string>?> Text(string name, YamlShape form, string meaning) =>
        new(name, form, meaning, (fields, key) => fields.Text(key));

    public static YamlKey<Sourced<bool>?> Boolean(string name, string meaning) =>
        new(name, YamlShape.Boolean, meaning, (fields, key) => fields.Boolean(key));

    public static YamlKey<Sourced<PartialDate>?> Date(string name, string meaning) =>
        new(name, YamlShape.Date, meaning, (fields, key) => fields.Date(key));

    /// <summary>The first of two dates, each with a key.</summary>
    /// <param name="name">The key.</param>
    /// <param name="lastKey">The key of the other.</param>
    /// <param name="meaning">What it means.</param>
    public static YamlKey<Sourced<PartialDate>?> FirstDate(string name, string lastKey, string meaning) =>
        new(name, YamlShape.Date, meaning, (fields, key) => fields.Date(key, lastKey));

    public static YamlKey<Sourced<Uri>?> WebAddress(string name, string meaning) =>
        new(name, YamlShape.WebAddress, meaning, (fields, key) => fields.WebAddress(key));

    public static YamlKey<ImmutableArray<Sourced<string>>> Texts(string name, string meaning) =>
        new(name, YamlShape.Texts, meaning, (fields, key) => fields.Texts(key));

    /// <summary>Texts of which the reader itself looks at the form.</summary>
    public static YamlKey<ImmutableArray<Sourced<string>>> Texts(string name, YamlShape form, string meaning) =>
        new(name, new YamlShape.OneOf(form, new YamlShape.ListOf(form)), meaning, (fields, key) => fields.Texts(key));

    /// <summary>A list of names. A single text that looks like a list of them is told.</summary>
    public static YamlKey<ImmutableArray<Sourced<string>>> Names(string name, string meaning) =>
        new(name, YamlShape.Texts, meaning, (fields, key) => fields.Names(key));

    public static YamlKey<ImmutableArray<Sourced<string>>> Words(string name, string meaning) =>
        new(name, YamlShape.Texts, meaning, (fields, key) => fields.Words(key));

    /// <summary>A mapping that the reader reads by its own keys.</summary>
    public static YamlKey<YamlMap?> Map(string name, YamlShape shape, string meaning) =>
        new(name, shape, meaning, (fields, key) => fields.Map(key));

    public static YamlKey<YamlList?> List(string name, YamlShape item, string meaning) =>
        new(name, new YamlShape.ListOf(item), meaning, (fields, key) => fields.List(key));

    /// <summary>Something of which the reader itself looks at the form.</summary>
    public static YamlKey<YamlNode?> Node(string name, YamlShape shape, string meaning) =>
        new(name, shape, meaning, (fields, key) => fields.Node(key));

    /// <summary>One of some words, each for a value.</summary>
    /// <param name="name">The key.</param>
    /// <param name="fallback">The value where there is no word, or another one.</param>
    /// <param name="words">The words.</param>
    /// <param name="meaning">What it means.</param>
    public static YamlKey<T> Choice<T>(
        string name,
        T fallback,
        ImmutableArray<(string Word, T Value)> words,
        string meaning
    ) =>
        new(
            name,
            new YamlShape.Choice([.. words.Select(choice => choice.Word)]),
            meaning,
            (fields, key) => fields.Choice(key, fallback, words)
        );
}

/// <summary>A key of which the value is known by its type.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Shape">What may stand behind it.</param>
/// <param name="Meaning">What that means.</param>
/// <param name="Read">Reads it by its name; what is wrong with it is told to the fields.</param>
public sealed record YamlKey<T>(string Name, YamlShape Shape, string Meaning, Func<YamlFields, string, T> Read)
    : YamlKey(Name, Shape, Meaning);
