using CsCheck;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Rendering;
using StaticWiki.Tests.Specs;

namespace StaticWiki.Tests.Rendering.Direct;

/// <summary>Our own nodes in templates write what Scriban's write, and fail where and as those fail.</summary>
public sealed class DirectTemplatesTests
{
    private const string Page = "topics/a/index.html";

    [Fact]
    public void The_theme_of_the_tool_has_nothing_that_stays_with_Scriban_as_a_whole()
    {
        var theme = TemplateSet.Load(new MemoryFileSystem(), WikiFolders.Below(""), InterfaceTexts.English);
        Assert.NotNull(theme.Variables);
    }

    [Theory]
    [InlineData("{{ func f }}a{{ end }}{{ f }}")]
    [InlineData("{{ f = do; ret 1; end }}{{ f }}")]
    [InlineData("{{ with page }}{{ title }}{{ end }}")]
    [InlineData("{{ this.page.title }}")]
    [InlineData("{{ import page }}{{ title }}")]
    [InlineData("{{ x = 1; readonly x }}{{ x }}")]
    public void A_theme_with_scopes_of_its_own_is_Scribans(string template)
    {
        var files = Wiki(template);
        var theme = TemplateSet.Load(files, WikiFolders.Below(""), InterfaceTexts.English);
        Assert.Null(theme.Variables);
        Assert.NotEmpty(BothWays.Render(files, WikiFolders.Below("")));
    }

    [Fact]
    public void The_pages_of_this_repository_are_the_same() =>
        Assert.NotEmpty(
            BothWays.Render(new PhysicalFileSystem(), WikiFolders.Below(RepositoryFolder.Root.Replace('\\', '/')))
        );

    [Fact]
    public void The_pages_of_all_specs_are_the_same()
    {
        var count = 0;
        foreach (var spec in SpecTests.Load())
        {
            var files = new MemoryFileSystem();
            spec.WriteFiles(files);
            count += BothWays.Render(files, WikiFolders.Below("")).Count;
        }
        Assert.InRange(count, 500, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Writes_the_same(string template)
    {
        var page = BothWays.Render(Wiki(template), WikiFolders.Below(""))[Page];
        Assert.StartsWith("[", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Fails_in_the_same_way_at_the_same_place(string template)
    {
        var page = BothWays.Render(Wiki(template), WikiFolders.Below(""))[Page];
        Assert.StartsWith("templates/", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_template_comes_to_the_same() =>
        Templates.Any.Sample(
            template => Assert.NotEmpty(BothWays.Render(Wiki(template), WikiFolders.Below(""))),
            iter: 200
        );

    public static TheoryData<string> Written =>
        [
            "text & <b>text</b>",
            "{{ page.title }}|{{ page.summary }}|{{ page.date }}|{{ page.headings.size }}|{{ page.is_indexed }}",
            "{{ page.date.iso }} {{ page.date.text }}",
            "{{ page?.date?.iso }}{{ page.part?.links }}{{ page.part?.links?.size }}",
            "{{ page['title'] }} {{ page.tags[0].label }} {{ page.tags[-1].label }}",
            "{{ x = page.title }}{{ x }}{{ x.size }}{{ y = x == 'a' }}{{ y }}",
            "{{ for tag in page.tags }}{{ for.index }}{{ for.first }}{{ for.last }}{{ for.length }}{{ tag.label }};{{ end }}",
            "{{ for tag in page.tags reversed }}{{ tag.label }}{{ for.rindex }}{{ for.even }}{{ end }}",
            "{{ for tag in page.tags offset:1 limit:2 }}{{ tag.label }}{{ end }}{{ for i in 1..3 }}{{ i }}{{ end }}",
            "{{ for tag in page.aliases }}{{ tag }}{{ else }}none{{ end }}{{ for x in page.part }}x{{ end }}",
            "{{ for a in page.tags }}{{ for b in page.tags }}{{ a.label }}{{ b.label }}{{ for.index }} {{ end }}{{ for.index }}{{ end }}",
            "{{ a = 1 }}{{ for a in page.tags }}{{ a.label }}{{ a = 5 }}{{ a.label }}{{ end }}{{ a }}",
            "{{ for a in page.tags }}{{ n = for.index }}{{ include 'n' }}{{ end }}{{ n }}",
            "{{ for tag in page.tags }}{{ if for.index == 1; continue; end }}{{ tag.label }}{{ if for.index == 2; break; end }}{{ end }}",
            "{{ if page.title == 'A & b' && !page.part }}yes{{ else if page.title }}no{{ else }}never{{ end }}",
            "{{ if page.tags.size > 1 || page.nothing }}yes{{ end }}{{ if page.tags.size < 1 }}no{{ else }}else{{ end }}",
            "{{ page.tags.size + 1 }} {{ page.tags.size * 2 - 1 }} {{ page.tags.size / 2 }} {{ -page.tags.size }}",
            "{{ page.title + page.summary }} {{ page.tags.size + page.title }} {{ page.part ?? 'none' }}",
            "{{ 'b' == 'b' }}{{ 'a' < 'b' }}{{ 1 != 2 }}{{ 1 >= 2 }}{{ 1 <= 2 }}{{ 1 == 1.0 }}{{ null == '' }}{{ page.part == null }}",
            "{{ page.tags == empty }}{{ page.aliases == empty }}{{ (page.title) }}{{ !(page.part) }}{{ !page.title }}",
            "{{ page.title | string.upcase }} {{ page.tags | array.map 'label' | array.join ', ' }} {{ string.size page.title }}",
            "{{ page.title ? 'a' : 'b' }} {{ page.tags.empty? }} {{ page.title.empty? }} {{ $'x{page.title}y' }}",
            "{{ capture c }}{{ page.title }}{{ for t in page.tags }}{{ t.label }}{{ end }}{{ end }}{{ c }}{{ c | string.size }}",
            "{{ case page.kind }}{{ when 'Topic' }}{{ page.title }}{{ else }}no{{ end }}",
            "{{ i = 0 }}{{ while i < 3 }}{{ i }}{{ i = i + 1 }}{{ while.index }}{{ end }}{{ i++ }}{{ i }}",
            "{{ tablerow x in page.tags cols:2 }}{{ x.label }}{{ tablerow.index }}{{ end }}",
            "{{ include 'x' }}{{ include 'given' 1 b: 2 }}{{ name = 'x' }}{{ include name }}{{ y = include 'x' }}{{ y }}",
            "{{ include 'left' }}|{{ include 'empty' }}|{{ include 'nested' }}",
            "a\n  {{ include 'lines' }}\n  {{ page.title }}\n\n{{ include 'lines' }}\n    {{ for t in page.tags }}\n      {{ t.label }}\n    {{ end }}z",
            "\t{{ page.body }}\n{{ page.body }}{{ include 'lines' -}}   \n  {{ include 'lines' }}",
            "{{~ page.title ~}}\n  x\n  {{- page.title -}}  \n y",
            "{{ text 'page.skip' }}{{ text 'references.grade' grade: page.title }}{{ text 'graph.all' count: page.tags.size }}",
            "{{ text 'references.independent' count: 1 sources: 12345 }}{{ text 'references.grade' grade: page.body }}",
            "{{ text 'references.grade' grade: page.part }}{{ text 'references.grade' grade: page.is_indexed }}",
            "{{ wrap text 'page.changed' }}<i>{{ page.title }}</i>{{ include 'lines' }}{{ end }}{{ x = text 'page.skip' }}{{ x }}",
            "{{ asset 'style.css' }}{{ if (asset 'favicon.ico') }}x{{ end }}",
            "{{ for x in page.tags }}  \n  {{ include 'lines' }}{{ for y in page.tags }}\n {{ y.label }}\n{{ end }}{{ end }}",
            "{{ for x in page.tags }}{{ for y in page.tags }}{{ break }}{{ end }}{{ x.label }}{{ else }}{{ ret }}{{ end }}z",
            "a\n{{ include 'indented' }}\n{{ include 'lines' }}{{ include 'indented' }}",
            "{{ page.tags[0].label = 'new'; page.tags[0].label }}{{ page.tags[0].more = 1; page.tags[0].more }}",
            "{{ include = 1 }}{{ include }}",
            "{{ text = 'own' }}{{ text }}",
            "{{ string = 'own' }}{{ string }}",
            "{{ for text in page.tags }}{{ text.label }}{{ end }}{{ text 'page.skip' }}",
            "{{ $x = 1 }}{{ $x }}{{ for $y in page.tags }}{{ $y.label }}{{ end }}{{ include 'locals' }}{{ $x }}",
            "{{ x = {a: 1, b: page.title} }}{{ x.a }}{{ x.b }}{{ x }}{{ [1, page.title] }}{{ [1, 2].size }}",
            "{{ @text }}{{ x = @string.upcase }}{{ 'a' | x }}",
            "{{ ret page.title }}never",
            "{{ page.tags }}{{ page.tags[0] }}{{ page.date }}{{ 1.5 }}{{ 100000 }}{{ true }}{{ null }}",
        ];

    public static TheoryData<string> Faulty =>
        [
            "a\n{{ page.titel }}",
            "{{ nothing }}",
            "{{ x = 1\n y = nothing }}",
            "{{ page.part.links }}",
            "{{ page.date.iso.day.month }}",
            "{{ page.title.nothing }}",
            "{{ page.tags[7].label }}",
            "{{ page.tags.nothing }}",
            "{{ for tag in page.tags }}{{ tag.lable }}{{ end }}",
            "{{ for.index }}",
            "{{ for x in 7 }}{{ end }}",
            "{{ for x in page.tags other:1 }}{{ end }}",
            "\n {{ if page.tags.size > page }}{{ end }}",
            "{{ page - 1 }}",
            "{{ 'a' - 1 }}",
            "{{ -page.title }}",
            "{{ text }}",
            "{{ asset 'nothing.css' }}",
            "{{ x = 'none' }}{{ include x }}",
            "{{ include 'none' }}",
            "{{ include 'deep' }}",
            "{{ include 'fails' }}",
            "{{ page.title | nothing }}",
            "{{ page.title 1 }}",
            "{{ for x in 1..2000000 }}{{ end }}",
            "{{ for x in 1..2000 }}{{ for y in 1..2000 }}{{ end }}{{ end }}",
            "{{ for x in 1..200 }}{{ for y in 1..200 }}twenty characters...{{ y }}{{ end }}{{ end }}",
            "{{ for x in 1..200 }}{{ for y in 1..200 }}{{ 'twenty characters...' }}{{ y }}{{ end }}{{ end }}",
            "{{ for x in 1..200 }}{{ for y in 1..200 }}{{ text 'references.grade' grade: y }}{{ end }}{{ end }}",
            "{{ for x in 1..200 }}{{ for y in 1..200 }}{{ page.body }}{{ page.body }}{{ end }}{{ end }}",
            "{{ text = 'own' }}{{ text 'references.grade' grade: 1 }}",
            "{{ include = 1 }}{{ include 'x' }}",
            "{{ break }}",
            "{{ for x in page.tags }}\n{{ include 'fails' }}{{ end }}",
            "{{ for x in page.tags }}\n{{ include 'given' 1 }}{{ end }}",
        ];

    private static MemoryFileSystem Wiki(string template)
    {
        var files = new MemoryFileSystem();
        files.Write(
            "content/site.yaml",
            "title: T & t\nlimits: {page_size: 100000, template_depth: 20, template_loops: 50000}\n"u8.ToArray()
        );
        Write(
            "content/topics/a.md",
            "---\ntitle: A & b\nsummary: It's <so>.\ndate: 2020-01-02\ntags: [x, y, '<z>']\n---\nText of **A**.\n\n- a\n- b\n"
        );
        Write("templates/layout.html", "{{ content }}");
        Write("templates/pages/topic.html", "[" + template);
        Write("templates/partials/x.html", "({{ page.title }})");
        Write("templates/partials/n.html", "{{ n }}{{ a.label }}{{ for.last }}");
        Write("templates/partials/empty.html", "");
        Write("templates/partials/indented.html", "  {{- include 'lines' }}\n  {{ include 'lines' -}}\n");
        Write("templates/partials/given.html", "{{ $[0] }}: {{ $[1] }}, {{ $.b }}");
        Write("templates/partials/lines.html", "one\n  {{ page.title }}\ntwo\n");
        Write("templates/partials/left.html", "a{{ if page.title }}b{{ ret }}{{ end }}c");
        Write("templates/partials/nested.html", "<{{ include 'x' }}{{ include 'lines' }}{{ include 'left' }}>");
        Write("templates/partials/locals.html", "{{ $x = 2 }}{{ $x }}{{ include 'x' }}");
        Write("templates/partials/deep.html", "{{ include 'deep' }}");
        Write("templates/partials/fails.html", "\n{{ if page.title }}\n  {{ page.nothing }}{{ end }}");
        foreach (
            var kind in new[] { "home", "topics", "sources", "404", "search", "graph", "tag", "stub", "page", "kind" }
        )
            Write($"templates/pages/{kind}.html", "x");
        return files;

        void Write(string path, string text) => files.Write(path, System.Text.Encoding.UTF8.GetBytes(text));
    }
}
