using System.Collections.Concurrent;
using Scriban.Syntax;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>Turns a page's model into HTML: the template of its kind, inside the layout.</summary>
public sealed class PageRenderer
{
    internal const string Layout = "layout.html";

    /// <summary>The variables that templates find.</summary>
    internal static readonly string[] Variables =
    [
        TemplateModel.Site,
        TemplateModel.Page,
        TemplateModel.Content,
        TextFunction.Name,
        ThemeAssetFunction.Name,
    ];

    private readonly TemplateSet _templates;
    private readonly Site _site;
    private readonly TextFunction _text;
    private readonly string _policy;

    /// <summary>Contexts that no page is rendered with at the moment: one is dear to make, and serves any number of pages.</summary>
    private readonly ConcurrentBag<PageTemplateContext> _idle = [];

    public PageRenderer(TemplateSet templates, Site site)
    {
        _templates = templates;
        _site = site;
        _text = new TextFunction(templates.Texts);
        _policy = ContentSecurityPolicy.Of(site.Configuration, templates.ScriptSources);
    }

    /// <summary>The page, or why there is none.</summary>
    public (OutputFile? File, Diagnostic? Diagnostic) Render(PageModel page)
    {
        var name = TemplateOf(page.Kind);
        if (!_templates.Templates.TryGetValue(name, out var template))
            return (null, Missing(name));
        if (!_templates.Templates.TryGetValue(Layout, out var layout))
            return (null, Missing(Layout));
        var model = TemplateModel.Of(_site, page, _policy);
        model[TextFunction.Name] = _text;
        model[ThemeAssetFunction.Name] = new ThemeAssetFunction(_templates.Assets, page.Hrefs);
        if (!_idle.TryTake(out var context))
            context = new PageTemplateContext(_templates, _site.Configuration.Limits);
        try
        {
            var html = context.Render(template, layout, model);
            _idle.Add(context);
            return (new OutputFile(page.Address.OutputFile, html, page.SourcePath), null);
        }
        catch (ScriptRuntimeException error)
        {
            return (null, TemplateFault.Of(error, page.SourcePath ?? page.Address.OutputFile));
        }
    }

    /// <summary>The template of a kind of page.</summary>
    public static string TemplateOf(PageKind kind) =>
        kind switch
        {
            PageKind.Home => "pages/home.html",
            PageKind.Page => "pages/page.html",
            PageKind.Topic => "pages/topic.html",
            PageKind.Stub => "pages/stub.html",
            PageKind.Source => "pages/source.html",
            PageKind.TopicIndex => "pages/topics.html",
            PageKind.KindIndex => "pages/kind.html",
            PageKind.TagIndex => "pages/tag.html",
            PageKind.Disambiguation => "pages/disambiguation.html",
            PageKind.Timeline => "pages/timeline.html",
            PageKind.Graph => "pages/graph.html",
            PageKind.Maintenance => "pages/maintenance.html",
            PageKind.SourceIndex => "pages/sources.html",
            PageKind.Search => "pages/search.html",
            PageKind.NotFound => "pages/404.html",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private static Diagnostic Missing(string name) =>
        TemplateRules.MissingTemplate.At(new Place("templates/" + name), $"there is no template '{name}'");
}
