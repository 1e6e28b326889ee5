using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Comparing;
using StaticWiki.Compilation;
using StaticWiki.Linking;

namespace StaticWiki.Reporting.Changes;

/// <summary>Puts changes into words: first what is lost, then what is worth a look, then what is new.</summary>
internal static class ChangeSections
{
    private const int MostPages = 3;

    public static ImmutableArray<ChangeSection> Of(SiteChanges changes)
    {
        var statements = changes.Statements;
        // Where statements are known, they say it better.
        bool IsShown(ChangedLink link) => statements is null || link.Kind != InternalLink.Cites;
        ChangeSection[] all =
        [
            new("Addresses that lead nowhere now", true, Of(changes.Vanished.Where(gone => !gone.IsListed), Vanished)),
            new("Sections that are gone", true, Of(changes.AnchorsLost, Anchor)),
            new("Statements that stand without a source now", true, Of(statements?.Unsourced ?? [], Unsourced)),
            new("Statements that cite less than before", true, Of(statements?.Lost ?? [], Cites)),
            new(
                "Topics of which less cites a source",
                true,
                Of(changes.Coverage.Where(change => change.Fell), CoverageEntry)
            ),
            new("New addresses of other sites", true, Of(changes.ExternalGained, External)),
            new("Pages that moved", false, Of(changes.Renamed, Moved)),
            new("Pages whose address leads to another page now", false, Of(changes.Merged, Moved)),
            new(
                "Addresses given up, as site.yaml says",
                false,
                Of(changes.Vanished.Where(gone => gone.IsListed), Vanished)
            ),
            new("Statements taken out", false, Of(statements?.Removed ?? [], Removed)),
            new("Links taken out", false, Of(changes.LinksLost.Where(IsShown), Link)),
            new("Addresses of other sites taken out", false, Of(changes.ExternalLost, External)),
            new("New pages", false, Of(changes.Added, Added)),
            new("New sections", false, Of(changes.AnchorsGained, Anchor)),
            new("New statements with a source", false, Of(statements?.Added ?? [], Cites)),
            new("Statements that cite more than before", false, Of(statements?.Gained ?? [], Cites)),
            new(
                "Topics of which more cites a source",
                false,
                Of(changes.Coverage.Where(change => !change.Fell), CoverageEntry)
            ),
            new("New links", false, Of(changes.LinksGained.Where(IsShown), Link)),
            new("What has grown most", false, Of(changes.Growth, Grown)),
        ];
        return [.. all.Where(section => !section.Entries.IsEmpty)];
    }

    /// <summary>What is lost, counted, without a full stop; empty where nothing is.</summary>
    public static string Losses(SiteChanges changes) =>
        Counted(
            (changes.Vanished.Count(gone => !gone.IsListed), "address leads nowhere now", "addresses lead nowhere now"),
            (changes.AnchorsLost.Length, "section is gone", "sections are gone"),
            (
                changes.Statements?.Unsourced.Length ?? 0,
                "statement stands without a source now",
                "statements stand without a source now"
            ),
            (changes.Statements?.Lost.Length ?? 0, "statement cites less", "statements cite less"),
            (
                changes.Coverage.Count(change => change.Fell),
                "topic cites less of what it says",
                "topics cite less of what they say"
            )
        );

    /// <summary>What else is different, counted, without a full stop.</summary>
    public static string Others(SiteChanges changes)
    {
        var counted = Counted(
            (changes.Added.Length, "page is new", "pages are new"),
            (changes.Renamed.Length, "page moved", "pages moved"),
            (
                changes.Edited,
                changes.AreArticles ? "article was edited" : "page is different",
                changes.AreArticles ? "articles were edited" : "pages are different"
            ),
            (changes.Statements?.Added.Length ?? 0, "statement is new", "statements are new"),
            (changes.Statements?.Gained.Length ?? 0, "statement cites more", "statements cite more"),
            (changes.ExternalGained.Length, "address of another site is new", "addresses of other sites are new")
        );
        return counted.Length > 0 ? counted : "nothing else has changed";
    }

    private static string Counted(params (int Number, string One, string Many)[] counts) =>
        string.Join(
            ", ",
            counts
                .Where(count => count.Number > 0)
                .Select(count => $"{Number(count.Number)} {(count.Number == 1 ? count.One : count.Many)}")
        );

    /// <summary>What there was and is in all: each with its name, before and now.</summary>
    public static IEnumerable<(string Name, string Before, string Now)> Totals(SiteChanges changes)
    {
        var (before, now) = (changes.Before, changes.Now);
        yield return ("pages", Number(before.Pages), Number(now.Pages));
        if (before.Statements is { } stated && now.Statements is { } states)
            yield return ("statements with a source", Number(stated), Number(states));
        if (before.Coverage is { } was && now.Coverage is { } cited)
            yield return ("paragraphs and facts that cite one", Share(was), Share(cited));
        yield return ("addresses of other sites", Number(before.External), Number(now.External));
        if (before.Files > 0 && now.Files > 0)
        {
            yield return ("files", Number(before.Files), Number(now.Files));
            yield return ("size", Size(before.Bytes), Size(now.Bytes));
        }
    }

    /// <summary>"1.2 MB": in decimal units, as disks and hosts count.</summary>
    public static string Size(long bytes) =>
        bytes switch
        {
            < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.0} kB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.00} MB"),
        };

    private static ImmutableArray<ChangeEntry> Of<T>(IEnumerable<T> changes, Func<T, ChangeEntry> entryOf) =>
        [.. changes.Select(entryOf)];

    private static ChangeEntry Vanished(VanishedPage gone)
    {
        var title = gone.Page?.Title is { } written ? $"“{written}”" : "";
        var home =
            gone.Home is null ? ""
            : gone.IsCertain ? $"it is {Url(gone.Home.Address)} now, and no redirect leads there"
            : $"perhaps {Url(gone.Home.Address)} takes its place";
        var stub = gone.IsStub ? "the article is gone, and a source still names it" : "";
        return new(Url(gone.Address), Join("; ", Join(": ", title, stub), home));
    }

    private static ChangeEntry Anchor(ChangedAnchor changed) =>
        new($"{Url(changed.Page.Address)}#{changed.Id}", Titled(changed.Page));

    private static ChangeEntry Unsourced(ChangedStatement statement) =>
        new(NameOf(statement), $"{Said(statement)} cited {List(statement.Lost)}");

    private static ChangeEntry Removed(ChangedStatement statement) =>
        new(NameOf(statement), $"{Said(statement)} cited {List(statement.Lost)}");

    private static ChangeEntry Cites(ChangedStatement statement)
    {
        var lost = statement.Lost.IsEmpty ? "" : $"no longer cites {List(statement.Lost)}";
        var gained = statement.Gained.IsEmpty ? "" : $"cites {List(statement.Gained)}";
        var kept = statement.Kept.IsEmpty || statement.Lost.IsEmpty ? "" : $"still cites {List(statement.Kept)}";
        return new(NameOf(statement), $"{Said(statement)} {Join(", ", lost, gained, kept)}");
    }

    private static ChangeEntry CoverageEntry(CoverageChange change) =>
        new(
            Url(change.Topic.Address),
            Join(": ", Titled(change.Topic), $"{(change.Before is { } was ? Share(was) : "new")} → {Share(change.Now)}")
        );

    private static ChangeEntry External(ExternalLink link) => new(link.Url, $"in {Some(link.From)}");

    private static ChangeEntry Moved(MovedPage moved) =>
        new(Url(moved.From.Address), Join(" ", $"→ {Url(moved.To.Address)}", Titled(moved.To)));

    private static ChangeEntry Added(PageState page) =>
        new(Url(page.Address), Join(", ", Titled(page), page.File ?? ""));

    private static ChangeEntry Link(ChangedLink link) =>
        new(
            Url(link.To),
            link.Kind == InternalLink.Link ? $"in {Some(link.From)}" : $"({link.Kind}) in {Some(link.From)}"
        );

    private static ChangeEntry Grown(SizeChange change) =>
        new(
            change.Path,
            change.Before == 0 ? $"{Size(change.Now)}, new" : $"{Size(change.Before)} → {Size(change.Now)}"
        );

    private static string NameOf(ChangedStatement statement) => statement.Place?.ToString() ?? statement.Page;

    private static string Said(ChangedStatement statement) => $"“{statement.Text.Trim()}”";

    private static string Titled(PageState page) => page.Title is { } title ? $"“{title}”" : "";

    private static string Url(Address address) => "/" + address.Path;

    private static string List(ImmutableArray<string> ids) => string.Join(", ", ids);

    private static string Some(ImmutableArray<PageState> pages) =>
        string.Join(", ", pages.Take(MostPages).Select(page => Url(page.Address)))
        + (
            pages.Length > MostPages
                ? string.Create(CultureInfo.InvariantCulture, $" and {pages.Length - MostPages} more pages")
                : ""
        );

    private static string Share(Coverage coverage) =>
        string.Create(CultureInfo.InvariantCulture, $"{coverage.Cited} of {coverage.Total} ({coverage.Percent}%)");

    private static string Join(string separator, params string[] parts) =>
        string.Join(separator, parts.Where(part => part.Length > 0));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
