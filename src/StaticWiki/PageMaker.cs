using StaticWiki.Caching;
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
/// <param name="cache">Knows the pages of the last build.</param>
/// <param name="sink">Takes the files.</param>
internal sealed class PageMaker(Site site, TemplateSet templates, BuildCache cache, ISiteSink sink)
{
    private readonly PageRenderer _renderer = new(templates, site);
    private readonly MarkdownPage _markdown = new(site);
    private readonly StringPool _strings = new();

    public MadePage Make(PageHead head)
    {
        var path = head.Address.OutputFile;
        var fingerprint = site.FingerprintOf(head);
        if (
            cache.Pages.Find(path, fingerprint) is { } known
            && sink.Keep(path, known.Html)
            && (head.MarkdownAddress is not { } beside || sink.Keep(beside.Path, known.Markdown))
        )
            return new MadePage(cache.Pages.Keep(path, known), null);
        var page = site.ModelOf(head);
        var markdown = _markdown.Make(page) is { } plain ? sink.Add(plain) : default;
        var (file, fault) = _renderer.Render(page);
        if (file is null)
            return new MadePage(null, fault);
        var html = sink.Add(file);
        var facts = SiteValidator.Inspect(file, _strings)!;
        return new MadePage(cache.Pages.Add(fingerprint, html, markdown, facts), null);
    }
}

/// <param name="Page">What is to be checked; null where there is no page.</param>
/// <param name="Fault">Why there is none.</param>
internal readonly record struct MadePage(IInspectedPage? Page, Diagnostic? Fault);
