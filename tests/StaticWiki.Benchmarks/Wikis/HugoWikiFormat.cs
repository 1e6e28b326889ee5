using System.Globalization;
using System.Text;

namespace StaticWiki.Benchmarks.Wikis;

/// <summary>
/// The wiki for Hugo as somebody sets it up who wants a wiki from it: links by name, numbered citations with a list of
/// references, backlinks, pages of tags and kinds, and an error for each link or citation that leads nowhere. The layouts
/// are in <see cref="HugoWikiLayouts"/>.
/// </summary>
internal sealed class HugoWikiFormat : ISiteFormat
{
    private readonly HugoFormat _plain = new();

    public IEnumerable<(string Path, string Content)> Frame(WikiPlan plan)
    {
        yield return HugoConfiguration.With("kind", "tag");
        foreach (var layout in HugoWikiLayouts.All)
            yield return layout;
        foreach (var kind in TopicKind.All)
            yield return ($"content/kinds/{kind.Id}/_index.md", $"---\ntitle: {kind.Plural}\n---\n");
        yield return ("content/_index.md", "---\ntitle: A generated wiki\n---\n\nSee [all topics](/topics/).\n");
    }

    public string PathOf(TopicPlan topic) => _plain.PathOf(topic);

    public string PathOf(SourcePlan source) => _plain.PathOf(source);

    public void WriteFrontMatter(StringBuilder text, TopicPlan topic, WikiPlan plan)
    {
        var facts = TopicFacts.Of(topic, plan);
        text.Append(
            CultureInfo.InvariantCulture,
            $$"""
            ---
            title: {{topic.Title}}
            kinds: [{{topic.Kind.Id}}]
            other_names: [{{topic.Alias}}]
            summary: What is known of {{topic.Title}}, in a sentence.
            tags: [{{string.Join(", ", topic.Tags)}}]
            facts:
              - {label: Length, value: {{facts.Length}}, cite: {{facts.Sources[0].Id}}}
              - {label: Built, value: "{{facts.Built}}", cite: {{facts.Sources[1].Id}}}
              - {label: Part of, topic: {{facts.PartOf.Title}}, cite: {{facts.Sources[2].Id}}}
            ---


            """
        );
    }

    public void WriteSource(StringBuilder text, SourcePlan source) => _plain.WriteSource(text, source);

    public string Link(TopicPlan from, TopicPlan to, LinkForm form) =>
        form switch
        {
            // Angle brackets, since a destination with spaces needs them (CommonMark, "Links").
            LinkForm.Title => $"[{to.Title}](<{to.Title}>)",
            LinkForm.Alias => $"[the one of {to.Alias}](<{to.Alias}>)",
            _ => $"[{to.Title}]({to.Slug}.md)",
        };

    public string Citation(TopicPlan from, SourcePlan source) => $$$"""{{< cite "{{{source.Id}}}" >}}""";
}
