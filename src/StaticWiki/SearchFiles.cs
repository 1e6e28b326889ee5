using System.Collections.Immutable;
using System.IO.Hashing;
using StaticWiki.Caching;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Searching;
using StaticWiki.Text;

namespace StaticWiki;

/// <summary>
/// Makes the files that a site is searched by. An edited page changes those shards of the text in which its terms changed; a page
/// that comes or goes changes all, since pages are known by numbers.
/// </summary>
/// <param name="site">The linked wiki.</param>
/// <param name="memory">Knows the index of the last build.</param>
/// <param name="sink">Takes the files.</param>
internal sealed class SearchFiles(Site site, SearchMemory memory, ISiteSink sink)
{
    private readonly List<(SearchPage Page, string? Document)> _pages = PagesOf(site);

    /// <summary>Makes them, where the site can be searched.</summary>
    public static List<OutputPath> Make(Site site, SearchMemory memory, ISiteSink sink) =>
        site.HasSearch ? new SearchFiles(site, memory, sink).Make() : [];

    private List<OutputPath> Make()
    {
        var digest = new DigestWriter();
        foreach (var (page, document) in _pages)
            digest.Add(page.Path).Add(document);
        var order = digest.Finish();
        var made = new Dictionary<UInt128, byte[]>();
        var text = MakeText(order);
        var heads = DigestOfHeads(digest);
        var others = memory.Last is { } last && last.Heads == heads ? last.Others : MakeHeads(made);
        memory.Current = new CachedSearch(order, heads, text, others);
        var manifest = new SearchManifest
        {
            PageCount = _pages.Count,
            Text = [.. text.Select(shard => new IndexFile(shard.First, shard.Digest, IndexFile.Binary))],
            Heads = others,
            Common = text.SelectMany(shard => shard.Common),
        };
        var bytes = manifest.Write();
        var stored = text.ToDictionary(shard => shard.Digest, shard => shard.Stored);
        foreach (var (path, content) in manifest.Paths)
        {
            if (!sink.Keep(path, content))
                sink.Add(new OutputFile(path, BytesOf(content)));
        }
        sink.Add(new OutputFile(SearchManifest.Path, bytes));
        return
        [
            new OutputPath(SearchManifest.Path, null),
            .. manifest.Paths.Select(file => new OutputPath(file.Path, null) { IsContentAddressed = true }),
        ];

        byte[] BytesOf(UInt128 content)
        {
            if (manifest.Pieces.TryGetValue(content, out var piece))
                return piece;
            if (stored.TryGetValue(content, out var part))
                return memory.Read(part);
            // Somebody has taken the file away.
            if (!made.ContainsKey(content))
                MakeHeads(made);
            return made[content];
        }
    }

    private ImmutableArray<CachedShard> MakeText(UInt128 order)
    {
        if (memory.Last is { } last && last.Order == order)
        {
            var changes = _pages
                .Index()
                .Where(page => page.Item.Document is { } document && memory.MayHaveChanged(document))
                .Select(page => (page.Index, page.Item.Document))
                .ToList();
            if (changes.Count == 0)
                return last.Text;
            // To read all that is there and change most of it would take longer than to make it.
            if (changes.Count <= Math.Max(4, _pages.Count / 50) && Update(last, changes) is { } updated)
                return updated;
        }
        var terms = _pages.Select(page => (ReadOnlyMemory<byte>)memory.TermsOf(page.Document));
        return [.. TextIndex.Build(terms, _pages.Count, memory).Select(Store)];
    }

    private ImmutableArray<CachedShard>? Update(CachedSearch last, List<(int Page, string? Document)> changes) =>
        TextIndex
            .Update(
                [.. last.Text.Select(shard => (shard.First, shard.Common))],
                shard => memory.Read(last.Text[shard].Stored),
                changes.Select(change => new TermsChange(
                    change.Page,
                    memory.LastTermsOf(change.Document),
                    memory.TermsOf(change.Document)
                )),
                _pages.Count
            )
            ?.Select(shard => shard.Bytes is null ? last.Text[shard.Old] : Store(shard))
            .ToImmutableArray();

    private CachedShard Store(TextShard shard) =>
        new(shard.First, shard.Common, XxHash128.HashToUInt128(shard.Bytes), memory.Add(shard.Bytes));

    private UInt128 DigestOfHeads(DigestWriter digest)
    {
        foreach (var (page, _) in _pages)
        {
            digest.Add(page.Path).Add(page.Title).Add(page.Kind).Add(page.IsTopic);
            digest.Add(page.Aliases.Length).Add(page.Tags.Length);
            foreach (var name in page.Aliases)
                digest.Add(name);
            foreach (var tag in page.Tags)
                digest.Add(tag);
        }
        return digest.Finish();
    }

    private HeadFiles MakeHeads(Dictionary<UInt128, byte[]> made)
    {
        var pages = _pages.ConvertAll(page => page.Page);
        var (names, endings) = NameIndex.Build(pages);
        return new HeadFiles(
            [.. names.Select(shard => FileOf(shard.First, shard.Bytes, IndexFile.Binary))],
            [.. endings.Select(shard => FileOf(shard.First, shard.Bytes, IndexFile.Binary))],
            [.. PageTable.Write(pages).Select(block => FileOf("", block, IndexFile.Json))],
            [
                FileOf("", FacetIndex.OfKinds(pages), IndexFile.Binary),
                FileOf("", FacetIndex.OfTags(pages), IndexFile.Binary),
                FileOf("", FacetIndex.OfTopics(pages), IndexFile.Binary),
            ]
        );

        IndexFile FileOf(string first, byte[] bytes, string extension)
        {
            var digest = XxHash128.HashToUInt128(bytes);
            made[digest] = bytes;
            return new IndexFile(first, digest, extension);
        }
    }

    /// <summary>The pages that somebody wrote, and the topics that nobody has written yet; by address, which edits seldom change.</summary>
    private static List<(SearchPage Page, string? Document)> PagesOf(Site site) =>
        [
            .. site
                .Pages.Where(page =>
                    page.Kind is PageKind.Home or PageKind.Page or PageKind.Topic or PageKind.Source or PageKind.Stub
                )
                .OrderBy(page => page.Address)
                .Select(page => (page, Document: site.DocumentOf(page)))
                .Select(page =>
                    (
                        new SearchPage(
                            page.page.Address.Encoded,
                            page.page.Title,
                            page.page.Aliases,
                            KindOf(page.page, site.Configuration),
                            page.Document?.Head.Tags ?? [],
                            page.page.Kind == PageKind.Topic
                        ),
                        page.Document?.Path
                    )
                ),
        ];

    private static string KindOf(PageHead page, SiteConfiguration configuration) =>
        page.Kind switch
        {
            PageKind.Source => configuration.Texts.Of(ProgramTexts.IsSource),
            PageKind.Stub => configuration.Texts.Of(ProgramTexts.IsStub),
            PageKind.Topic => page.TopicKindId is { } id
                ? configuration.Kinds.FirstOrDefault(kind => kind.Id == id)?.Name ?? id
                : configuration.Texts.Of(ProgramTexts.IsTopic),
            _ => configuration.Texts.Of(ProgramTexts.IsPage),
        };
}
