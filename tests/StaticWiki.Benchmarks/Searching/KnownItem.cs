using System.Text;
using StaticWiki.Benchmarks.Wikis;

namespace StaticWiki.Benchmarks.Searching;

/// <summary>A query of somebody who has one page in mind.</summary>
/// <param name="Sort">What is typed: "title", "alias", "phrase", "typo".</param>
/// <param name="Query">As typed.</param>
/// <param name="Page">The address of the page, below the site's.</param>
internal sealed record KnownItem(string Sort, string Query, string Page)
{
    public static readonly string[] Sorts = ["title", "alias", "phrase", "typo"];

    private const int WordsOfPhrase = 4;

    /// <summary>So many queries of each sort; the same for the same wiki on any machine.</summary>
    public static List<KnownItem> Draw(WikiPlan plan, int ofEach)
    {
        var items = new List<KnownItem>();
        var text = new TopicText(plan, new StaticWikiFormat());
        for (var i = 0; i < ofEach * Sorts.Length; i++)
        {
            // Spread over all topics.
            var topic = plan.Topics[(int)((i + 0.5) * plan.Topics.Count / (ofEach * Sorts.Length))];
            var random = WikiPlan.RandomOf(topic.Index, purpose: 9);
            var sort = Sorts[i % Sorts.Length];
            var query = sort switch
            {
                "title" => topic.Title.ToLowerInvariant(),
                "alias" => topic.Alias.ToLowerInvariant(),
                "phrase" => PhraseOf(text, topic, ref random),
                _ => WithSlip(topic.Title.ToLowerInvariant(), ref random),
            };
            items.Add(new KnownItem(sort, query, $"topics/{topic.Slug}/"));
        }
        return items;
    }

    /// <summary>Words that stand behind each other in a paragraph of the topic.</summary>
    private static string PhraseOf(TopicText text, TopicPlan topic, ref SplitMix64 random)
    {
        var body = new StringBuilder();
        text.Write(body, topic);
        var lines = body.ToString()
            .Split('\n')
            .SelectMany(line => line.Split('.', '[', ']'))
            .Select(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length >= WordsOfPhrase && words.All(word => word.All(char.IsAsciiLetter)))
            .ToList();
        var line = lines[random.Next(lines.Count)];
        var start = random.Next(line.Length - WordsOfPhrase + 1);
        return string.Join(' ', line[start..(start + WordsOfPhrase)]).ToLowerInvariant();
    }

    /// <summary>One letter of the longest word left out, doubled, changed, or put behind the next.</summary>
    private static string WithSlip(string title, ref SplitMix64 random)
    {
        var words = title.Split(' ');
        var longest = Array.FindIndex(words, word => word.Length == words.Max(other => other.Length));
        var word = words[longest];
        var at = random.Next(word.Length - 1);
        words[longest] = random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word[..at] + word[at] + word[at..],
            2 => word[..at] + (word[at] == 'x' ? 'z' : 'x') + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
        return string.Join(' ', words);
    }
}
