namespace StaticWiki.Linking;

/// <summary>An old address that leads to a page.</summary>
/// <param name="From">The old address; no page is there.</param>
/// <param name="To">The page that stands for it now, all redirects on the way to it followed.</param>
/// <param name="Fragment">A section that it leads to whatever the old link named; null to keep the link's own.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Source">The file that asks for it, relative to the wiki's root.</param>
public sealed record Redirect(Address From, Address To, string? Fragment, string Title, string Source);
