using System.Text;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Rendering;

namespace StaticWiki.Tests.Rendering.Direct;

/// <summary>A wiki whose pages are rendered by our own nodes, and by Scriban's alone.</summary>
internal static class BothWays
{
    /// <summary>The pages that came out, or why there is none; the same for either.</summary>
    public static IReadOnlyDictionary<string, string> Render(IFileSystem files, WikiFolders folders)
    {
        var content = ContentLoader.Load(files, folders);
        var texts = content.Configuration.Texts;
        var byScriban = TemplateSet.Load(files, folders, texts, keepNames: false, isDirect: false);
        if (byScriban.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return new Dictionary<string, string>();
        var limits = content.Configuration.Limits;
        var documents = content.Pages.Select(page => DocumentCompiler.Compile(page, limits)).ToArray();
        var site = Linker.Link(content, documents, withDrafts: false, generatedFiles: [], jobs: 1);
        var expected = Render(site, byScriban);
        var actual = Render(site, TemplateSet.Load(files, folders, texts));
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (path, page) in expected)
            Assert.Equal(page, actual[path]);
        return actual;
    }

    private static SortedDictionary<string, string> Render(Site site, TemplateSet templates)
    {
        var renderer = new PageRenderer(templates, site);
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var head in site.Pages)
        {
            var (file, fault) = renderer.Render(site.ModelOf(head));
            pages[head.Address.OutputFile] = file is null ? Shown(fault!) : Encoding.UTF8.GetString(file.Content.Span);
        }
        return pages;
    }

    private static string Shown(Diagnostic fault) => $"{fault.Place} {fault.Rule.Code}: {fault.Message} ({fault.Help})";
}
