using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Rendering;
using StaticWiki.Rendering.Markdown;
using StaticWiki.Validation;

namespace StaticWiki;

/// <summary>
/// Takes one page after the other from its model to its finished files, and looks at what came out. What a page consists
/// of is gone when the next one begins, so that a build needs memory for links and names but not for texts.
/// </summary>
/// <param name="site">The linked wiki.</param>
/// <param name="templates">What it looks like; without faults.</param>
/// <param name="sink">Takes the files.</param>
internal sealed class PageMaker(Site site, TemplateSet templates, ISiteSink sink)
{
    private readonly PageRenderer _renderer = new(templates, site);
    private readonly MarkdownPage _markdown = new(site);

    public MadePage Make(PageHead head)
    {
        var page = site.ModelOf(head);
        if (_markdown.Make(page) is { } markdown)
            sink.Add(markdown);
        var (file, fault) = _renderer.Render(page);
        if (file is null)
            return new MadePage(null, fault);
        sink.Add(file);
        return new MadePage(SiteValidator.Inspect(file), null);
    }
}

/// <param name="Facts">What is to be checked of it; null where there is no page.</param>
/// <param name="Fault">Why there is none.</param>
internal readonly record struct MadePage(PageFacts? Facts, Diagnostic? Fault);
