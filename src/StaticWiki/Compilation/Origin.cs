using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>Where a source has something from, as its page says.</summary>
/// <param name="Name">The id of a source of the wiki, or what it is called.</param>
/// <param name="IsSource">Whether it is the id of a source.</param>
public sealed record Origin(Sourced<string> Name, bool IsSource)
{
    /// <summary>Whether the place holds the name and nothing else, so that an edit may put another one there.</summary>
    public bool IsEditable { get; init; }
}
