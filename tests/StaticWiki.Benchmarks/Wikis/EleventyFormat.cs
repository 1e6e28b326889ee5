namespace StaticWiki.Benchmarks.Wikis;

/// <summary>The wiki for Eleventy, with layouts like those for Hugo and no template language inside Markdown.</summary>
internal sealed class EleventyFormat : PlainFormat
{
    public override IEnumerable<(string Path, string Content)> Frame(WikiPlan plan)
    {
        yield return (
            "eleventy.config.cjs",
            """
            module.exports = (config) => {
              for (const name of ["topics", "sources"])
                config.addCollection(name, (all) => all.getFilteredByGlob(`content/${name}/*.md`));
              return {
                dir: { input: "content", includes: "../layouts", output: "public" },
                markdownTemplateEngine: false,
              };
            };

            """
        );
        yield return (
            "layouts/base.njk",
            """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{{ title }}</title>
            {% if summary %}<meta name="description" content="{{ summary }}">{% endif %}
            <link rel="canonical" href="https://example.org{{ page.url }}">
            </head>
            <body>
            <header><a href="/">A generated wiki</a> <nav><a href="/topics/">Topics</a> <a href="/sources/">Sources</a></nav></header>
            <main>{{ content | safe }}</main>
            </body>
            </html>

            """
        );
        yield return (
            "layouts/page.njk",
            """
            ---
            layout: base.njk
            ---
            <h1>{{ title }}</h1>
            {% if facts %}<dl>{% for fact in facts %}<dt>{{ fact.label }}</dt><dd>{% if fact.href %}<a href="{{ fact.href }}">{{ fact.value }}</a>{% else %}{{ fact.value }}{% endif %} <a href="../../sources/{{ fact.cite }}/">source</a></dd>{% endfor %}</dl>{% endif %}
            {% if other_names %}<p>{{ other_names | join(", ") }}</p>{% endif %}
            {{ content | safe }}
            {% if address %}<p><a href="{{ address }}">{{ address }}</a></p>{% endif %}
            {% if tags %}<ul>{% for tag in tags %}<li><a href="/tags/{{ tag | slugify }}/">{{ tag }}</a></li>{% endfor %}</ul>{% endif %}

            """
        );
        const string list =
            "<h1>{{ title }}</h1>\n<ul>{% for entry in entries %}<li><a href=\"{{ entry.url }}\">{{ entry.data.title }}</a></li>{% endfor %}</ul>\n";
        foreach (var name in (string[])["topics", "sources"])
        {
            yield return ($"content/{name}/{name}.json", """{"layout": "page.njk"}""");
            yield return (
                $"content/{name}-index.njk",
                $"---\nlayout: base.njk\ntitle: {Lexicon.Capital(name)}\npermalink: {name}/index.html\n---\n{{% set entries = collections.{name} %}}{list}"
            );
        }
        yield return (
            "content/tags.njk",
            $$$"""
            ---
            layout: base.njk
            title: Tag
            pagination: {data: collections, size: 1, alias: tag, filter: [all, topics, sources]}
            permalink: "tags/{{ tag | slugify }}/index.html"
            ---
            {% set entries = collections[tag] %}{{{list}}}
            """
        );
        yield return (
            "content/index.md",
            "---\nlayout: base.njk\ntitle: A generated wiki\n---\n\nSee [all topics](topics/).\n"
        );
    }
}
