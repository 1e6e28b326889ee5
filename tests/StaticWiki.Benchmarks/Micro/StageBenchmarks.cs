using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using StaticWiki.Benchmarks.Wikis;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Rendering;
using StaticWiki.Validation;

namespace StaticWiki.Benchmarks.Micro;

/// <summary>Each stage of the pipeline alone, over all pages of one generated wiki, on one thread and without a disk.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly WikiFolders _folders = WikiFolders.Below("");
    private WikiContent _content = null!;
    private Document[] _documents = null!;
    private Site _site = null!;
    private PageRenderer _renderer = null!;
    private ImmutableArray<OutputFile> _output;

    /// <summary>How many topics the wiki has.</summary>
    [Params(200)]
    public int Topics { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var files = new MemoryFileSystem();
        SiteWriter.Write(new WikiPlan(Topics), new StaticWikiFormat(), (path, content) => files.Write(path, content));
        _content = ContentLoader.Load(files, _folders);
        var templates = TemplateSet.Load(files, _folders, InterfaceTexts.English);
        _documents = Compile();
        _site = Link();
        _renderer = new PageRenderer(templates, _site);
        _output = [.. _site.Pages.Select(page => _renderer.Render(_site.ModelOf(page)).File!)];
    }

    [Benchmark]
    public Document[] Compile() => [.. _content.Pages.Select(page => DocumentCompiler.Compile(page))];

    [Benchmark]
    public Site Link() => Linker.Link(_content, _documents, withDrafts: false, generatedFiles: [], jobs: 1);

    [Benchmark]
    public long Render() => _site.Pages.Sum(page => (long)_renderer.Render(_site.ModelOf(page)).File!.Content.Length);

    [Benchmark]
    public ImmutableArray<Diagnostic> Validate() => SiteValidator.Validate(_output, new CheckSettings(), jobs: 1);
}
