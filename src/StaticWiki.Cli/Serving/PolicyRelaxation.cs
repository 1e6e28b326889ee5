namespace StaticWiki.Cli.Serving;

/// <summary>
/// Widens the policy of a page by just what live reload needs: its script and its stream, each by its whole address
/// (Content Security Policy Level 3, 2.3.1 "Source lists").
/// </summary>
internal static class PolicyRelaxation
{
    public static string Of(string policy, string origin)
    {
        policy = Allow(policy, ["script-src-elem", "script-src", "default-src"], origin, LivePage.ScriptPath);
        return Allow(policy, ["connect-src", "default-src"], origin, LiveReload.StreamPath);
    }

    /// <param name="names">The directive that decides, and those that decide where it is not there.</param>
    private static string Allow(string policy, string[] names, string origin, string path)
    {
        List<string> directives = [.. policy.Split(';')];
        var decisive = names
            .Select(name => directives.FindIndex(directive => NameOf(directive) == name))
            .FirstOrDefault(index => index >= 0, -1);
        if (decisive < 0)
            return policy;
        List<string> sources = [.. Words(directives[decisive])[1..]];
        if (sources.Exists(source => source is "'self'" or "*") && !sources.Contains("'strict-dynamic'"))
            return policy;
        sources.RemoveAll(source => source.Equals("'none'", StringComparison.OrdinalIgnoreCase));
        var widened =
            $"{(NameOf(directives[decisive]) == "default-src" ? names[^2] : NameOf(directives[decisive]))} {string.Join(' ', [.. sources, origin + path])}";
        // What the others fall back to stays as it is.
        if (NameOf(directives[decisive]) == "default-src")
            return $"{policy.TrimEnd().TrimEnd(';')}; {widened}";
        directives[decisive] = " " + widened;
        return string.Join(';', directives).TrimStart();
    }

    private static string NameOf(string directive) => Words(directive) is [var name, ..] ? name.ToLowerInvariant() : "";

    private static string[] Words(string directive) =>
        directive.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
