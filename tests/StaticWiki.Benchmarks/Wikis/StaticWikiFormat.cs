using System.Globalization;
using System.Text;

namespace StaticWiki.Benchmarks.Wikis;

/// <summary>
/// The wiki for StaticWiki: wiki links, citations, facts and aliases as its authors write them, all checks on. No second
/// copy of each page as Markdown and no look at git, which the others do not do either.
/// </summary>
internal sealed class StaticWikiFormat : ISiteFormat
{
    public IEnumerable<(string Path, string Content)> Frame(WikiPlan plan)
    {
        var kinds = string.Concat(
            TopicKind.All.Select(kind =>
                $$"""
                      {{kind.Id}}:
                        name: {{Lexicon.Capital(kind.Id)}}
                        plural: {{kind.Plural}}
                        facts:
                          length: {type: number, unit: m}
                          built: date
                          part_of: {type: topic, label: Part of}

                    """
            )
        );
        yield return (
            "content/site.yaml",
            $"""
            title: A generated wiki
            language: en-GB
            base_url: https://example.org/
            navigation:
              - Topics: /topics/
              - Sources: /sources/
            history: off
            llms: false
            kinds:
            {kinds}
            """
        );
        yield return ("content/index.md", "---\ntitle: A generated wiki\n---\n\nSee [all topics](/topics/).\n");
    }

    public string PathOf(TopicPlan topic) => $"content/topics/{topic.Slug}.md";

    public string PathOf(SourcePlan source) => $"content/sources/{source.Id}.md";

    public void WriteFrontMatter(StringBuilder text, TopicPlan topic, WikiPlan plan)
    {
        var facts = TopicFacts.Of(topic, plan);
        text.Append(
            CultureInfo.InvariantCulture,
            $$"""
            ---
            title: {{topic.Title}}
            kind: {{topic.Kind.Id}}
            aliases: [{{topic.Alias}}]
            summary: What is known of {{topic.Title}}, in a sentence.
            tags: [{{string.Join(", ", topic.Tags)}}]
            facts:
              - {name: length, value: {{facts.Length}}, cite: {{facts.Sources[0].Id}}}
              - {name: built, value: {{facts.Built}}, cite: {{facts.Sources[1].Id}}}
              - {name: part_of, value: {{facts.PartOf.Title}}, cite: {{facts.Sources[2].Id}}}
            ---


            """
        );
    }

    public void WriteSource(StringBuilder text, SourcePlan source) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            ---
            title: {source.Title}
            publisher: The Gazette
            date: 2020-05-17
            url: https://example.com/{source.Id}
            language: en
            grade: A
            ---

            An article that reports on the matter, and says where it has it from.

            """
        );

    public string Link(TopicPlan from, TopicPlan to, LinkForm form) =>
        form switch
        {
            LinkForm.Title => $"[[{to.Title}]]",
            LinkForm.Alias => $"[[{to.Alias}|the one of {to.Alias}]]",
            _ => $"[{to.Title}]({to.Slug}.md)",
        };

    public string Citation(TopicPlan from, SourcePlan source) => $"[@{source.Id}]";
}
