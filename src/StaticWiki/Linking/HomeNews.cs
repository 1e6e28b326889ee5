using System.Collections.Immutable;
using StaticWiki.History;
using StaticWiki.Linking.Events;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What the home page shows of the rest: the topics that changed last, and the latest events.</summary>
internal sealed class HomeNews
{
    private const int MostChanges = 5;
    private const int MostEvents = 4;

    private readonly Lazy<ImmutableArray<(Page Page, PartialDate Date)>> _changed;

    public HomeNews(SymbolTable symbols, EventTable events, FileHistory? history)
    {
        _changed = new(() =>
            [
                .. symbols
                    .Sorted.Where(page => page.Kind == PageKind.Topic)
                    .Select(page => (Page: page, Date: PageDates.ChangedOf(page, history)))
                    .Where(changed => changed.Date is not null)
                    .OrderByDescending(changed => changed.Date)
                    .ThenBy(changed => changed.Page.Rank)
                    .Take(MostChanges)
                    .Select(changed => (changed.Page, changed.Date!.Value)),
            ]
        );
        Events = [.. events.All.TakeLast(MostEvents).Reverse()];
    }

    /// <summary>The topics that changed last, the latest first; those of one day by title.</summary>
    public ImmutableArray<(Page Page, PartialDate Date)> Changed => _changed.Value;

    /// <summary>The latest events, the latest first.</summary>
    public ImmutableArray<SiteEvent> Events { get; }
}
