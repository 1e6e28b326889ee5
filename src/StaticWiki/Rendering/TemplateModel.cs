using Scriban.Runtime;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>The models as templates see them. Every member is always there, null where it says nothing.</summary>
internal static class TemplateModel
{
    public static ScriptObject Of(Site site, PageModel page) =>
        Object(("site", SiteOf(site, page)), ("page", PageOf(site, page)), ("content", null));

    private static ScriptObject SiteOf(Site site, PageModel page) =>
        Object(
            ("title", site.Title),
            ("description", site.Configuration.Description),
            ("language", site.Configuration.Language),
            ("home", page.Hrefs.To(Address.Home)),
            ("navigation", List(page.Navigation, LinkOf)),
            (
                "licence",
                site.Configuration.Licence is { } licence
                    ? Object(("name", licence.Name), ("url", licence.Url?.AbsoluteUri))
                    : null
            ),
            (
                "repository",
                site.Configuration.Repository is { } repository ? "https://github.com/" + repository.Name : null
            ),
            ("feed", site.HasFeed ? page.Hrefs.To(new Address(Generators.Feed.FileName)) : null),
            (
                "listings",
                page.Kind == PageKind.NotFound
                    ? List(site.Entrances, to => LinkOf(new LinkModel(to.Title, page.Hrefs.To(to.Address))))
                    : null
            ),
            ("maintenance", site.HasMaintenance ? page.Hrefs.To(Address.Maintenance) : null),
            ("generator", "StaticWiki")
        );

    private static ScriptObject PageOf(Site site, PageModel page) =>
        Object(
            ("kind", page.Kind.ToString()),
            ("title", page.Title),
            ("summary", page.Summary),
            ("body", page.Body.IsEmpty ? null : BodyHtml.Of(page)),
            ("begins_with_heading", page.BeginsWithHeading),
            (
                "headings",
                List(
                    page.Headings,
                    heading =>
                        Object(
                            ("level", heading.Level),
                            ("text", heading.Text),
                            ("href", "#" + Uri.EscapeDataString(heading.Id))
                        )
                )
            ),
            ("topic_kind", page.TopicKind is { } kind ? LinkOf(kind) : null),
            ("aliases", List(page.Aliases, alias => alias)),
            ("tags", List(page.Tags, LinkOf)),
            ("date", DateOf(page.Date)),
            ("updated", DateOf(page.Updated)),
            ("contributors", List(page.Contributors, name => name)),
            ("breadcrumbs", List(page.Breadcrumbs, LinkOf)),
            ("backlinks", List(page.Backlinks, BacklinkOf)),
            ("mentioned_by", List(page.MentionedBy, LinkOf)),
            ("namesakes", List(page.Namesakes, LinkOf)),
            ("facts", List(page.Facts, StatementTemplateModel.Of)),
            ("conflicts", List(page.Conflicts, StatementTemplateModel.Of)),
            ("timeline", page.Events.IsEmpty ? null : TimelineTemplateModel.Of(page)),
            ("references", List(page.Cited, CitedOf)),
            ("retracted", List(page.Retracted, CitedOf)),
            ("sources", List(page.Sources, SourceOf)),
            ("source", page.Source is { } source ? SourceOf(source) : null),
            ("feeds", List(page.Feeds, EntryOf)),
            ("groups", List(page.Groups, GroupOf)),
            ("edit_url", page.EditUrl),
            ("markdown", page.MarkdownAddress is { } markdown ? page.Hrefs.To(markdown) : null),
            ("canonical", page.Kind is PageKind.NotFound ? null : AbsoluteUrl(site, page)),
            ("is_indexed", page.Kind is not (PageKind.NotFound or PageKind.Maintenance)),
            ("json_ld", page.Kind == PageKind.NotFound ? null : JsonLd.Of(site, page))
        );

    /// <summary>The page's address with its host; null where the host is not known.</summary>
    public static string? AbsoluteUrl(Site site, PageModel page) =>
        site.Configuration.BaseUrl is { } baseUrl ? baseUrl.AbsoluteUri + page.Address.Encoded : null;

    internal static ScriptObject LinkOf(LinkModel link) =>
        Object(("label", link.Label), ("href", link.Href), ("is_current", link.IsCurrent));

    private static ScriptObject BacklinkOf(BacklinkModel backlink) =>
        Object(
            ("title", backlink.Title),
            ("href", backlink.Href),
            ("kind", backlink.Kind.ToString()),
            ("sentences", List(backlink.Sentences, SentenceOf))
        );

    private static ScriptObject SentenceOf(Sentence sentence) =>
        Object(("before", sentence.Before), ("link", sentence.Link), ("after", sentence.After));

    private static ScriptObject CitedOf(CitedSourceModel cited) =>
        Object(
            ("number", cited.Number),
            ("id", CitationMark.ReferenceIdOf(cited.Number)),
            ("source", SourceOf(cited.Source)),
            ("uses", List(cited.Uses, use => Object(("href", "#" + use.Id), ("label", LetterOf(use.Use)))))
        );

    /// <summary>a, b, …, z, aa, ab, … for the uses of a source.</summary>
    private static string LetterOf(int use) =>
        (use > 26 ? LetterOf((use - 1) / 26) : "") + (char)('a' + ((use - 1) % 26));

    private static ScriptObject SourceOf(SourceModel source) =>
        Object(
            ("title", source.Title),
            ("href", source.Href),
            ("is_untitled", source.IsUntitled),
            ("publisher", source.Publisher),
            ("authors", List(source.Authors, author => author)),
            ("date", DateOf(source.Date)),
            ("url", source.Url),
            ("retrieved", DateOf(source.Retrieved)),
            ("archive", source.Archive),
            ("archived", DateOf(source.Archived)),
            ("language", source.Language),
            ("grade", source.Grade),
            ("status", source.Status is { } status ? StatusOf(status) : null)
        );

    private static ScriptObject StatusOf(SourceStatusModel status) =>
        Object(
            ("change", SourceStatusReader.WordOf(status.Change)),
            ("date", DateOf(status.Date)),
            ("note", status.Note)
        );

    private static ScriptObject EntryOf(EntryModel entry) =>
        Object(
            ("title", entry.Title),
            ("href", entry.Href),
            ("summary", entry.Summary),
            ("kind", entry.Kind),
            ("is_stub", entry.IsStub),
            ("source", entry.Source is { } source ? SourceOf(source) : null),
            ("status", entry.Status is { } status ? StatusOf(status) : null)
        );

    private static ScriptObject GroupOf(GroupModel group) =>
        Object(
            ("label", group.Label),
            ("id", group.Id),
            ("href", group.Href),
            ("note", group.Note),
            ("entries", List(group.Entries, EntryOf))
        );

    internal static ScriptObject? DateOf(PartialDate? date) =>
        date is { } known ? Object(("iso", known.ToString()), ("text", Readable(known))) : null;

    internal static string Readable(PartialDate date) => date.InWords();

    internal static ScriptArray List<T>(IEnumerable<T> items, Func<T, object> convert) => [.. items.Select(convert)];

    internal static ScriptObject Object(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var script = new ScriptObject(members.Length);
        foreach (var (name, value) in members)
            script.Add(name, value!);
        return script;
    }
}
