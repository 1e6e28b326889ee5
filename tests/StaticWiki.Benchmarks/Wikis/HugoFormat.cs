namespace StaticWiki.Benchmarks.Wikis;

/// <summary>
/// The wiki for Hugo, with layouts as plain as can be: one for pages, one for lists, tags as the only taxonomy, one feed
/// of 20 entries. It has no backlinks, references or checks; <see cref="HugoWikiFormat"/> has them.
/// </summary>
internal sealed class HugoFormat : PlainFormat
{
    public override IEnumerable<(string Path, string Content)> Frame(WikiPlan plan)
    {
        yield return HugoConfiguration.With("tag");
        yield return (
            "layouts/_default/baseof.html",
            """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{{ .Title }}</title>
            {{ with .Summary }}<meta name="description" content="{{ . | plainify | truncate 150 }}">{{ end }}
            <link rel="canonical" href="{{ .Permalink }}">
            </head>
            <body>
            <header><a href="/">{{ site.Title }}</a> <nav><a href="/topics/">Topics</a> <a href="/sources/">Sources</a></nav></header>
            <main>{{ block "main" . }}{{ end }}</main>
            </body>
            </html>

            """
        );
        yield return (
            "layouts/_default/single.html",
            """
            {{ define "main" }}
            <h1>{{ .Title }}</h1>
            {{ with .Params.facts }}<dl>{{ range . }}<dt>{{ .label }}</dt><dd>{{ if .href }}<a href="{{ .href }}">{{ .value }}</a>{{ else }}{{ .value }}{{ end }} <a href="../../sources/{{ .cite }}/">source</a></dd>{{ end }}</dl>{{ end }}
            {{ with .Params.other_names }}<p>{{ delimit . ", " }}</p>{{ end }}
            {{ .Content }}
            {{ with .Params.address }}<p><a href="{{ . }}">{{ . }}</a></p>{{ end }}
            {{ with .Params.tags }}<ul>{{ range . }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>{{ end }}
            {{ end }}

            """
        );
        yield return (
            "layouts/_default/list.html",
            """
            {{ define "main" }}
            <h1>{{ .Title }}</h1>
            {{ .Content }}
            <ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
            {{ end }}

            """
        );
        yield return ("content/_index.md", "---\ntitle: A generated wiki\n---\n\nSee [all topics](topics/).\n");
    }
}
