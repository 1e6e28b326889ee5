using StaticWiki.Compilation;
using StaticWiki.Text;

namespace StaticWiki.Addresses;

/// <summary>Which heading is most likely what a vanished id stood at.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="IsCertain">Whether it is plainly the same section under another heading.</param>
internal sealed record SectionHome(Heading Heading, bool IsCertain);

/// <summary>Finds what became of the sections of one page.</summary>
internal sealed class SectionHomes
{
    private readonly Document _before;
    private readonly PageSections _old;
    private readonly PageSections _new;
    private readonly List<int> _added;
    private readonly Dictionary<int, TextMatch> _byText = [];
    private readonly Dictionary<int, int> _claims = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<(int, string, string), int> _byPosition;

    /// <param name="before">The page as it was.</param>
    /// <param name="beforeText">Its file.</param>
    /// <param name="now">The page that stands for it now.</param>
    /// <param name="nowText">Its file.</param>
    public SectionHomes(Document before, SourceText beforeText, Document now, SourceText nowText)
    {
        _before = before;
        _old = new PageSections(before, beforeText, [.. now.Anchors]);
        _new = new PageSections(now, nowText, [.. before.Anchors]);
        _added = [.. Enumerable.Range(0, _new.Headings.Length).Where(i => !_new.IsShared(i))];
        _byPosition = _added.ToLookup(_new.PositionOf);
        var matches = new TextMatches([.. _added.Select(_new.TextOf)]);
        for (var i = 0; i < _old.Headings.Length; i++)
        {
            foreach (var id in PageSections.IdsOf(_old.Headings[i]))
                _byId.TryAdd(id, i);
            if (_old.IsShared(i) || matches.Find(_old.TextOf(i)) is not { IsLikely: true } match)
                continue;
            _byText[i] = match;
            _claims[match.Index] = _claims.GetValueOrDefault(match.Index) + 1;
        }
    }

    public SectionHome? Find(string id)
    {
        if (!_byId.TryGetValue(id, out var was))
            return null;
        var heading = _old.Headings[was];
        // It has lost one of its ids, and has another one still.
        if (_new.WithAnyIdOf(heading) is { } same)
            return new SectionHome(same, IsCertain: true);
        if (_byText.TryGetValue(was, out var match))
        {
            var home = _added[match.Index];
            var isCertain =
                match.IsCertain
                && _claims[match.Index] == 1
                && _new.Headings[home].Level == heading.Level
                && _new.Before(home) == _old.Before(was);
            return new SectionHome(_new.Headings[home], isCertain);
        }
        // A heading over nothing but further headings is known by what stands around it.
        if (_byPosition[_old.PositionOf(was)].Take(2).ToList() is [var only] && _old.IsEmpty(was) && _new.IsEmpty(only))
            return new SectionHome(_new.Headings[only], IsCertain: true);
        return null;
    }
}
