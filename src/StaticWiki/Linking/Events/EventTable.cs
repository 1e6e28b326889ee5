using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Text;

namespace StaticWiki.Linking.Events;

/// <summary>What happened, by all pages that state it.</summary>
/// <param name="Id">The id of its entry on every page that shows it; made of its date, with a number where others share that.</param>
/// <param name="Statements">What pages say of it: those of one date and title that do not contradict each other.</param>
internal sealed record SiteEvent(string Id, ImmutableArray<(Page Page, ResolvedEvent Event)> Statements)
{
    public ResolvedEvent First => Statements[0].Event;

    /// <summary>The pages that show it: those that state it, the topics it names, and the topics about its places.</summary>
    public IEnumerable<Address> ShownOn =>
        Statements
            .SelectMany(stated =>
                stated
                    .Event.Topics.Select(topic => topic.Page)
                    .OfType<Address>()
                    .Concat(
                        stated.Event.Route.Select(place => place.Topic).OfType<Page>().Select(topic => topic.Address)
                    )
                    .Prepend(stated.Page.Address)
            )
            .Distinct();
}

/// <summary>All events of the wiki in the order of time.</summary>
internal sealed class EventTable
{
    /// <summary>Of more events of one date and title, the rest are taken for different ones.</summary>
    private const int MostCompared = 20;

    private readonly Dictionary<Address, List<SiteEvent>> _byPage = [];

    private EventTable(ImmutableArray<SiteEvent> all)
    {
        All = all;
        foreach (var happened in all)
        {
            foreach (var page in happened.ShownOn)
            {
                if (!_byPage.TryGetValue(page, out var shown))
                    _byPage[page] = shown = [];
                shown.Add(happened);
            }
        }
    }

    public ImmutableArray<SiteEvent> All { get; }

    /// <summary>What a page shows of them: all on the timeline, on others those that touch it.</summary>
    public IReadOnlyList<SiteEvent> ShownOn(Page page) =>
        page.Kind == PageKind.Timeline ? All : _byPage.GetValueOrDefault(page.Address, []);

    /// <summary>Whether events may be stated in pages of a kind.</summary>
    public static bool MayStateEvents(PageKind kind) => kind is PageKind.Topic or PageKind.Page or PageKind.Timeline;

    /// <param name="pages">All pages.</param>
    /// <param name="links">What their references lead to.</param>
    public static EventTable Of(IEnumerable<Page> pages, LinkTable links)
    {
        var groups = new Dictionary<(PartialDate Date, Name Title), List<List<(Page Page, ResolvedEvent Event)>>>();
        foreach (var page in pages.Where(page => !links[page].Events.IsEmpty).OrderBy(page => page.Address))
        {
            foreach (var stated in links[page].Events)
            {
                var key = (stated.Statement.Date.Value, Name.Of(stated.Statement.Title.Value));
                if (!groups.TryGetValue(key, out var namesakes))
                    groups[key] = namesakes = [];
                if (namesakes.Take(MostCompared).FirstOrDefault(same => same.All(Agrees)) is { } known)
                    known.Add((page, stated));
                else
                    namesakes.Add([(page, stated)]);

                bool Agrees((Page, ResolvedEvent Event) other) => stated.AgreesWith(other.Event);
            }
        }
        var ids = new Dictionary<PartialDate, int>();
        return new EventTable([
            .. groups
                .SelectMany(group => group.Value.Select(same => (group.Key, Same: same)))
                .OrderBy(happened => happened.Key.Date)
                .ThenBy(happened => happened.Same[0].Event.Statement.End?.Value ?? happened.Key.Date)
                .ThenBy(happened => happened.Key.Title.Key, StringComparer.Ordinal)
                .Select(happened => new SiteEvent(IdOf(happened.Key.Date, ids), [.. happened.Same])),
        ]);
    }

    private static string IdOf(PartialDate date, Dictionary<PartialDate, int> used)
    {
        var number = used[date] = used.GetValueOrDefault(date) + 1;
        // The dot keeps it apart from ids of headings.
        return number == 1 ? $"event.{date}" : string.Create(CultureInfo.InvariantCulture, $"event.{date}.{number}");
    }
}
