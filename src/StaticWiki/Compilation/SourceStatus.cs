using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>What has become of a source since it was read.</summary>
/// <param name="Change">What happened to it.</param>
/// <param name="Date">When that happened or was found; null where it is not said.</param>
/// <param name="Note">What exactly, for readers; null where it is not said.</param>
public sealed record SourceStatus(Sourced<SourceChange> Change, Sourced<PartialDate>? Date, Sourced<string>? Note);

public enum SourceChange
{
    /// <summary>Its publisher has put something in it right.</summary>
    Corrected,

    /// <summary>Its publisher no longer stands by it.</summary>
    Retracted,

    /// <summary>It is not at its address any more.</summary>
    Dead,
}
