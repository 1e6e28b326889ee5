using System.Collections.Immutable;
using StaticWiki.Addresses;
using StaticWiki.Caching;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Drawings;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Publishing;
using StaticWiki.Rendering;
using StaticWiki.Reporting.WikiReports;
using StaticWiki.Sessions;
using StaticWiki.Text;
using StaticWiki.Validation;

namespace StaticWiki;

/// <summary>The whole pipeline: load, compile, link, render, validate, publish.</summary>
public static class Wiki
{
    /// <summary>Builds a site and, unless something is wrong with it, puts it in place.</summary>
    /// <exception cref="IOException">The machine failed, not the content.</exception>
    public static BuildResult Build(IFileSystem files, WikiFolders folders, BuildOptions options, IGit? git = null)
    {
        // Whoever has called it in the wrong folder finds nothing new there.
        if (files.KindOf(folders.Content) == EntryKind.None)
            return Make(
                files,
                new(files),
                folders,
                options,
                git,
                BuildCache.InMemory(),
                new SiteFiles(),
                BuildOrder.Any
            );
        var publisher = new Publisher(files, folders);
        if (publisher.FindForeignLock() is { } elsewhere)
            return new BuildResult([elsewhere]);
        using var building = publisher.Lock();
        if (publisher.FindForeignWork(git) is { } foreign)
            return new BuildResult([foreign]);
        publisher.Recover();
        try
        {
            return BuildWith(options.UsesCache);
        }
        catch (InvalidDataException) when (options.UsesCache)
        {
            // What the last build left is damaged, and was not needed anyway.
            publisher.Recover();
            return BuildWith(usesCache: false);
        }

        BuildResult BuildWith(bool usesCache)
        {
            CollectorPause.Begin(BuildCache.ExpectedMemory(files, folders.Root, usesCache));
            // The disk is walked while the cache is read.
            var listings = new FolderListings(files);
            var inputs = Task.Run(() => InputState.Read(files, listings, folders, options, git));
            using var cache = BuildCache.Open(files, folders.Root, usesCache);
            return Build(files, listings, folders, options, git, publisher, cache, inputs.GetAwaiter().GetResult());
        }
    }

    private static BuildResult Build(
        IFileSystem files,
        FolderListings listings,
        WikiFolders folders,
        BuildOptions options,
        IGit? git,
        Publisher publisher,
        BuildCache cache,
        InputState inputs
    )
    {
        // What is compared with lies outside, and may have changed; and mending changes what is built.
        var isPlain = options is { Against: null, MakesEdits: false };
        if (isPlain && cache.Unchanged(inputs, folders.Output, options.Jobs) is { } last)
            return last;
        var staging = publisher.Begin(cache.PublishedIn(folders.Output));
        // Mending writes files, and what was listed is not what is there then.
        var site = options.MakesEdits
            ? MendingRounds.Make(files, folders, staging, () => MakeOnce(new(files)))
            : MakeOnce(listings);
        var obstacle = site.HasFault(options.IsStrict)
            ? null
            : OutputObstacle.Find(publisher, folders, staging, options.ReplacesForeignFiles);
        if (obstacle is not null)
            site = site with { Diagnostics = [.. site.Diagnostics, obstacle] };
        if (site.HasFault(options.IsStrict))
        {
            site = site with { Faulty = FaultyFiles.Of(site.Diagnostics, folders, staging) };
            staging.Clear();
            cache.Save(folders.Output, published: null, build: null);
            return site;
        }
        cache.BeginSave();
        var (written, removed) = publisher.Publish(staging);
        var build = isPlain
            ? new LastBuild(inputs, site.Diagnostics, site.PageCount, site.LinkCount, site.FileCount)
            : null;
        cache.Save(folders.Output, staging.Published(), build);
        return site with { IsPublished = true, Written = written, Removed = removed };

        BuildResult MakeOnce(FolderListings listed) =>
            Make(files, listed, folders, options, git, cache, staging, BuildOrder.Any);
    }

    /// <summary>Makes a site in memory, as far as its content allows.</summary>
    public static MadeSite Make(IFileSystem files, WikiFolders folders, BuildOptions options, IGit? git = null)
    {
        var site = new SiteFiles();
        using var cache = BuildCache.InMemory();
        var result = Make(files, new(files), folders, options, git, cache, site, BuildOrder.Any);
        return new MadeSite(site.Sorted, result.Diagnostics);
    }

    /// <summary>Begins to make a site again and again; nothing is made yet.</summary>
    /// <param name="ownFolder">A folder that is nobody else's, for what is only of use as long as the process lives.</param>
    /// <exception cref="IOException">Nothing can be kept in that folder.</exception>
    public static WikiSession Begin(
        IFileSystem files,
        WikiFolders folders,
        BuildOptions options,
        IGit? git,
        string ownFolder
    ) =>
        new(
            files,
            folders,
            ownFolder,
            (cache, sink, order) => Make(files, new(files), folders, options, git, cache, sink, order)
        );

    /// <param name="made">Takes the linked wiki, whose bodies can be read as long as the cache is there.</param>
    internal static BuildResult Make(
        IFileSystem files,
        FolderListings listings,
        WikiFolders folders,
        BuildOptions options,
        IGit? git,
        BuildCache cache,
        ISiteSink sink,
        BuildOrder order,
        Action<WikiSnapshot>? made = null
    )
    {
        using var culture = new InvariantCulture();
        var content = ContentLoader.Load(files, listings, folders);
        if (options.BaseUrl is { } baseUrl)
            content = content with { Configuration = content.Configuration with { BaseUrl = baseUrl } };
        if (options.Repository is { } repository)
        {
            repository = content.Configuration.Repository?.At(repository.Url) ?? repository;
            content = content with { Configuration = content.Configuration with { Repository = repository } };
        }
        git = content.Pages.IsEmpty ? null : git;
        // Git reads its history while the pages are compiled.
        var reading = Task.Run(() => cache.ReadHistory(git, folders.Content, content.Configuration.History));
        // Nor do the templates need the pages.
        var theming = Task.Run(() =>
            TemplateSet.Load(files, folders, content.Configuration.Texts, options.KeepsAssetNames)
        );
        options.Progress.Begin("files read", content.Pages.Length);
        var documents = Parallelism.Map(
            content.Pages,
            options.Jobs,
            file =>
            {
                var document = cache.Compile(file, content.Configuration.Limits);
                options.Progress.Advance();
                return document;
            }
        );
        var drawings = DrawingCompiler.CompileEmbedded(content.Assets, documents, options.Jobs);
        var (history, noHistory) = reading.GetAwaiter().GetResult();
        var templates = theming.GetAwaiter().GetResult();
        var known = GeneratedFiles.PathsOf(content.Configuration);
        var inputs = new DigestWriter()
            .Add(templates.Digest)
            .Add(options.BaseUrl?.AbsoluteUri)
            .Add(options.Repository is not null)
            .Add(options.Repository?.Url)
            .Finish();
        var site = Linker.Link(
            content,
            documents,
            options.WithDrafts,
            known,
            options.Jobs,
            history,
            drawings,
            inputs,
            cache.Links
        );
        site.PrepareFingerprints();
        // Where a page could not be made, every link to it would be found broken.
        var canRender = !templates.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        var published = Parallelism.Map(
            [
                .. content.Assets.Select(asset => new OutputFile(asset.Path, asset.Content, asset.DisplayPath)),
                .. templates.Assets.Files.Where(file => !ThemeIcons.IsFaviconOf(content.Assets, file)),
            ],
            options.Jobs,
            Add
        );
        var maker = new PageMaker(site, templates, cache, sink);
        var pages = new MadePage[canRender ? site.Pages.Length : 0];
        var (first, rest) = order.Sort(site.Pages);
        options.Progress.Begin("pages made", pages.Length);
        MakePages(first);
        // While a folder is being replaced, nobody wants to see an empty wiki.
        if (!content.Pages.IsEmpty)
            order.FirstStand();
        var generating = Task.Run(() => GeneratedFiles.MakeIndexes(site, cache, sink));
        var indexing = Task.Run(() => SearchFiles.Make(site, cache.Search, sink));
        var gathering = Task.Run(() => site.Diagnostics);
        try
        {
            MakePages(rest);
        }
        finally
        {
            // Nobody may add files while a build begins again.
            ((IAsyncResult)generating).AsyncWaitHandle.WaitOne();
            ((IAsyncResult)indexing).AsyncWaitHandle.WaitOne();
            ((IAsyncResult)gathering).AsyncWaitHandle.WaitOne();
        }
        var others = Parallelism.Map([.. GeneratedFiles.Make(site, templates.Assets)], options.Jobs, Add);
        ImmutableArray<OutputPath> paths =
        [
            .. OutputPaths.OfPages(site),
            .. published.Concat(others).Select(file => file.Path),
            .. generating
                .GetAwaiter()
                .GetResult()
                .Concat(indexing.GetAwaiter().GetResult())
                .OrderBy(path => path.Path, StringComparer.Ordinal),
        ];
        sink.Complete();
        var collisions = OutputPaths.Check(paths).ToList();
        var isWhole = canRender && pages.All(page => page.Fault is null) && collisions.Count == 0;
        ImmutableArray<IInspectedPage> inspected =
        [
            .. pages
                .Select(page => page.Page)
                .Concat(published.Concat(others).Select(file => file.Facts))
                .OfType<IInspectedPage>(),
        ];
        var wiki = new WikiSnapshot(content, documents, site);
        made?.Invoke(wiki);
        var addresses = new AddressCheck(files, folders, git, disk => Snapshot(disk, folders, options));
        ImmutableArray<Diagnostic> diagnostics =
        [
            .. content.Diagnostics,
            .. SiteCheck.SettingsOf(site.Configuration).Apply(gathering.GetAwaiter().GetResult()),
            .. templates.Diagnostics,
            .. pages.Select(page => page.Fault).OfType<Diagnostic>().DistinctBy(fault => (fault.Place, fault.Message)),
            .. collisions,
            .. isWhole && !site.Configuration.IsUnreadable
                ? SiteCheck.Run(
                    inspected,
                    paths,
                    content,
                    folders,
                    new WrittenPlaces(site.Pages, documents),
                    options.Jobs,
                    cache
                )
                : [],
            .. addresses.Run(wiki, site.IsIncomplete ? null : options.Against, history),
            .. noHistory is null ? [] : new[] { noHistory },
            .. SiteCheck.InfoOn(site),
        ];
        return new BuildResult(diagnostics)
        {
            PageCount = site.Pages.Length,
            LinkCount = inspected.Sum(page => page.LinkCount),
            FileCount = paths.Length,
            BasePath = site.Configuration.BasePath,
            Unmade =
            [
                .. site
                    .Pages.Index()
                    .Where(page => !canRender || pages[page.Index].Fault is not null)
                    .Select(page => page.Item.Address.OutputFile),
            ],
        };

        (OutputPath Path, PageFacts? Facts) Add(OutputFile file)
        {
            sink.Add(file);
            return (OutputPath.Of(file), SiteValidator.Inspect(file));
        }

        void MakePages(ImmutableArray<int> some)
        {
            if (canRender)
                Parallelism.Map(some, options.Jobs, MakePage);
        }

        MadePage MakePage(int page)
        {
            order.GivenUp.ThrowIfCancellationRequested();
            pages[page] = maker.Make(site.Pages[page]);
            options.Progress.Advance();
            return pages[page];
        }
    }

    /// <summary>Reports what there is to do in a wiki. Nothing is rendered or published.</summary>
    public static WikiReportResult Report(IFileSystem files, WikiFolders folders, BuildOptions options)
    {
        using var culture = new InvariantCulture();
        var content = ContentLoader.Load(files, folders);
        var documents = Parallelism.Map(
            content.Pages,
            options.Jobs,
            file => DocumentCompiler.Compile(file, content.Configuration.Limits)
        );
        var known = GeneratedFiles.PathsOf(content.Configuration);
        var site = Linker.Link(content, documents, options.WithDrafts, known, options.Jobs);
        return new WikiReportResult(
            content.Pages.IsEmpty ? null : site.Report.Value,
            [.. content.Diagnostics, .. SiteCheck.SettingsOf(site.Configuration).Apply(site.Diagnostics)]
        );
    }

    /// <summary>The wiki whose content is on another disk, as it was at another time.</summary>
    private static WikiSnapshot Snapshot(IFileSystem files, WikiFolders folders, BuildOptions options)
    {
        // What was quoted then is not asked about.
        var content = ContentLoader.Load(files, folders) with
        {
            Fingerprints = [],
            KeptTexts = [],
        };
        var documents = Parallelism.Map(
            content.Pages,
            options.Jobs,
            file => DocumentCompiler.Compile(file, content.Configuration.Limits)
        );
        var site = Linker.Link(content, documents, options.WithDrafts, [], options.Jobs);
        return new WikiSnapshot(content, documents, site);
    }
}
