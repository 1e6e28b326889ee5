namespace StaticWiki.Benchmarks.Wikis;

/// <summary>
/// What a generated wiki consists of, whatever tool it is written for. It follows from the number of topics alone, and
/// the texts of topics are made one at a time, so that a plan for 100,000 is small.
/// </summary>
internal sealed class WikiPlan
{
    /// <summary>The topic that <see cref="HubLinks"/> others link to, if there are so many, and no more than that.</summary>
    public const int Hub = 0;

    /// <summary>How many topics link to the <see cref="Hub"/>.</summary>
    public const int HubLinks = 200;

    private const int TopicsPerSource = 5;

    private static readonly string[] AllTags = [.. Enumerable.Range(1, 40).Select(number => $"tag {number:00}")];

    /// <param name="topicCount">How many topics there are; at least 2.</param>
    public WikiPlan(int topicCount)
    {
        var lexicon = new Lexicon();
        Words = lexicon.Words;
        var topics = new TopicPlan[topicCount];
        for (var i = 0; i < topics.Length; i++)
        {
            var random = RandomOf(i, purpose: 1);
            var tag = random.Next(AllTags.Length);
            topics[i] = new TopicPlan(i, lexicon.NextName(), lexicon.NextName())
            {
                Kind = TopicKind.All[random.Next(TopicKind.All.Length)],
                Tags = [AllTags[tag], AllTags[(tag + 1 + random.Next(AllTags.Length - 1)) % AllTags.Length]],
            };
        }
        Topics = topics;
        Sources =
        [
            .. Enumerable
                .Range(0, Math.Max(1, topicCount / TopicsPerSource))
                .Select(i => new SourcePlan($"2020-source-{i:00000}", lexicon.NextName())),
        ];
    }

    public IReadOnlyList<string> Words { get; }

    public IReadOnlyList<TopicPlan> Topics { get; }

    public IReadOnlyList<SourcePlan> Sources { get; }

    /// <summary>Numbers for one purpose of one topic, so that no topic depends on how many there were before it.</summary>
    public static SplitMix64 RandomOf(int topic, int purpose) => new(((ulong)topic << 8) + (ulong)purpose);
}

/// <param name="Index">Its place among the topics.</param>
/// <param name="Title">Its name.</param>
/// <param name="Alias">Its other name.</param>
internal sealed record TopicPlan(int Index, string Title, string Alias)
{
    public required TopicKind Kind { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The name of its file, and the last part of its address.</summary>
    public string Slug { get; } = Title.ToLowerInvariant().Replace(' ', '-');
}

/// <param name="Id">The name of its file, and the last part of its address.</param>
/// <param name="Title">What the cited article is called.</param>
internal sealed record SourcePlan(string Id, string Title);
