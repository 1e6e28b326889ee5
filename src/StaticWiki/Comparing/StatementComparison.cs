using System.Collections.Immutable;
using StaticWiki.Addresses;
using StaticWiki.Linking;
using StaticWiki.Linking.Maintenance;
using StaticWiki.Text;

namespace StaticWiki.Comparing;

/// <summary>
/// Finds out which statement is which in two wikis, and what each rests on: the one with the same words on the same page,
/// or on another one, or one whose words are nearly the same.
/// </summary>
internal sealed class StatementComparison
{
    private readonly WikiEvidence _before;
    private readonly WikiEvidence _now;
    private readonly Func<Address, Address> _moved;
    private readonly Dictionary<Address, Address> _previous = [];
    private readonly Dictionary<Address, string> _wordsBefore = [];
    private readonly Dictionary<Address, string> _wordsNow = [];

    private readonly List<ChangedStatement> _unsourced = [];
    private readonly List<ChangedStatement> _lost = [];
    private readonly List<ChangedStatement> _gained = [];
    private readonly List<ChangedStatement> _removed = [];
    private readonly List<ChangedStatement> _added = [];

    /// <param name="before">The wiki as it was.</param>
    /// <param name="now">The wiki as it is.</param>
    /// <param name="moved">Where a page of the past is now; its own address where it is nowhere else.</param>
    public StatementComparison(WikiEvidence before, WikiEvidence now, Func<Address, Address> moved)
    {
        (_before, _now, _moved) = (before, now, moved);
        foreach (var page in before.Wiki.Site.Pages)
            _previous.TryAdd(moved(page.Address), page.Address);
    }

    public StatementChanges Run()
    {
        var old = Collect(_before, _moved);
        var now = Collect(_now, page => page);
        // The same words on the same page, then anywhere, then nearly the same words on the same page.
        Pair(old, now, statement => (statement.Page, statement.Words));
        Pair(old, now, statement => (default(Address), statement.Words));
        PairSimilar(old, now);
        foreach (var statement in old.Where(statement => statement.Other is null))
        {
            var stands = Words(_now, _wordsNow, statement.Page).Contains(statement.Words, StringComparison.Ordinal);
            var change = new ChangedStatement(
                TitleOf(_now, statement.Page) ?? statement.First.Page.Title,
                statement.First.Text,
                null,
                statement.Ids,
                [],
                []
            );
            (stands ? _unsourced : _removed).Add(stands ? change with { Place = FileOf(statement.Page) } : change);
        }
        foreach (var statement in now)
            Judge(statement);
        return new StatementChanges([.. _unsourced], [.. _lost], [.. _gained], [.. _removed], [.. _added]);
    }

    private void Judge(Stated now)
    {
        if (now.Other is not { } old)
        {
            var stood = Words(_before, _wordsBefore, _previous.GetValueOrDefault(now.Page, now.Page))
                .Contains(now.Words, StringComparison.Ordinal);
            (stood ? _gained : _added).Add(Change(now, [], now.Ids, []));
            return;
        }
        var lost = old.Sources.Where(source => !now.Sources.ContainsKey(source.Key)).Select(source => source.Value);
        var gained = now.Sources.Where(source => !old.Sources.ContainsKey(source.Key)).Select(source => source.Value);
        var kept = now.Sources.Where(source => old.Sources.ContainsKey(source.Key)).Select(source => source.Value);
        var change = Change(now, [.. lost], [.. gained], [.. kept]);
        if (!change.Lost.IsEmpty)
            _lost.Add(change);
        else if (!change.Gained.IsEmpty)
            _gained.Add(change);
    }

    private static ChangedStatement Change(
        Stated now,
        ImmutableArray<string> lost,
        ImmutableArray<string> gained,
        ImmutableArray<string> kept
    ) => new(now.First.Page.Title, now.First.Text, now.First.Place, lost, gained, kept);

    private static void Pair<TKey>(List<Stated> old, List<Stated> now, Func<Stated, TKey> keyOf)
    {
        var waiting = now.Where(statement => statement.Other is null).ToLookup(keyOf);
        foreach (var statement in old.Where(statement => statement.Other is null))
        {
            if (waiting[keyOf(statement)].FirstOrDefault(other => other.Other is null) is { } same)
                Join(statement, same);
        }
    }

    private static void PairSimilar(List<Stated> old, List<Stated> now)
    {
        var waiting = now.Where(statement => statement.Other is null).ToLookup(statement => statement.Page);
        foreach (var page in old.Where(statement => statement.Other is null).GroupBy(statement => statement.Page))
        {
            var candidates = waiting[page.Key].ToList();
            var matches = new TextMatches([.. candidates.Select(statement => statement.Words)]);
            foreach (var statement in page)
            {
                if (matches.Find(statement.Words) is { IsCertain: true } match && candidates[match.Index].Other is null)
                    Join(statement, candidates[match.Index]);
            }
        }
    }

    private static void Join(Stated old, Stated now) => (old.Other, now.Other) = (now, old);

    /// <summary>All statements; those of one page with the same words are one.</summary>
    private static List<Stated> Collect(WikiEvidence wiki, Func<Address, Address> moved)
    {
        var all = new Dictionary<(Address, string), Stated>();
        foreach (var statement in wiki.Statements)
        {
            var page = moved(statement.Page.Address);
            // What was too long to be shown is cut, which is no part of what is said.
            var words = PageWords.Of(statement.Text.Trim('…', ' '));
            if (!all.TryGetValue((page, words), out var stated))
                all[(page, words)] = stated = new Stated(page, words, statement);
            foreach (var source in statement.Sources)
                stated.Sources[moved(source.Address)] = IdOf(source.Address);
        }
        return [.. all.Values];
    }

    /// <summary>By what a source is cited: its title may be long, or not known.</summary>
    private static string IdOf(Address source) => source.Path.TrimEnd('/').Split('/')[^1];

    private static string Words(WikiEvidence wiki, Dictionary<Address, string> known, Address page)
    {
        if (!known.TryGetValue(page, out var words))
            known[page] = words = wiki.WordsOf(page);
        return words;
    }

    private Place? FileOf(Address page) => _now.Wiki.PageAt(page)?.SourcePath is { } file ? new Place(file) : null;

    private static string? TitleOf(WikiEvidence wiki, Address page) => wiki.Wiki.PageAt(page)?.Title;

    /// <param name="page">Where it is now, or would be.</param>
    /// <param name="words">What it says.</param>
    /// <param name="first">Its first place.</param>
    private sealed class Stated(Address page, string words, ReportedStatement first)
    {
        public Address Page => page;

        public string Words => words;

        public ReportedStatement First => first;

        /// <summary>The ids of what it cites, by where that is now.</summary>
        public SortedDictionary<Address, string> Sources { get; } = [];

        public ImmutableArray<string> Ids => [.. Sources.Values];

        /// <summary>The same statement in the other wiki.</summary>
        public Stated? Other { get; set; }
    }
}
