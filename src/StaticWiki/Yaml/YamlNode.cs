using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Yaml;

/// <summary>A YAML value that knows where it was written.</summary>
/// <param name="Place">The value's place in its file.</param>
public abstract record YamlNode(Place Place)
{
    /// <summary>What a diagnostic calls it: "a list", "a mapping", "text".</summary>
    public abstract string TypeName { get; }
}

/// <param name="Value">The text, unquoted and unescaped.</param>
/// <param name="IsPlain">Whether it stood without quotes, so that it may also mean a number, a truth value or nothing.</param>
public sealed record YamlScalar(string Value, bool IsPlain, Place Place) : YamlNode(Place)
{
    /// <summary>What stands on each line of a text without quotes that has several; none where it has one.</summary>
    public ImmutableArray<Place> Lines { get; init; } = [];

    /// <summary>Whether it means nothing (YAML 1.2.2, 10.3.2: the core schema's null).</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    public override string TypeName =>
        IsNull ? "nothing"
        : AsBoolean is not null ? "true or false"
        : "text";

    /// <summary>The truth value it means in YAML 1.2's core schema, else null.</summary>
    public bool? AsBoolean =>
        (IsPlain, Value) switch
        {
            (true, "true" or "True" or "TRUE") => true,
            (true, "false" or "False" or "FALSE") => false,
            _ => null,
        };
}

public sealed record YamlList(ImmutableArray<YamlNode> Items, Place Place) : YamlNode(Place)
{
    public override string TypeName => "a list";
}

public sealed record YamlMap(ImmutableArray<YamlEntry> Entries, Place Place) : YamlNode(Place)
{
    public override string TypeName => "a mapping";
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
