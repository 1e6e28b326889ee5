namespace StaticWiki.Importing;

/// <summary>Frees a title from the name of the site that pages write beside it.</summary>
internal static class TitleText
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " : "];

    /// <summary>The title without the site's name, and what stands behind or before that, at its ends.</summary>
    /// <param name="title">As written.</param>
    /// <param name="site">The site's names; without one of them nothing is cut, for a title may well hold a dash.</param>
    public static string WithoutSite(string title, params ReadOnlySpan<string?> site)
    {
        title = PassageText.Clean(title);
        foreach (var name in site)
        {
            if (string.IsNullOrWhiteSpace(name))
                continue;
            foreach (var separator in Separators)
            {
                var behind = title.LastIndexOf(separator + name, StringComparison.OrdinalIgnoreCase);
                if (behind > 0 && behind + separator.Length + name.Length == title.Length)
                    return WithoutSite(title[..behind], site);
                if (
                    title.StartsWith(name + separator, StringComparison.OrdinalIgnoreCase)
                    && title.Length > name.Length + separator.Length
                )
                    return WithoutSite(title[(name.Length + separator.Length)..], site);
            }
        }
        return title;
    }
}
