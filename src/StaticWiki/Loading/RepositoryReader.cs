using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>Reads <c>repository</c> of <c>site.yaml</c>.</summary>
internal static class RepositoryReader
{
    public static Repository? Read(YamlFields fields)
    {
        switch (fields.Node("repository"))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return UrlOf(fields, new Sourced<string>(scalar.Value, scalar.Place)) is { } url
                    ? new Repository(url)
                    : null;
            case YamlMap map:
                var inner = new YamlFields(map, LoadingRules.InvalidSetting);
                var repository = Read(inner, map);
                SiteConfigurationReader.Merge(fields, inner);
                return repository;
            case var other:
                fields.Wrong<string>("repository", other, "an address, or a mapping with 'url', 'branch' and 'path'");
                return null;
        }
    }

    private static Repository? Read(YamlFields fields, YamlMap map)
    {
        var (name, url) = (fields.Text("name"), fields.Text("url"));
        var repository = new Repository(
            (url ?? name) is { } written ? UrlOf(fields, written) : null,
            BranchOf(fields) ?? Repository.DefaultBranch
        )
        {
            Path = PathOf(fields),
            Edit = PatternOf(fields, "edit", needsPath: true),
            History = PatternOf(fields, "history", needsPath: true),
            Report = PatternOf(fields, "report", needsPath: false),
        };
        if (name is not null && url is not null)
            Report(fields, name.Place, "'repository' has 'name' or 'url', and not both");
        else if (
            name is null
            && url is null
            && !map.Entries.Any(entry => entry.Key.Value is "edit" or "history" or "report")
        )
            Report(fields, map.Place, "'repository' needs the 'url' of the repository, or addresses of its pages");
        return repository;
    }

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
        if (fields.Text("branch") is not { } branch)
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
        if (fields.Text("path") is not { } written)
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

    private static AddressPattern? PatternOf(YamlFields fields, string key, bool needsPath)
    {
        if (fields.Text(key) is not { } written)
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
            $"'{key}' would lead to one address from all pages",
            "write {path} where the file's path belongs"
        );
        return null;
    }

    private static void Report(YamlFields fields, Place place, string message, string? help = null) =>
        fields.Report(LoadingRules.InvalidSetting.At(place, message) with { Target = "repository", Help = help });
}
