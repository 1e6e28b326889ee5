using System.Collections.Immutable;

namespace StaticWiki.Yaml;

/// <summary>What may stand behind a key, as far as it can be said without reading other files. Nothing (null) always may.</summary>
public abstract record YamlShape
{
    private YamlShape() { }

    /// <summary>Any scalar; it is taken as the text that stands there.</summary>
    public static readonly YamlShape Text = new Scalar();

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static readonly YamlShape Boolean = new Truth();

    /// <summary>A day, a month or a year.</summary>
    public static readonly YamlShape Date = new Day();

    /// <summary>An absolute http or https address.</summary>
    public static readonly YamlShape WebAddress = new Address();

    /// <summary>A list of texts, or one of them.</summary>
    public static readonly YamlShape Texts = new OneOf(Text, new ListOf(Text));

    /// <summary>Whatever YAML has.</summary>
    public static readonly YamlShape Anything = new Any();

    public sealed record Scalar : YamlShape;

    public sealed record Truth : YamlShape;

    public sealed record Day : YamlShape;

    public sealed record Address : YamlShape;

    public sealed record Any : YamlShape;

    /// <summary>A text of a certain form.</summary>
    /// <param name="Pattern">A regular expression that JSON Schema and .NET read alike; it is matched anywhere unless anchored.</param>
    /// <param name="Example">What one looks like.</param>
    public sealed record Formed(string Pattern, string Example) : YamlShape;

    /// <summary>A number without fraction, from 1.</summary>
    /// <param name="Most">The greatest.</param>
    public sealed record Count(int Most) : YamlShape;

    /// <summary>A number between two others, which are allowed too.</summary>
    public sealed record Number(double Least, double Most) : YamlShape;

    /// <summary>One of some words.</summary>
    public sealed record Choice(ImmutableArray<string> Words) : YamlShape;

    /// <param name="Item">What each of it is.</param>
    /// <param name="Least">How many it has at least.</param>
    public sealed record ListOf(YamlShape Item, int Least = 0) : YamlShape;

    /// <summary>A mapping with names of the writer's own.</summary>
    /// <param name="Value">What stands behind each name.</param>
    public sealed record MapOf(YamlShape Value) : YamlShape;

    /// <summary>A mapping with certain keys and no other.</summary>
    public sealed record Mapping(params ImmutableArray<YamlKey> Keys) : YamlShape;

    /// <summary>Any of some shapes.</summary>
    public sealed record OneOf(params ImmutableArray<YamlShape> Shapes) : YamlShape;
}
