using System.Collections.Immutable;
using Scriban.Runtime;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Linking.Maps;
using StaticWiki.Rendering.Drawing;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>The models as templates see them. Every member is always there, null where it says nothing.</summary>
internal static class TemplateModel
{
    private static readonly Members<(Site Site, PageModel Page)> SiteMembers = new(
        ("title", of => of.Site.Title),
        ("description", of => of.Site.Configuration.Description),
        ("language", of => of.Site.Configuration.Language),
        ("home", of => of.Page.Hrefs.To(Address.Home)),
        ("navigation", of => List(of.Page.Navigation, LinkOf)),
        (
            "licence",
            of =>
                of.Site.Configuration.Licence is { } licence
                    ? Object(("name", licence.Name), ("url", licence.Url?.AbsoluteUri))
                    : null
        ),
        ("repository", of => of.Site.Configuration.Repository?.Url),
        ("feed", of => of.Site.HasFeed ? of.Page.Hrefs.To(new Address(Generators.Feed.FileName)) : null),
        (
            "listings",
            of =>
                of.Page.Kind is PageKind.NotFound or PageKind.Search
                    ? List(of.Site.Entrances, to => LinkOf(new LinkModel(to.Title, of.Page.Hrefs.To(to.Address))))
                    : null
        ),
        ("search", of => of.Site.HasSearch ? of.Page.Hrefs.To(Address.Search) : null),
        ("graph", of => of.Site.HasGraph ? of.Page.Hrefs.To(Address.Graph) : null),
        ("maintenance", of => of.Site.HasMaintenance ? of.Page.Hrefs.To(Address.Maintenance) : null),
        ("content_security_policy", of => ContentSecurityPolicy.Of(of.Site.Configuration)),
        ("generator", _ => "StaticWiki")
    );

    private static readonly Members<(Site Site, PageModel Page)> PageMembers = new(
        ("kind", of => of.Page.Kind.ToString()),
        ("title", of => of.Page.Title),
        ("summary", of => of.Page.Summary),
        ("body", of => of.Page.Body.IsEmpty ? null : new DeferredHtml(html => BodyHtml.Write(html, of.Page))),
        ("begins_with_heading", of => of.Page.BeginsWithHeading),
        ("headings", of => List(of.Page.Headings, HeadingOf)),
        ("topic_kind", of => of.Page.TopicKind is { } kind ? LinkOf(kind) : null),
        ("aliases", of => List(of.Page.Aliases, alias => alias)),
        ("tags", of => List(of.Page.Tags, LinkOf)),
        ("date", of => DateOf(of.Page.Date)),
        ("updated", of => DateOf(of.Page.Updated)),
        ("contributors", of => List(of.Page.Contributors, name => name)),
        ("breadcrumbs", of => List(of.Page.Breadcrumbs, LinkOf)),
        ("backlinks", of => List(of.Page.Backlinks, BacklinkOf)),
        ("mentioned_by", of => List(of.Page.MentionedBy, LinkOf)),
        ("namesakes", of => List(of.Page.Namesakes, LinkOf)),
        ("facts", of => List(of.Page.Facts, StatementTemplateModel.Of)),
        ("conflicts", of => List(of.Page.Conflicts, StatementTemplateModel.Of)),
        ("timeline", of => of.Page.Events.IsEmpty ? null : TimelineTemplateModel.Of(of.Page)),
        ("references", of => List(of.Page.Cited, CitedOf)),
        ("retracted", of => List(of.Page.Retracted, CitedOf)),
        ("sources", of => List(of.Page.Sources, SourceOf)),
        ("source", of => of.Page.Source is { } source ? SourceOf(source) : null),
        ("feeds", of => List(of.Page.Feeds, EntryOf)),
        ("groups", of => List(of.Page.Groups, GroupOf)),
        ("neighbourhood", of => NeighbourhoodPicture.Draw(of.Page.Title, of.Page.Neighbours)),
        ("graph", of => of.Page.Graph is { } graph ? GraphOf(graph) : null),
        ("edit_url", of => of.Page.EditUrl),
        ("history_url", of => of.Page.HistoryUrl),
        ("report_url", of => of.Page.ReportUrl),
        ("markdown", of => of.Page.MarkdownAddress is { } markdown ? of.Page.Hrefs.To(markdown) : null),
        ("canonical", of => of.Page.Kind is PageKind.NotFound ? null : AbsoluteUrl(of.Site, of.Page)),
        ("is_indexed", of => of.Page.Kind is not (PageKind.NotFound or PageKind.Maintenance or PageKind.Search)),
        (
            "json_ld",
            of =>
                of.Page.Kind == PageKind.NotFound
                    ? null
                    : new DeferredHtml(html => JsonLd.Write(html, of.Site, of.Page))
        )
    );

    private static readonly Members<Heading> HeadingMembers = new(
        ("level", heading => heading.Level),
        ("text", heading => heading.Text),
        ("href", heading => "#" + Uri.EscapeDataString(heading.Id))
    );

    private static readonly Members<LinkModel> LinkMembers = new(
        ("label", link => link.Label),
        ("href", link => link.Href),
        ("is_current", link => link.IsCurrent)
    );

    private static readonly Members<BacklinkModel> BacklinkMembers = new(
        ("title", backlink => backlink.Title),
        ("href", backlink => backlink.Href),
        ("kind", backlink => backlink.Kind.ToString()),
        ("sentences", backlink => List(backlink.Sentences, SentenceOf))
    );

    private static readonly Members<Sentence> SentenceMembers = new(
        ("before", sentence => sentence.Before),
        ("link", sentence => sentence.Link),
        ("after", sentence => sentence.After)
    );

    private static readonly Members<CitedSourceModel> CitedMembers = new(
        ("number", cited => cited.Number),
        ("id", cited => CitationMark.ReferenceIdOf(cited.Number)),
        ("source", cited => SourceOf(cited.Source)),
        ("uses", cited => List(cited.Uses, UseOf))
    );

    private static readonly Members<CitationMark> UseMembers = new(
        ("href", use => "#" + use.Id),
        ("label", use => LetterOf(use.Use))
    );

    private static readonly Members<SourceModel> SourceMembers = new(
        ("title", source => source.Title),
        ("href", source => source.Href),
        ("is_untitled", source => source.IsUntitled),
        ("publisher", source => source.Publisher),
        ("authors", source => List(source.Authors, author => author)),
        ("date", source => DateOf(source.Date)),
        ("url", source => source.Url),
        ("retrieved", source => DateOf(source.Retrieved)),
        ("archive", source => source.Archive),
        ("archived", source => DateOf(source.Archived)),
        ("language", source => source.Language),
        ("grade", source => source.Grade),
        ("status", source => source.Status is { } status ? StatusOf(status) : null)
    );

    private static readonly Members<EntryModel> EntryMembers = new(
        ("title", entry => entry.Title),
        ("href", entry => entry.Href),
        ("summary", entry => entry.Summary),
        ("kind", entry => entry.Kind),
        ("is_stub", entry => entry.IsStub),
        ("source", entry => entry.Source is { } source ? SourceOf(source) : null),
        ("status", entry => entry.Status is { } status ? StatusOf(status) : null)
    );

    private static readonly Members<GroupModel> GroupMembers = new(
        ("label", group => group.Label),
        ("id", group => group.Id),
        ("href", group => group.Href),
        ("note", group => group.Note),
        ("entries", group => List(group.Entries, EntryOf))
    );

    private static readonly Members<PartialDate> DateMembers = new(
        ("iso", date => date.ToString()),
        ("text", date => Readable(date))
    );

    public static ScriptObject Of(Site site, PageModel page) =>
        Object(
            ("site", new ModelObject<(Site, PageModel)>(SiteMembers, (site, page))),
            ("page", new ModelObject<(Site, PageModel)>(PageMembers, (site, page))),
            ("content", null)
        );

    /// <summary>The page's address with its host; null where the host is not known.</summary>
    public static string? AbsoluteUrl(Site site, PageModel page) =>
        site.Configuration.BaseUrl is { } baseUrl ? baseUrl.AbsoluteUri + page.Address.Encoded : null;

    private static ScriptObject GraphOf(GraphModel graph) =>
        Object(
            ("picture", GraphPicture.Draw(graph)),
            ("shown", graph.Nodes.Length),
            ("topics", graph.TopicCount),
            (
                "kinds",
                List(
                    graph.Kinds.Index(),
                    kind =>
                        Object(
                            ("class", GraphPicture.ClassOf(kind.Index)),
                            ("label", kind.Item.Label),
                            ("href", kind.Item.Href)
                        )
                )
            )
        );

    internal static object LinkOf(LinkModel link) => new ModelObject<LinkModel>(LinkMembers, link);

    private static object HeadingOf(Heading heading) => new ModelObject<Heading>(HeadingMembers, heading);

    private static object BacklinkOf(BacklinkModel backlink) =>
        new ModelObject<BacklinkModel>(BacklinkMembers, backlink);

    private static object SentenceOf(Sentence sentence) => new ModelObject<Sentence>(SentenceMembers, sentence);

    private static object CitedOf(CitedSourceModel cited) => new ModelObject<CitedSourceModel>(CitedMembers, cited);

    private static object UseOf(CitationMark use) => new ModelObject<CitationMark>(UseMembers, use);

    /// <summary>a, b, …, z, aa, ab, … for the uses of a source.</summary>
    private static string LetterOf(int use) =>
        (use > 26 ? LetterOf((use - 1) / 26) : "") + (char)('a' + ((use - 1) % 26));

    private static object SourceOf(SourceModel source) => new ModelObject<SourceModel>(SourceMembers, source);

    private static ScriptObject StatusOf(SourceStatusModel status) =>
        Object(
            ("change", SourceStatusReader.WordOf(status.Change)),
            ("date", DateOf(status.Date)),
            ("note", status.Note)
        );

    private static object EntryOf(EntryModel entry) => new ModelObject<EntryModel>(EntryMembers, entry);

    private static object GroupOf(GroupModel group) => new ModelObject<GroupModel>(GroupMembers, group);

    internal static object? DateOf(PartialDate? date) =>
        date is { } known ? new ModelObject<PartialDate>(DateMembers, known) : null;

    internal static string Readable(PartialDate date) => date.InWords();

    internal static ScriptArray List<T>(ImmutableArray<T> items, Func<T, object> convert)
    {
        var list = new ScriptArray(items.Length);
        foreach (var item in items)
            list.Add(convert(item));
        return list;
    }

    internal static ScriptArray List<T>(IEnumerable<T> items, Func<T, object> convert) => [.. items.Select(convert)];

    internal static ScriptObject Object(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var script = new ScriptObject(members.Length);
        foreach (var (name, value) in members)
            script.Add(name, value!);
        return script;
    }
}
