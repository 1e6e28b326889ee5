using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Tags that have one page in common and are not one tag in two spellings, such as "NET" and ".NET".</summary>
internal static class TagSpellings
{
    public static IEnumerable<Diagnostic> Check(IEnumerable<Document> documents)
    {
        var first = new Dictionary<string, (string Tag, Document Document)>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var tag in document.Head.Tags)
            {
                if (!known.Add(tag))
                    continue;
                var slug = TagSlug.Of(tag);
                if (slug.Length == 0 || first.TryAdd(slug, (tag, document)))
                    continue;
                var other = first[slug];
                if (Letters(tag) == Letters(other.Tag))
                    continue;
                yield return LinkRules.SharedTag.At(
                    PlaceOf(tag, document),
                    $"the tags '{tag}' and '{other.Tag}' have one page, /tags/{slug}/"
                ) with
                {
                    Target = tag,
                    Help = $"spell one of them otherwise; '{other.Tag}' stands at {PlaceOf(other.Tag, other.Document)}",
                };
            }
        }
    }

    private static Place PlaceOf(string tag, Document document) =>
        document.FrontMatter.Tags.First(written => written.Value == tag).Place;

    /// <summary>A tag without what two spellings of it may differ in: letter case, spaces and hyphens.</summary>
    private static string Letters(string tag) =>
        string.Concat(Name.Of(tag).Key.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '_')));
}
