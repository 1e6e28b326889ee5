using StaticWiki.Benchmarks.Wikis;

namespace StaticWiki.Benchmarks.Comparison;

/// <summary>Changes a generated wiki as its authors would, and takes the changes back.</summary>
internal sealed class WikiEdits(WikiPlan plan, ISiteFormat format, string site)
{
    private readonly Dictionary<string, string> _originals = [];

    /// <summary>Adds a paragraph to one topic.</summary>
    public void EditBody(int run) =>
        Change(plan.Topics[plan.Topics.Count / 2], text => $"{text}A word was added in run {run}.\n");

    /// <summary>Gives the topic that many link to another title; the old one stays as an alias, so that no link breaks.</summary>
    public void ChangeTitle(int run)
    {
        var hub = plan.Topics[WikiPlan.Hub];
        Change(
            hub,
            text =>
                text.Replace($"title: {hub.Title}\n", $"title: {hub.Title} {run}\n", StringComparison.Ordinal)
                    .Replace("aliases: [", $"aliases: [{hub.Title}, ", StringComparison.Ordinal)
        );
    }

    public void Undo()
    {
        foreach (var (path, text) in _originals)
            File.WriteAllText(path, text);
        _originals.Clear();
    }

    private void Change(TopicPlan topic, Func<string, string> change)
    {
        var path = Path.Combine(site, format.PathOf(topic));
        var text = File.ReadAllText(path);
        _originals.TryAdd(path, text);
        File.WriteAllText(path, change(text));
    }
}
