using StaticWiki.Text;

namespace StaticWiki.Diagnostics;

/// <summary>A replacement of one stretch of a file.</summary>
/// <param name="Place">What to replace; start and end are set.</param>
/// <param name="NewText">What to put there.</param>
public sealed record Edit(Place Place, string NewText);
