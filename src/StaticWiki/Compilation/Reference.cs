using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>One place in a document that names something outside it, or a section of its own.</summary>
public sealed record Reference
{
    public required ReferenceKind Kind { get; init; }

    /// <summary>What is named, as written, without the fragment of a wiki link.</summary>
    public required string Target { get; init; }

    /// <summary>The section named by a wiki link; null where none is.</summary>
    public string? Fragment { get; init; }

    /// <summary>Where the target is written, so that an edit can replace it.</summary>
    public required Place Place { get; init; }

    /// <summary>Whether <see cref="Place"/> holds the target and nothing else, so that it may be replaced.</summary>
    public bool IsEditable { get; init; }

    /// <summary>Whether the target is a value of YAML, in which the brackets of a link would mean a list.</summary>
    public bool IsBare { get; init; }

    /// <summary>The text of the link, or a picture's alternative text.</summary>
    public string Label { get; init; } = "";

    /// <summary>What a picture shows, for who can't see it; empty where that is missing, null where it can't be written here.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>What stands in the text where a citation cites nothing.</summary>
    public string Written { get; init; } = "";

    /// <summary>Whether a wiki link has a text of its own (<c>[[target|label]]</c>).</summary>
    public bool HasLabel { get; init; }

    /// <summary>Further attributes, as HTML with a leading space, already checked and escaped.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>Size wished for by an embed (<c>![[picture.png|300x200]]</c>), in CSS pixels.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>The sentence around it; null where there is none. To a citation in a table, its row is the sentence.</summary>
    public Sentence? Sentence { get; init; }

    /// <summary>The number of the sentence in its document, which all references in one sentence of the text share.</summary>
    public int Statement { get; init; }
}

public enum ReferenceKind
{
    /// <summary><c>[text](target)</c>, an autolink, or an <c>href</c> in raw HTML.</summary>
    Link,

    /// <summary><c>![text](target)</c>, or a <c>src</c> in raw HTML.</summary>
    Image,

    /// <summary><c>[[target]]</c>.</summary>
    WikiLink,

    /// <summary><c>![[target]]</c>.</summary>
    WikiEmbed,

    /// <summary>One source of <c>[@source]</c>; the label is the locator.</summary>
    Citation,
}
