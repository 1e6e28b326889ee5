using System.Collections.Immutable;
using System.IO.Hashing;
using StaticWiki.Caching;
using StaticWiki.Compilation;
using StaticWiki.Files;
using StaticWiki.Linking;
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
    private readonly (PageHead Page, Document? Document)[] _pages = PagesOf(site);

    /// <summary>Makes them, where the site can be searched.</summary>
    public static List<OutputPath> Make(Site site, SearchMemory memory, ISiteSink sink) =>
        site.HasSearch ? new SearchFiles(site, memory, sink).Make() : [];

    private List<OutputPath> Make()
    {
        var digest = new DigestWriter();
        foreach (var (page, document) in _pages)
            digest.Add(page.Address.Path).Add(document?.Path);
        var order = digest.Finish();
        var made = new Dictionary<UInt128, byte[]>();
        var text = MakeText(order);
        var heads = DigestOfHeads(digest);
        var others = memory.Last is { } last && last.Heads == heads ? last.Others : MakeHeads(made);
        memory.Current = new CachedSearch(order, heads, text, others);
        var manifest = new SearchManifest
        {
            PageCount = _pages.Length,
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
            var changes = new List<(int Page, string Document)>();
            for (var i = 0; i < _pages.Length; i++)
            {
                if (_pages[i].Document is { } document && memory.MayHaveChanged(document.Path))
                    changes.Add((i, document.Path));
            }
            if (changes.Count == 0)
                return last.Text;
            // To read all that is there and change most of it would take longer than to make it.
            if (changes.Count <= Math.Max(4, _pages.Length / 50) && Update(last, changes) is { } updated)
                return updated;
        }
        var terms = _pages.Select(page => (ReadOnlyMemory<byte>)memory.TermsOf(page.Document?.Path));
        return [.. TextIndex.Build(terms, _pages.Length, memory).Select(Store)];
    }

    private ImmutableArray<CachedShard>? Update(CachedSearch last, List<(int Page, string Document)> changes) =>
        TextIndex
            .Update(
                [.. last.Text.Select(shard => (shard.First, shard.Common))],
                shard => memory.Read(last.Text[shard].Stored),
                changes.Select(change => new TermsChange(
                    change.Page,
                    memory.LastTermsOf(change.Document),
                    memory.TermsOf(change.Document)
                )),
                _pages.Length
            )
            ?.Select(shard => shard.Bytes is null ? last.Text[shard.Old] : Store(shard))
            .ToImmutableArray();

    private CachedShard Store(TextShard shard) =>
        new(shard.First, shard.Common, XxHash128.HashToUInt128(shard.Bytes), memory.Add(shard.Bytes));

    private UInt128 DigestOfHeads(DigestWriter digest)
    {
        foreach (var (page, document) in _pages)
        {
            digest.Add(page.Address.Path).Add(page.Title).Add(KindOf(page)).Add((int)page.Kind);
            digest.Add(page.Aliases.Length);
            foreach (var name in page.Aliases)
                digest.Add(name);
            var tags = document?.Head.Tags ?? [];
            digest.Add(tags.Length);
            foreach (var tag in tags)
                digest.Add(tag);
        }
        return digest.Finish();
    }

    private HeadFiles MakeHeads(Dictionary<UInt128, byte[]> made)
    {
        var pages = _pages
            .Select(page => new SearchPage(
                page.Page.Address.Encoded,
                page.Page.Title,
                page.Page.Aliases,
                KindOf(page.Page),
                page.Document?.Head.Tags ?? [],
                page.Page.Kind == PageKind.Topic
            ))
            .ToList();
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
    private static (PageHead Page, Document? Document)[] PagesOf(Site site)
    {
        var pages = site
            .Pages.Where(page =>
                page.Kind is PageKind.Home or PageKind.Page or PageKind.Topic or PageKind.Source or PageKind.Stub
            )
            .ToArray();
        Array.Sort(Array.ConvertAll(pages, page => page.Address.Path), pages, StringComparer.Ordinal);
        return Array.ConvertAll(pages, page => (page, site.DocumentOf(page)));
    }

    private string KindOf(PageHead page)
    {
        var configuration = site.Configuration;
        return page.Kind switch
        {
            PageKind.Source => configuration.Texts.Of(ProgramTexts.IsSource),
            PageKind.Stub => configuration.Texts.Of(ProgramTexts.IsStub),
            PageKind.Topic => page.TopicKindId is { } id
                ? configuration.Kinds.FirstOrDefault(kind => kind.Id == id)?.Name ?? id
                : configuration.Texts.Of(ProgramTexts.IsTopic),
            _ => configuration.Texts.Of(ProgramTexts.IsPage),
        };
    }
}
