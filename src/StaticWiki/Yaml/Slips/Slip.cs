using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Yaml.Slips;

/// <summary>What somebody most likely did wrong on a line of YAML, and what mends it.</summary>
/// <param name="Span">What is at fault, in the YAML.</param>
/// <param name="Message">What is wrong, in plain words.</param>
/// <param name="Help">What to write.</param>
/// <param name="Changes">What mends it, by place; that the parser then gets further is what shows that it is the slip.</param>
internal sealed record Slip(TextSpan Span, string Message, string Help, ImmutableArray<SlipChange> Changes)
{
    /// <summary>Whether the changes may be proposed: not where the line could be meant otherwise.</summary>
    public bool IsProposed { get; init; } = true;
}

/// <param name="Span">What goes, in the YAML.</param>
/// <param name="NewText">What comes in its place.</param>
internal readonly record struct SlipChange(TextSpan Span, string NewText);
