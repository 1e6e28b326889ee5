using Markdig.Syntax;

namespace StaticWiki.Compilation.Extensions.WikiLinks;

/// <summary><c>[[target#fragment|label]]</c>, or with an exclamation mark before it an embed.</summary>
internal sealed class WikiLinkInline : ReferringInline
{
    public required bool IsEmbed { get; init; }

    public required string Target { get; init; }

    public required string? Fragment { get; init; }

    public required string? Label { get; init; }

    /// <summary>Target and fragment, without brackets and label.</summary>
    public required SourceSpan TargetSpan { get; init; }

    /// <summary>What a reader sees.</summary>
    public string Text => Label ?? TargetText;

    /// <summary>What a reader sees where there is no label.</summary>
    public string TargetText =>
        Target.Length == 0 ? Fragment ?? ""
        : Fragment is null ? Target
        : $"{Target} § {Fragment}";
}
