using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>
/// The hosts that pages may load pictures, sounds and films from, as <c>site.yaml</c> lists them: in lower case, and
/// <c>*.example.org</c> for all below one. Their owners see who reads which page.
/// </summary>
public sealed record ExternalHosts(ImmutableArray<string> Names)
{
    public static readonly ExternalHosts None = new([]);

    /// <summary>Of a name, for other programs; lengths are not looked at.</summary>
    internal const string Pattern = "^\\s*([*][.])?[A-Za-z0-9][A-Za-z0-9-]*([.][A-Za-z0-9][A-Za-z0-9-]*)+\\s*$";

    private const string Wildcard = "*.";

    /// <param name="host">In any letter case.</param>
    public bool Contain(string host)
    {
        foreach (var name in Names)
        {
            if (
                name.StartsWith(Wildcard, StringComparison.Ordinal)
                    ? host.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)
                    : host.Equals(name, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }
        return false;
    }

    internal static ExternalHosts Read(YamlFields fields)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var written in fields.Read(SiteKeys.ExternalHosts))
        {
            var name = written.Value.Trim().ToLowerInvariant();
            if (IsName(name))
            {
                names.Add(name);
                continue;
            }
            fields.Report(
                LoadingRules.InvalidSetting.At(
                    written.Place,
                    $"'{written.Value}' is no name of a host, such as images.example.org"
                ) with
                {
                    Target = written.Value,
                    Help =
                        "write the name alone, without https:// and path, and one of other letters in its ASCII form (xn--…)",
                }
            );
        }
        return new ExternalHosts(names.ToImmutable());
    }

    // It goes into the policy, where a space, comma or semicolon would begin something new (CSP 3, 2.3.1).
    private static bool IsName(string name)
    {
        if (name.StartsWith(Wildcard, StringComparison.Ordinal))
            name = name[Wildcard.Length..];
        var labels = name.Split('.');
        return labels.Length > 1
            && labels.All(label =>
                label is { Length: > 0 and <= 63 }
                && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
                && label[0] != '-'
                && label[^1] != '-'
            );
    }
}
