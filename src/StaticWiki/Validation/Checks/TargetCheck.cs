using StaticWiki.Diagnostics;
using StaticWiki.Validation.Urls;

namespace StaticWiki.Validation.Checks;

/// <summary>What an address of the site itself names is there, under exactly that name.</summary>
internal static class TargetCheck
{
    /// <param name="link">The address.</param>
    /// <param name="file">The file it leads to; null where none can be named.</param>
    public static Diagnostic? Check(LinkContext link, out string? file)
    {
        file = null;
        if (link.Site.Address.PathBelowRoot(link.Url.Path) is not { } path)
            return Outside(link);

        var match = link.Site.Index.Find(path);
        switch (match.Kind)
        {
            case MatchKind.Found:
            case MatchKind.FoundThroughSlash:
                file = match.File;
                return match.Kind == MatchKind.Found ? null : RedirectCheck.MissingSlash(link);
            case MatchKind.Unknown:
                return null;
            case MatchKind.WrongCase:
                return link.Report(
                    ValidationRules.WrongCase,
                    $"'{path}' is not how the file is spelt: upper and lower case differ",
                    $"write '{WrittenFor(link, match.File)}'"
                );
            case MatchKind.FolderWithoutIndex:
                return link.Report(
                    Broken(link),
                    $"'/{path}' is a folder without an index.html",
                    "link to a file in it, or give it an index.html"
                );
            default:
                return link.Report(Broken(link), $"there is no '/{path}' in the site", HelpFor(link, path));
        }
    }

    /// <summary>A path on somebody's own machine: <c>file:</c>, or a drive letter that looks like a scheme.</summary>
    public static Diagnostic? OwnMachine(LinkContext link) =>
        link.Url.Scheme is not ("file" or { Length: 1 })
            ? null
            : link.Report(Broken(link), "the address leads to a file on one machine only, not to the site");

    private static Diagnostic? Outside(LinkContext link)
    {
        var basePath = link.Site.Address.BasePath;
        var path = SiteAddress.CollapseSlashes(PercentEncoding.Decode(link.Url.Path));
        if (path + "/" == basePath)
            return RedirectCheck.MissingSlash(link);
        if ((path + "/").StartsWith(basePath, StringComparison.OrdinalIgnoreCase))
        {
            return link.Report(
                ValidationRules.WrongCase,
                $"the site is mounted at '{basePath}': upper and lower case differ",
                $"write '{basePath}'"
            );
        }
        // Who writes the host as well means another site beside this one.
        if (IsAbsolute(link.Reference.Value))
            return null;
        var inside = link.Site.Index.Find(path.TrimStart('/')).Kind is MatchKind.Found or MatchKind.FoundThroughSlash;
        return link.Report(
            ValidationRules.OutsideSite,
            $"'{path}' is outside the site, which is mounted at '{basePath}'",
            inside ? $"did you mean '{basePath}{path.TrimStart('/')}'?" : null
        );
    }

    private static DiagnosticRule Broken(LinkContext link) =>
        link.Reference.Kind == ReferenceKind.Asset ? ValidationRules.BrokenAsset : ValidationRules.BrokenLink;

    private static string? HelpFor(LinkContext link, string path)
    {
        if (link.Suggestions.TryTake() && link.Site.Index.Suggest(path) is { } suggestion)
            return $"did you mean '{WrittenFor(link, suggestion)}'?";
        return link.Reference.Value.TrimStart().StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? $"for the other site write 'https://{link.Reference.Value.Trim()}'"
            : null;
    }

    /// <summary>A path of the site in the form that the author has used: absolute or relative to the page.</summary>
    private static string WrittenFor(LinkContext link, string file)
    {
        var written = link.Reference.Value.TrimStart();
        if (IsAbsolute(written) || written is ['/' or '\\', ..] || link.Page.BaseHref is not null)
            return link.Site.Address.BasePath + file;

        var from = link.Page.Path.Split('/')[..^1];
        var to = file.Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
            common++;
        return string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join('/', to[common..]);
    }

    private static bool IsAbsolute(string written)
    {
        var text = written.TrimStart();
        return text is ['/' or '\\', '/' or '\\', ..]
            || text.AsSpan().IndexOf(':') is > 0 and var colon
                && char.IsAsciiLetter(text[0])
                && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
    }
}
