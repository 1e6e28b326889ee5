using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.History;

/// <summary>What git knows of one file.</summary>
/// <param name="Changed">The day of its last change, as its author's clock had it.</param>
/// <param name="Contributors">The names of all who changed it, whoever made it first.</param>
public sealed record PageHistory(PartialDate Changed, ImmutableArray<string> Contributors);
