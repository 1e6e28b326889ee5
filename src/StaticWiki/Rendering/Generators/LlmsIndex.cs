using System.Text;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Localization;
using StaticWiki.Rendering.Markdown;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Generators;

/// <summary>
/// The list of the wiki's pages in Markdown for language models, in the form of llmstxt.org: the title, a summary, and
/// sections of links, each with what the page says in short.
/// </summary>
public static class LlmsIndex
{
    public const string FileName = "llms.txt";

    /// <summary>Null where the pages have no Markdown.</summary>
    public static OutputFile? Make(Site site)
    {
        if (!site.Configuration.HasMarkdownPages)
            return null;
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Escape(site.Title)).Append('\n');
        if (site.Configuration.Description is { } description)
            text.Append("\n> ").Append(MarkdownText.Line(description)).Append('\n');
        var pages = site
            .Pages.Where(page => page.MarkdownAddress is not null)
            .OrderBy(page => (Name.Of(page.Title).Key, page.Address.Path))
            .ToList();
        var texts = site.Texts;
        foreach (var (label, group) in TopicGroups(site, pages))
            WriteSection(text, site, label, group);
        WriteSection(text, site, texts.Of(ProgramTexts.Sources), pages.Where(page => page.Kind == PageKind.Source));
        WriteSection(
            text,
            site,
            texts.Of(ProgramTexts.OtherPages),
            pages.Where(page => page.Kind is not (PageKind.Topic or PageKind.Source))
        );
        WriteData(text, site);
        return new OutputFile(FileName, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The topics by kind, in the order of the configuration; those of no kind last.</summary>
    private static IEnumerable<(string Label, IEnumerable<PageHead> Pages)> TopicGroups(
        Site site,
        IEnumerable<PageHead> pages
    )
    {
        var kinds = site.Configuration.Kinds;
        var topics = pages.Where(page => page.Kind == PageKind.Topic).ToLookup(page => page.TopicKindId);
        return topics
            .OrderBy(group => group.Key is null ? int.MaxValue : (uint)IndexOf(group.Key))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
            {
                var label =
                    group.Key is not { } id
                        ? site.Texts.Of(topics.Count > 1 ? ProgramTexts.OtherTopics : ProgramTexts.Topics)
                    : IndexOf(id) is >= 0 and var known ? kinds[known].Plural
                    : id;
                return (label, (IEnumerable<PageHead>)group);
            });

        int IndexOf(string id)
        {
            for (var i = 0; i < kinds.Length; i++)
            {
                if (kinds[i].Id == id)
                    return i;
            }
            return -1;
        }
    }

    private static void WriteSection(StringBuilder text, Site site, string label, IEnumerable<PageHead> pages)
    {
        var isEmpty = true;
        foreach (var page in pages)
        {
            if (isEmpty)
                text.Append("\n## ").Append(MarkdownText.Escape(label)).Append("\n\n");
            isEmpty = false;
            WriteItem(text, site, page.Title, page.MarkdownAddress!.Value, page.Summary);
        }
    }

    /// <summary>What a reader who is short of space may leave out stands under this heading (llmstxt.org, "Format").</summary>
    private static void WriteData(StringBuilder text, Site site)
    {
        var texts = site.Texts;
        text.Append("\n## Optional\n\n");
        WriteItem(
            text,
            site,
            texts.Of(ProgramTexts.Graph),
            new Address(GraphFile.FileName),
            texts.Of(ProgramTexts.GraphSummary)
        );
        if (site.Pages.Any(page => page.Source is not null))
            WriteItem(
                text,
                site,
                texts.Of(ProgramTexts.Bibliography),
                new Address(Bibliography.CslFileName),
                texts.Of(ProgramTexts.BibliographySummary)
            );
    }

    private static void WriteItem(StringBuilder text, Site site, string title, Address address, string summary)
    {
        var href = site.Configuration.BaseUrl?.AbsoluteUri + address.Encoded;
        text.Append("- ").Append(MarkdownText.Link(title, href));
        if (summary.Length > 0)
            text.Append(": ").Append(MarkdownText.Escape(summary.Trim()));
        text.Append('\n');
    }
}
