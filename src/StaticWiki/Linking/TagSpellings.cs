using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Tags that have one page in common and are not one tag in two spellings, such as "NET" and ".NET".</summary>
internal static class TagSpellings
{
    public static IEnumerable<Diagnostic> Check(IEnumerable<Document> documents)
    {
        var first = new Dictionary<string, Sourced<string>>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in documents.SelectMany(document => document.FrontMatter.Tags))
        {
            if (!known.Add(tag.Value))
                continue;
            var slug = TagSlug.Of(tag.Value);
            if (slug.Length == 0 || first.TryAdd(slug, tag))
                continue;
            var other = first[slug];
            if (Letters(tag.Value) == Letters(other.Value))
                continue;
            yield return LinkRules.SharedTag.At(
                tag.Place,
                $"the tags '{tag.Value}' and '{other.Value}' have one page, /tags/{slug}/"
            ) with
            {
                Target = tag.Value,
                Help = $"spell one of them otherwise; '{other.Value}' stands at {other.Place}",
            };
        }
    }

    /// <summary>A tag without what two spellings of it may differ in: letter case, spaces and hyphens.</summary>
    private static string Letters(string tag) =>
        string.Concat(Name.Of(tag).Key.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '_')));
}
