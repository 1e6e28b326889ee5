using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Searching;

/// <summary>
/// Which pages are of a kind, and which have a tag: a shard of the kinds, and one of the tags. One more has the topics, of which
/// a reader may want any.
/// </summary>
internal static class FacetIndex
{
    // As long as a term in a shard can be.
    private const int LongestLabel = 255;

    public static byte[] OfKinds(IReadOnlyList<SearchPage> pages) =>
        Write(pages.SelectMany((page, number) => new[] { (page.Kind, number) }), pages.Count);

    /// <summary>Two spellings of a tag are one, as on the tags' pages.</summary>
    public static byte[] OfTags(IReadOnlyList<SearchPage> pages) =>
        Write(
            pages
                .SelectMany((page, number) => page.Tags.Select(tag => (Tag: tag, Page: number)))
                .GroupBy(use => TagSlug.Of(use.Tag))
                .Where(group => group.Key.Length > 0)
                .SelectMany(group =>
                {
                    var label = group.Select(use => use.Tag).Order(StringComparer.Ordinal).First();
                    return group.Select(use => (label, use.Page)).Distinct();
                }),
            pages.Count
        );

    /// <summary>The written topics under one term, where there are any.</summary>
    public static byte[] OfTopics(IReadOnlyList<SearchPage> pages) =>
        Write(pages.Index().Where(page => page.Item.IsTopic).Select(page => ("topic", page.Index)), pages.Count);

    private static byte[] Write(IEnumerable<(string Label, int Page)> uses, int pageCount)
    {
        var bytes = Array.Empty<byte>();
        var writer = new ShardWriter(int.MaxValue / 8, shard => bytes = shard.Bytes);
        var list = new PostingList();
        var labels = uses.GroupBy(use => use.Label, StringComparer.Ordinal)
            .Select(group => (Label: Encoding.UTF8.GetBytes(group.Key), Pages: group.Select(use => use.Page)))
            .Where(group => group.Label.Length is > 0 and <= LongestLabel)
            .ToList();
        labels.Sort((a, b) => a.Label.AsSpan().SequenceCompareTo(b.Label));
        foreach (var (label, pages) in labels)
        {
            list.Clear();
            foreach (var page in pages)
                list.Add(page);
            writer.Add(label, list.Write(PostingDetail.None, pageCount));
        }
        writer.Finish();
        return bytes;
    }
}
