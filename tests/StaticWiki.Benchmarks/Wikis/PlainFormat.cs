using System.Globalization;
using System.Text;

namespace StaticWiki.Benchmarks.Wikis;

/// <summary>
/// The wiki for generators that know no wiki links or citations: both are written as plain Markdown links by relative
/// addresses, which costs them the least. Other names are keys of front matter, not redirects.
/// </summary>
internal abstract class PlainFormat : ISiteFormat
{
    public abstract IEnumerable<(string Path, string Content)> Frame(WikiPlan plan);

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
            topic_kind: {{topic.Kind.Id}}
            other_names: [{{topic.Alias}}]
            summary: What is known of {{topic.Title}}, in a sentence.
            tags: [{{string.Join(", ", topic.Tags)}}]
            facts:
              - {label: Length, value: {{facts.Length}}, cite: {{facts.Sources[0].Id}}}
              - {label: Built, value: "{{facts.Built}}", cite: {{facts.Sources[1].Id}}}
              - {label: Part of, value: {{facts.PartOf.Title}}, href: ../{{facts.PartOf.Slug}}/, cite: {{facts.Sources[
                2
            ].Id}}}
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
            address: https://example.com/{source.Id}
            grade: A
            ---

            An article that reports on the matter, and says where it has it from.

            """
        );

    public string Link(TopicPlan from, TopicPlan to, LinkForm form) =>
        form == LinkForm.Alias ? $"[the one of {to.Alias}](../{to.Slug}/)" : $"[{to.Title}](../{to.Slug}/)";

    public string Citation(TopicPlan from, SourcePlan source) => $"[source](../../sources/{source.Id}/)";
}
