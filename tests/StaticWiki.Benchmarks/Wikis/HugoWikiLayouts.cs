namespace StaticWiki.Benchmarks.Wikis;

/// <summary>
/// The layouts of <see cref="HugoWikiFormat"/>, for Hugo 0.111 and later. What concerns the whole site is made once, by
/// <c>partialCached</c>, and in one pass over the topics: what a name leads to, and who links to a page. A page then looks
/// its part up.
/// </summary>
internal static class HugoWikiLayouts
{
    public static readonly (string Path, string Content)[] All =
    [
        (
            "layouts/_default/baseof.html",
            """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{{ .Title }} · {{ site.Title }}</title>
            {{ with .Params.summary }}<meta name="description" content="{{ . }}">{{ end }}
            <link rel="canonical" href="{{ .Permalink }}">
            </head>
            <body>
            <header><a href="/">{{ site.Title }}</a> <nav><a href="/topics/">Topics</a> <a href="/sources/">Sources</a></nav></header>
            <main>{{ block "main" . }}{{ end }}</main>
            </body>
            </html>

            """
        ),
        // The facts come first, so that their citations have the first numbers.
        (
            "layouts/topics/single.html",
            """
            {{ define "main" }}
            <h1>{{ .Title }}</h1>
            {{ partial "facts.html" . }}
            <dl>
            <dt>Kind</dt>{{ range .GetTerms "kinds" }}<dd><a href="{{ .RelPermalink }}">{{ .Title }}</a></dd>{{ end }}
            {{ with .Params.other_names }}<dt>Also called</dt><dd>{{ delimit . ", " }}</dd>{{ end }}
            <dt>Tags</dt><dd><ul>{{ range .GetTerms "tags" }}<li><a rel="tag" href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></dd>
            </dl>
            {{ .TableOfContents }}
            {{ .Content }}
            {{ partial "references.html" . }}
            {{ partial "backlinks.html" (dict "page" . "key" .RelPermalink "heading" "Pages that link here") }}
            {{ end }}

            """
        ),
        (
            "layouts/sources/single.html",
            """
            {{ define "main" }}
            <h1>{{ .Title }}</h1>
            <dl>
            <dt>Publisher</dt><dd>{{ .Params.publisher }}</dd>
            <dt>Published</dt><dd><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></dd>
            <dt>Article</dt><dd><a rel="external" href="{{ .Params.address }}">{{ .Params.address }}</a></dd>
            <dt>Grade</dt><dd>{{ .Params.grade }}</dd>
            </dl>
            {{ .Content }}
            {{ partial "backlinks.html" (dict "page" . "key" .File.ContentBaseName "heading" "What rests on this source") }}
            {{ end }}

            """
        ),
        (
            "layouts/_default/list.html",
            """
            {{ define "main" }}
            <h1>{{ .Title }}</h1>
            {{ .Content }}
            <ul>{{ range .Pages.ByTitle }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ with .Params.summary }}<p>{{ . }}</p>{{ end }}</li>{{ end }}</ul>
            {{ end }}

            """
        ),
        (
            "layouts/partials/facts.html",
            """
            {{ with .Params.facts }}
            <section>
            <h2>At a glance</h2>
            <dl>
            {{ range . }}<dt>{{ .label }}</dt><dd>{{ with .topic }}{{ $name := . }}{{ with index (partialCached "names.html" site.Home) (lower .) }}<a href="{{ . }}">{{ $name }}</a>{{ else }}{{ errorf "%s: a fact leads to %q, which is not there" $.File.Path $name }}{{ end }}{{ else }}{{ .value }}{{ end }}{{ partial "cite.html" (dict "page" $ "id" .cite) }}</dd>
            {{ end }}</dl>
            </section>
            {{ end }}

            """
        ),
        (
            "layouts/partials/references.html",
            """
            {{ with .Store.Get "cited" }}
            <section>
            <h2>References</h2>
            <ol>
            {{ $uses := $.Store.Get "uses" }}
            {{ $sources := partialCached "sources.html" site.Home }}
            {{ range $i, $id := . }}{{ $number := add $i 1 }}{{ with index $sources $id }}<li id="reference.{{ $number }}">↑{{ range $use := seq (index $uses $id) }} <a href="#cite.{{ $number }}.{{ $use }}" aria-label="Back to use {{ $use }}">{{ $use }}</a>{{ end }} <a href="{{ .RelPermalink }}">{{ .Title }}</a>, {{ .Params.publisher }}, <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time> (<a rel="external" href="{{ .Params.address }}">article</a>) grade {{ .Params.grade }}</li>
            {{ end }}{{ end }}</ol>
            </section>
            {{ end }}

            """
        ),
        (
            "layouts/partials/backlinks.html",
            """
            {{ with index (partialCached "who-links.html" site.Home) .key }}
            <section>
            <h2>{{ $.heading }}</h2>
            <ul>
            {{ range . }}{{ if ne . $.page }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
            {{ end }}{{ end }}</ul>
            </section>
            {{ end }}

            """
        ),
        // Title, other name or file name → address, of all topics.
        (
            "layouts/partials/names.html",
            """
            {{ $made := newScratch }}
            {{ range where site.RegularPages "Section" "topics" }}
              {{ $address := .RelPermalink }}
              {{ $made.SetInMap "names" (lower .Title) $address }}
              {{ $made.SetInMap "names" .File.LogicalName $address }}
              {{ range .Params.other_names }}{{ $made.SetInMap "names" (lower .) $address }}{{ end }}
            {{ end }}
            {{ return $made.Get "names" }}

            """
        ),
        // Id → page, of all sources.
        (
            "layouts/partials/sources.html",
            """
            {{ $made := newScratch }}
            {{ range where site.RegularPages "Section" "sources" }}{{ $made.Set .File.ContentBaseName . }}{{ end }}
            {{ return $made.Values }}

            """
        ),
        // Address of a topic or id of a source → the topics that link to it or cite it, by address and each once. They are
        // found in the Markdown: to wait here for the HTML of all pages would leave one processor at work.
        (
            "layouts/partials/who-links.html",
            """
            {{ $made := newScratch }}
            {{ $names := partialCached "names.html" site.Home }}
            {{ range where site.RegularPages "Section" "topics" }}
              {{ $from := . }}
              {{ $address := .RelPermalink }}
              {{ range findRE `\]\(<?[^()<>:]+` .RawContent }}
                {{ with index $names (lower (strings.TrimLeft "](<" .)) }}{{ $made.SetInMap . $address $from }}{{ end }}
              {{ end }}
              {{ range findRE `\{\{< cite "[^"]+` .RawContent }}
                {{ $made.SetInMap (substr . 10) $address $from }}
              {{ end }}
              {{ range .Params.facts }}
                {{ with .topic }}{{ with index $names (lower .) }}{{ $made.SetInMap . $address $from }}{{ end }}{{ end }}
                {{ $made.SetInMap .cite $address $from }}
              {{ end }}
            {{ end }}
            {{ return $made.Values }}

            """
        ),
        (
            "layouts/partials/cite.html",
            """
            {{- $store := .page.Store -}}
            {{- $use := add 1 (index ($store.Get "uses" | default dict) .id | default 0) -}}
            {{- if eq $use 1 -}}
              {{- if not (index (partialCached "sources.html" site.Home) .id) -}}{{- errorf "%s cites %q, which is not there" .page.File.Path .id -}}{{- end -}}
              {{- $store.Add "cited" (slice .id) -}}
              {{- $store.SetInMap "numbers" .id (len ($store.Get "cited")) -}}
            {{- end -}}
            {{- $store.SetInMap "uses" .id $use -}}
            {{- $number := index ($store.Get "numbers") .id -}}
            <sup><a id="cite.{{ $number }}.{{ $use }}" href="#reference.{{ $number }}">[{{ $number }}]</a></sup>
            {{- /**/ -}}

            """
        ),
        (
            "layouts/shortcodes/cite.html",
            """
            {{- partial "cite.html" (dict "page" .Page "id" (.Get 0)) -}}

            """
        ),
        (
            "layouts/_default/_markup/render-link.html",
            """
            {{- $address := .Destination -}}
            {{- if not (findRE `^([a-z]+:|[/#])` $address 1) -}}
            {{- $name := lower (replace $address "%20" " ") -}}
            {{- with index (partialCached "names.html" site.Home) $name -}}{{- $address = . -}}
            {{- else -}}{{ errorf "%s links to %q, which is not there" .Page.File.Path $name }}{{- end -}}
            {{- end -}}
            <a href="{{ $address | safeURL }}">{{ .Text | safeHTML }}</a>
            {{- /**/ -}}

            """
        ),
    ];
}
