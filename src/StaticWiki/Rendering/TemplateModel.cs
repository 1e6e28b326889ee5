using System.Collections.Immutable;
using Scriban.Runtime;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Linking.Maps;
using StaticWiki.Localization;
using StaticWiki.Rendering.Drawing;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>The models as templates see them. Every member is always there, null where it says nothing.</summary>
internal static class TemplateModel
{
    /// <summary>The variable that has the wiki.</summary>
    public const string Site = "site";

    /// <summary>The variable that has the page.</summary>
    public const string Page = "page";

    /// <summary>The variable of the layout that has what the page's own template made.</summary>
    public const string Content = "content";

    private static readonly Members<(Site Site, PageModel Page, string Policy)> SiteMembers = new(
        ("title", of => of.Site.Title),
        ("description", of => of.Site.Configuration.Description),
        ("language", of => of.Site.Configuration.Language),
        ("locale", of => LanguageTag.LocaleOf(of.Site.Configuration.Language)),
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
        ("topics", of => of.Site.Topics is { } topics ? of.Page.Hrefs.To(topics) : null),
        ("search", of => of.Site.HasSearch ? of.Page.Hrefs.To(Address.Search) : null),
        ("graph", of => of.Site.HasGraph ? of.Page.Hrefs.To(Address.Graph) : null),
        ("maintenance", of => of.Site.HasMaintenance ? of.Page.Hrefs.To(Address.Maintenance) : null),
        ("content_security_policy", of => of.Policy),
        ("generator", _ => "StaticWiki")
    );

    private static readonly Members<(Site Site, PageModel Page)> PageMembers = new(
        ("kind", of => of.Page.Kind.ToString()),
        ("title", of => of.Page.Title),
        ("summary", of => of.Page.Summary),
        (
            "body",
            of => of.Page.Body.IsEmpty ? null : new DeferredHtml(html => BodyHtml.Write(html, of.Page, of.Site.Texts))
        ),
        ("shared_name", of => of.Page.SharedName),
        ("begins_with_heading", of => of.Page.BeginsWithHeading),
        ("headings", of => List(of.Page.Headings, HeadingOf)),
        ("topic_kind", of => of.Page.TopicKind is { } kind ? LinkOf(kind) : null),
        ("aliases", of => List(of.Page.Aliases, alias => alias)),
        ("tags", of => List(of.Page.Tags, LinkOf)),
        ("date", of => DateOf(of.Page.Date, of.Site.Texts)),
        ("updated", of => DateOf(of.Page.Updated, of.Site.Texts)),
        ("contributors", of => List(of.Page.Contributors, name => name)),
        ("breadcrumbs", of => List(of.Page.Breadcrumbs, LinkOf)),
        ("backlinks", of => List(of.Page.Backlinks, BacklinkOf)),
        ("mentioned_by", of => List(of.Page.MentionedBy, LinkOf)),
        ("namesakes", of => List(of.Page.Namesakes, LinkOf)),
        ("facts", of => List(of.Page.Facts, fact => StatementTemplateModel.Of(fact, of.Site.Texts))),
        ("conflicts", of => List(of.Page.Conflicts, conflict => StatementTemplateModel.Of(conflict, of.Site.Texts))),
        ("timeline", of => of.Page.Events.IsEmpty ? null : TimelineTemplateModel.Of(of.Page, of.Site.Texts)),
        ("references", of => List(of.Page.Cited, cited => CitedOf(cited, of.Site.Texts))),
        ("retracted", of => List(of.Page.Retracted, cited => CitedOf(cited, of.Site.Texts))),
        ("sources", of => List(of.Page.Sources, source => SourceOf(source, of.Site.Texts))),
        ("source", of => of.Page.Source is { } source ? SourceOf(source, of.Site.Texts) : null),
        ("foreign_language", of => ForeignLanguageOf(of.Site, of.Page.Source)),
        ("series", of => List(of.Page.Series, SeriesOf)),
        (
            "changes",
            of => List(of.Page.Changes, change => DatedOf(change.Title, change.Href, change.Date, of.Site.Texts))
        ),
        (
            "latest_events",
            of =>
                List(
                    of.Page.LatestEvents,
                    happened => DatedOf(happened.Title, happened.Href, happened.Date, of.Site.Texts)
                )
        ),
        ("independent", of => of.Page.IndependentCount),
        ("provenance", of => ProvenanceTemplateModel.Of(of.Page.Provenance, of.Site.Texts)),
        ("feeds", of => List(of.Page.Feeds, entry => EntryOf(entry, of.Site.Texts))),
        ("group_links", of => List(of.Page.GroupLinks, GroupLinkOf)),
        ("part", of => of.Page.Part is { } part ? PartTemplateModel.Of(part) : null),
        ("groups", of => List(of.Page.Groups, group => GroupOf(group, of.Site.Texts))),
        ("neighbourhood", of => NeighbourhoodPicture.Draw(of.Page.Title, of.Page.Neighbours)),
        ("graph", of => of.Page.Graph is { } graph ? GraphOf(graph, of.Page.Kind) : null),
        ("edit_url", of => of.Page.EditUrl),
        ("history_url", of => of.Page.HistoryUrl),
        ("report_url", of => of.Page.ReportUrl),
        ("markdown", of => of.Page.MarkdownAddress is { } markdown ? of.Page.Hrefs.To(markdown) : null),
        ("picture", of => PictureOf(of.Site, of.Page)),
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

    private static readonly Members<(CitedSourceModel Cited, InterfaceTexts Texts)> CitedMembers = new(
        ("number", of => of.Cited.Number),
        ("id", of => CitationMark.ReferenceIdOf(of.Cited.Number)),
        ("source", of => SourceOf(of.Cited.Source, of.Texts)),
        ("uses", of => List(of.Cited.Uses, UseOf))
    );

    private static readonly Members<CitationMark> UseMembers = new(
        ("href", use => "#" + use.Id),
        ("label", use => LetterOf(use.Use))
    );

    private static readonly Members<(SourceModel Source, InterfaceTexts Texts)> SourceMembers = new(
        ("title", of => of.Source.Title),
        ("href", of => of.Source.Href),
        ("is_untitled", of => of.Source.IsUntitled),
        ("publisher", of => of.Source.Publisher),
        ("authors", of => List(of.Source.Authors, author => author)),
        ("date", of => DateOf(of.Source.Date, of.Texts)),
        ("url", of => of.Source.Url),
        ("retrieved", of => DateOf(of.Source.Retrieved, of.Texts)),
        ("archive", of => of.Source.Archive),
        ("archived", of => DateOf(of.Source.Archived, of.Texts)),
        ("language", of => of.Source.Language),
        ("grade", of => of.Source.Grade),
        ("status", of => StatusOf(of.Source.Status, of.Texts))
    );

    private static readonly Members<(EntryModel Entry, InterfaceTexts Texts)> EntryMembers = new(
        ("title", of => of.Entry.Title),
        ("href", of => of.Entry.Href),
        ("summary", of => of.Entry.Summary),
        ("kind", of => of.Entry.Kind),
        ("is_stub", of => of.Entry.IsStub),
        ("source", of => of.Entry.Source is { } source ? SourceOf(source, of.Texts) : null),
        ("status", of => StatusOf(of.Entry.Status, of.Texts))
    );

    private static readonly Members<(GroupModel Group, InterfaceTexts Texts)> GroupMembers = new(
        ("label", of => of.Group.Label),
        ("id", of => of.Group.Id),
        ("href", of => of.Group.Href),
        ("note", of => of.Group.Note),
        ("all", of => of.Group.All is { } all ? LinkOf(all) : null),
        ("entries", of => List(of.Group.Entries, entry => EntryOf(entry, of.Texts)))
    );

    private static readonly Members<(PartialDate Date, InterfaceTexts Texts)> DateMembers = new(
        ("iso", of => of.Date.ToString()),
        ("text", of => of.Texts.Dates.InWords(of.Date))
    );

    /// <param name="site">The wiki.</param>
    /// <param name="page">The page.</param>
    /// <param name="policy">What a browser lets its pages do.</param>
    public static ScriptObject Of(Site site, PageModel page, string policy) =>
        Object(
            (Site, new ModelObject<(Site, PageModel, string)>(SiteMembers, (site, page, policy))),
            (Page, new ModelObject<(Site, PageModel)>(PageMembers, (site, page))),
            (Content, null)
        );

    /// <summary>The page's address with its host; null where the host is not known.</summary>
    public static string? AbsoluteUrl(Site site, PageModel page) =>
        site.Configuration.BaseUrl is { } baseUrl ? baseUrl.AbsoluteUri + page.Address.Encoded : null;

    /// <inheritdoc cref="AbsoluteUrl(Site, PageModel)"/>
    public static string? AbsoluteUrl(Site site, CardModel picture) =>
        site.Configuration.BaseUrl is { } baseUrl ? baseUrl.AbsoluteUri + picture.Address.Encoded : null;

    /// <summary>The language of a source where the wiki is in another one.</summary>
    private static string? ForeignLanguageOf(Site site, SourceModel? source) =>
        source?.Language is { } language && !site.Configuration.Language.StartsWith(language, StringComparison.Ordinal)
            ? language
            : null;

    /// <summary>Nobody who reads it elsewhere could make anything of a relative address.</summary>
    private static ScriptObject? PictureOf(Site site, PageModel page) =>
        page.Picture is { } picture && AbsoluteUrl(site, picture) is { } url
            ? Object(
                ("url", url),
                ("width", picture.Width),
                ("height", picture.Height),
                ("alt", picture.AlternativeText),
                ("is_wide", picture.Width > picture.Height)
            )
            : null;

    private static ScriptObject GraphOf(GraphModel graph, PageKind kind) =>
        Object(
            ("picture", kind == PageKind.Home ? GraphPicture.DrawExcerpt(graph) : GraphPicture.Draw(graph)),
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

    private static ScriptObject SeriesOf(SeriesModel series) =>
        Object(
            ("list", LinkOf(series.List)),
            ("number", series.Number),
            ("count", series.Count),
            ("previous", series.Previous is { } previous ? LinkOf(previous) : null),
            ("next", series.Next is { } next ? LinkOf(next) : null)
        );

    private static ScriptObject DatedOf(string title, string href, PartialDate date, InterfaceTexts texts) =>
        Object(("title", title), ("href", href), ("date", DateOf(date, texts)));

    private static object HeadingOf(Heading heading) => new ModelObject<Heading>(HeadingMembers, heading);

    private static object BacklinkOf(BacklinkModel backlink) =>
        new ModelObject<BacklinkModel>(BacklinkMembers, backlink);

    private static object SentenceOf(Sentence sentence) => new ModelObject<Sentence>(SentenceMembers, sentence);

    private static object CitedOf(CitedSourceModel cited, InterfaceTexts texts) =>
        new ModelObject<(CitedSourceModel, InterfaceTexts)>(CitedMembers, (cited, texts));

    private static object UseOf(CitationMark use) => new ModelObject<CitationMark>(UseMembers, use);

    /// <summary>a, b, …, z, aa, ab, … for the uses of a source.</summary>
    private static string LetterOf(int use) =>
        (use > 26 ? LetterOf((use - 1) / 26) : "") + (char)('a' + ((use - 1) % 26));

    internal static object SourceOf(SourceModel source, InterfaceTexts texts) =>
        new ModelObject<(SourceModel, InterfaceTexts)>(SourceMembers, (source, texts));

    private static ScriptObject? StatusOf(SourceStatusModel? status, InterfaceTexts texts) =>
        status is null
            ? null
            : Object(
                ("change", SourceStatusReader.WordOf(status.Change)),
                ("date", DateOf(status.Date, texts)),
                ("note", status.Note)
            );

    private static object EntryOf(EntryModel entry, InterfaceTexts texts) =>
        new ModelObject<(EntryModel, InterfaceTexts)>(EntryMembers, (entry, texts));

    private static object GroupOf(GroupModel group, InterfaceTexts texts) =>
        new ModelObject<(GroupModel, InterfaceTexts)>(GroupMembers, (group, texts));

    private static ScriptObject GroupLinkOf(GroupLinkModel link) =>
        Object(("label", link.Label), ("id", link.Id), ("href", link.Href), ("is_here", link.IsHere));

    internal static object? DateOf(PartialDate? date, InterfaceTexts texts) =>
        date is { } known ? new ModelObject<(PartialDate, InterfaceTexts)>(DateMembers, (known, texts)) : null;

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
