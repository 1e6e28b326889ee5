using System.Diagnostics.CodeAnalysis;

namespace StaticWiki.Loading;

/// <summary>Where the wiki's files are kept, and at which addresses people edit and discuss them.</summary>
/// <param name="Url">
/// Its address, without a slash at its end; null where it has none of the form that GitHub's have. Where none of the three
/// patterns is set, the addresses follow from it by GitHub's scheme.
/// </param>
/// <param name="Branch">The branch that pages are edited on.</param>
public sealed record Repository(string? Url, string Branch = Repository.DefaultBranch)
{
    public const string DefaultBranch = "main";

    /// <summary>No repository, whatever the settings say.</summary>
    public static readonly Repository None = new((string?)null);

    /// <summary>
    /// The path of the content folder in the repository, without slashes around it, empty for the root; null where it is
    /// the one below the wiki's root.
    /// </summary>
    public string? Path { get; init; }

    public AddressPattern? Edit { get; init; }

    public AddressPattern? History { get; init; }

    public AddressPattern? Report { get; init; }

    /// <summary>Whether addresses follow from the repository's by GitHub's scheme.</summary>
    [MemberNotNullWhen(true, nameof(Url))]
    public bool HasGitHubScheme => Url is not null && Edit is null && History is null && Report is null;

    /// <summary>The repository of another address, with the branch and path of this one.</summary>
    public Repository At(string? url) => this with { Url = url, Edit = null, History = null, Report = null };

    /// <summary>Brings the address of a repository into the form that others are appended to.</summary>
    /// <param name="written">The address, or <c>owner/name</c> for one on GitHub.</param>
    /// <returns>Null where it is neither.</returns>
    public static string? ParseUrl(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        written = written.Trim();
        if (!written.Contains(':', StringComparison.Ordinal))
            return IsPair(written) ? "https://github.com/" + written : null;
        if (
            !Uri.TryCreate(written, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri is not { Host.Length: > 0, Query: "", Fragment: "", UserInfo: "" }
        )
            return null;
        var path = uri.AbsolutePath.Trim('/');
        if (path.EndsWith(".git", StringComparison.Ordinal))
            path = path[..^".git".Length];
        if (path.Length == 0 || path.Contains("//", StringComparison.Ordinal))
            return null;
        // What stands behind owner and name is a page of the repository, and not the repository.
        return uri.Host != "github.com" || IsPair(path) ? $"{uri.Scheme}://{uri.Authority}/{path}" : null;
    }

    private static bool IsPair(string text) =>
        text.Split('/') is [var owner, var name] && owner.Length > 0 && name.Length > 0 && text.All(IsOfName);

    // GitHub's own limits are narrower; what counts is that the name is safe in an address.
    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/';
}
