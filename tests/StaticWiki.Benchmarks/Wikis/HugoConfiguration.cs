namespace StaticWiki.Benchmarks.Wikis;

/// <summary>The settings of Hugo that its formats share.</summary>
internal static class HugoConfiguration
{
    /// <summary>The file of settings.</summary>
    /// <param name="taxonomies">What pages are listed by, in the singular.</param>
    public static (string Path, string Content) With(params string[] taxonomies)
    {
        var listed = string.Join('\n', taxonomies.Select(name => $"{name} = \"{name}s\""));
        return (
            "hugo.toml",
            $"""
            baseURL = "https://example.org/"
            languageCode = "en-GB"
            title = "A generated wiki"

            [taxonomies]
            {listed}

            [outputs]
            home = ["HTML", "RSS"]
            section = ["HTML"]
            taxonomy = ["HTML"]
            term = ["HTML"]

            [services.rss]
            limit = 20

            """
        );
    }
}
