using System.Globalization;
using StaticWiki.Compilation;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Where the file of a page can be edited, what has become of it, and where a mistake in it is told.</summary>
/// <remarks>
/// Of GitHub's addresses, that of the issue has the query parameters of its documentation ("Creating an issue from a URL
/// query", "Syntax for issue forms"): the form's file, and its fields by their ids.
/// </remarks>
/// <param name="Edit">Null where it is not known; so are the others.</param>
internal sealed record RepositoryLinks(string? Edit, string? History, string? Report)
{
    public static readonly RepositoryLinks None = new(null, null, null);

    /// <param name="configuration">The settings.</param>
    /// <param name="document">The page's file.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="address">Where it is published.</param>
    public static RepositoryLinks Of(SiteConfiguration configuration, Document document, string title, Address address)
    {
        if (configuration.Repository is not { } repository)
            return None;
        var path = PathOf(repository, document.Path, document.DisplayPath);
        var shown = Uri.EscapeDataString(Name.WellFormed(title));
        var published = Uri.EscapeDataString((configuration.BaseUrl?.AbsoluteUri ?? "/") + address.Encoded);
        if (repository.HasGitHubScheme)
        {
            var branch = new Address(repository.Branch).Encoded;
            return new RepositoryLinks(
                path is null ? null : $"{repository.Url}/edit/{branch}/{path}",
                path is null ? null : $"{repository.Url}/commits/{branch}/{path}",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{repository.Url}/issues/new?template=correction.yml&title=Correction%3A%20{shown}&page={shown}&address={published}"
                )
            );
        }
        return new RepositoryLinks(Filled(repository.Edit), Filled(repository.History), Filled(repository.Report));

        string? Filled(AddressPattern? pattern) =>
            pattern is null || (path is null && pattern.Has(AddressPattern.Path))
                ? null
                : pattern.Fill(name =>
                    name switch
                    {
                        AddressPattern.Path => path!,
                        AddressPattern.Title => shown,
                        _ => published,
                    }
                );
    }

    /// <summary>Where a topic that nobody has written can be; null where that is not known.</summary>
    /// <remarks>The query parameters are those of GitHub's documentation, "Creating new files".</remarks>
    /// <param name="repository">Where the wiki is kept.</param>
    /// <param name="known">Any document of the wiki: it shows where the content folder is.</param>
    /// <param name="title">The topic's title.</param>
    public static string? OfNewTopic(Repository? repository, Document known, string title)
    {
        var slug = UrlSlug.Of(title);
        if (repository is not { HasGitHubScheme: true } || slug.Length == 0)
            return null;
        var path = $"{DocumentCompiler.TopicsFolder}{slug}.md";
        if (!known.DisplayPath.EndsWith(known.Path, StringComparison.Ordinal))
            return null;
        var inRepository = FolderOf(repository, known.DisplayPath[..^known.Path.Length]);
        if (inRepository is null)
            return null;
        var quoted = title
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        var text = Uri.EscapeDataString($"---\ntitle: \"{quoted}\"\n---\n\n");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{repository.Url}/new/{new Address(repository.Branch).Encoded}?filename={Uri.EscapeDataString(inRepository + path)}&value={text}"
        );
    }

    /// <summary>The file's path in the repository, percent-encoded; null where it is known to lie elsewhere.</summary>
    private static string? PathOf(Repository repository, string path, string displayPath) =>
        displayPath.EndsWith(path, StringComparison.Ordinal)
        && FolderOf(repository, displayPath[..^path.Length]) is { } folder
            ? new Address(folder + path).Encoded
            : null;

    /// <summary>The content folder's path in the repository, with a slash at its end unless it is empty.</summary>
    private static string? FolderOf(Repository repository, string shown) =>
        repository.Path is { } path ? (path.Length == 0 ? "" : path + "/")
        : shown.StartsWith("../", StringComparison.Ordinal)
        || shown.StartsWith('/')
        || shown.Contains(':', StringComparison.Ordinal)
            ? null
        : shown is "./" ? ""
        : shown;
}
