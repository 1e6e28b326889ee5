using System.Collections.Immutable;
using StaticWiki.History;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What one build has found of each page without its text, for the next one that has the same pages at hand.</summary>
/// <param name="settings">A digest of the settings that it was found under.</param>
/// <param name="history">When the files were changed, and by whom.</param>
internal sealed class KnownHeads(UInt128 settings, FileHistory? history)
{
    private IReadOnlyList<Page> _pages = [];
    private PageHead[] _heads = [];

    /// <summary>The heads of all pages, those of before where nothing has changed.</summary>
    /// <param name="before">The build before; null where there was none.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="make">Makes a head.</param>
    /// <param name="jobs">How many threads may work at once.</param>
    public ImmutableArray<PageHead> Of(
        KnownHeads? before,
        IReadOnlyList<Page> pages,
        Func<Page, PageHead> make,
        int jobs
    )
    {
        var known =
            before is not null && before.Settings == settings && ReferenceEquals(before.History, history)
                ? before.ByPage()
                : [];
        _pages = pages;
        _heads = Parallelism.Map(pages, jobs, page => known.TryGetValue(page, out var head) ? head : make(page));
        return [.. _heads];
    }

    private Dictionary<Page, PageHead> ByPage()
    {
        var heads = new Dictionary<Page, PageHead>(_heads.Length);
        for (var i = 0; i < _heads.Length; i++)
            heads[_pages[i]] = _heads[i];
        return heads;
    }

    private UInt128 Settings => settings;

    private FileHistory? History => history;
}
