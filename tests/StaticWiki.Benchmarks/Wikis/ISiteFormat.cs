using System.Text;

namespace StaticWiki.Benchmarks.Wikis;

/// <summary>How a link names the topic it leads to.</summary>
internal enum LinkForm
{
    Title,
    Alias,
    Path,
}

/// <summary>How one generator wants the wiki written down.</summary>
internal interface ISiteFormat
{
    /// <summary>Settings and templates: path below the site's folder → content.</summary>
    IEnumerable<(string Path, string Content)> Frame(WikiPlan plan);

    /// <summary>Path of the topic's file below the site's folder.</summary>
    string PathOf(TopicPlan topic);

    string PathOf(SourcePlan source);

    void WriteFrontMatter(StringBuilder text, TopicPlan topic, WikiPlan plan);

    void WriteSource(StringBuilder text, SourcePlan source);

    /// <summary>A link from one topic to another.</summary>
    string Link(TopicPlan from, TopicPlan to, LinkForm form);

    /// <summary>A reference to a source.</summary>
    string Citation(TopicPlan from, SourcePlan source);
}
