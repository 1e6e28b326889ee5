using System.Globalization;

namespace StaticWiki.Benchmarks.Wikis;

/// <summary>What is stated of a topic beside its text: three facts, each with its source.</summary>
internal sealed record TopicFacts(string Length, string Built, TopicPlan PartOf, IReadOnlyList<SourcePlan> Sources)
{
    public static TopicFacts Of(TopicPlan topic, WikiPlan plan)
    {
        var random = WikiPlan.RandomOf(topic.Index, purpose: 3);
        var length = string.Create(CultureInfo.InvariantCulture, $"{10 + random.Next(900)} m");
        var built = (1900 + random.Next(120)).ToString(CultureInfo.InvariantCulture);
        // Not the hub, to which a known number of topics shall link.
        var whole = plan.Topics[1 + random.Next(plan.Topics.Count - 1)];
        SourcePlan[] sources = [.. Enumerable.Range(0, 3).Select(_ => plan.Sources[random.Next(plan.Sources.Count)])];
        return new TopicFacts(length, built, whole, sources);
    }
}
