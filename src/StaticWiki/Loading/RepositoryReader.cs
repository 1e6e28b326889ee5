using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>Reads <c>repository</c> of <c>site.yaml</c>.</summary>
internal static class RepositoryReader
{
    public static Repository? Read(YamlFields fields)
    {
        switch (fields.Read(SiteKeys.Repository))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return UrlOf(fields, new Sourced<string>(scalar.Value, scalar.Place)) is { } url
                    ? new Repository(url)
                    : null;
            case YamlMap map:
                var inner = new YamlFields(map, LoadingRules.InvalidSetting);
                var repository = ReadMap(inner);
                SiteConfigurationReader.Merge(fields, inner);
                return repository;
            case var other:
                fields.Wrong<string>("repository", other, "an address, or a mapping with 'url', 'branch' and 'path'");
                return null;
        }
    }

    /// <summary>A mapping without an address still says where the command line's repository has the files.</summary>
    private static Repository ReadMap(YamlFields fields) =>
        new(
            fields.Read(RepositoryKeys.Url) is { } written ? UrlOf(fields, written) : null,
            BranchOf(fields) ?? Repository.DefaultBranch
        )
        {
            Path = PathOf(fields),
            Edit = PatternOf(fields, RepositoryKeys.Edit, needsPath: true),
            History = PatternOf(fields, RepositoryKeys.History, needsPath: true),
            Report = PatternOf(fields, RepositoryKeys.Report, needsPath: false),
        };

    private static string? UrlOf(YamlFields fields, Sourced<string> written)
    {
        var url = Repository.ParseUrl(written.Value);
        if (url is null)
        {
            Report(
                fields,
                written.Place,
                $"'repository' has to be 'owner/name' or an address such as https://github.com/owner/name, not '{written.Value}'"
            );
        }
        return url;
    }

    private static string? BranchOf(YamlFields fields)
    {
        if (fields.Read(RepositoryKeys.Branch) is not { } branch)
            return null;
        // Some of what git refuses (git-check-ref-format(1)), which would lead elsewhere in an address.
        var isName =
            branch.Value.Split('/').All(part => part.Length > 0 && part[0] != '.')
            && !branch.Value.Contains("..", StringComparison.Ordinal)
            && !branch.Value.Any(c => char.IsControl(c) || c is ' ' or '~' or '^' or ':' or '?' or '*' or '[' or '\\');
        if (isName)
            return branch.Value;
        Report(fields, branch.Place, $"'{branch.Value}' is no name of a branch");
        return null;
    }

    private static string? PathOf(YamlFields fields)
    {
        if (fields.Read(RepositoryKeys.Path) is not { } written)
            return null;
        var path = written.Value.TrimEnd('/');
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        if (path == ".")
            return "";
        if (
            path.Split('/').All(part => part is not ("" or "." or ".."))
            && !path.Contains('\\', StringComparison.Ordinal)
        )
            return path;
        Report(
            fields,
            written.Place,
            $"'path' has to be the content folder's path in the repository, such as wiki/content, not '{written.Value}'"
        );
        return null;
    }

    private static AddressPattern? PatternOf(YamlFields fields, YamlKey<Sourced<string>?> key, bool needsPath)
    {
        if (fields.Read(key) is not { } written)
            return null;
        if (AddressPattern.FaultOf(written.Value, allowsMail: !needsPath) is var (fault, help))
        {
            Report(fields, written.Place, fault, help);
            return null;
        }
        var pattern = new AddressPattern(written.Value);
        if (!needsPath || pattern.Has(AddressPattern.Path))
            return pattern;
        Report(
            fields,
            written.Place,
            $"'{key.Name}' would lead to one address from all pages",
            "write {path} where the file's path belongs"
        );
        return null;
    }

    private static void Report(YamlFields fields, Place place, string message, string? help = null) =>
        fields.Report(LoadingRules.InvalidSetting.At(place, message) with { Target = "repository", Help = help });
}
