using System.Collections.Immutable;
using StaticWiki.Linking;
using StaticWiki.Linking.Mentions;
using StaticWiki.Text;

namespace StaticWiki.Importing;

/// <summary>Finds the topics that an article names.</summary>
internal static class NamedTopics
{
    /// <returns>Their titles, by their first mention.</returns>
    public static ImmutableArray<string> Find(MentionIndex index, string text)
    {
        var topics = ImmutableArray.CreateBuilder<string>();
        var found = new HashSet<Page>();
        for (var at = 0; at < text.Length; )
        {
            if (index.LongestAt(text, at, text.Length) is not var (end, page))
            {
                at = WordScanner.EndOfToken(text, at);
                continue;
            }
            if (page is not null && found.Add(page))
                topics.Add(page.Title);
            at = end;
        }
        return topics.ToImmutable();
    }
}
