namespace StaticWiki.Validation.Html;

/// <summary>
/// What is gathered of a page while it is read. A thread uses one for page after page: to be given fresh memory for each took more
/// time than to fill it.
/// </summary>
internal sealed class PageWorkspace : IDisposable
{
    /// <summary>What a page with more of something than this has needed is not kept for the next.</summary>
    private const int MostKept = 1 << 12;

    [ThreadStatic]
    private static PageWorkspace? _idle;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private bool _hasLentIds;

    /// <summary>All addresses in the page, in its order.</summary>
    public List<Reference> References { get; } = [];

    public static PageWorkspace Take()
    {
        var taken = _idle ?? new PageWorkspace();
        _idle = null;
        return taken;
    }

    /// <summary>An empty table for the ids of a tree; a page may hold several.</summary>
    public Dictionary<string, int> TakeIds()
    {
        if (_hasLentIds)
            return new Dictionary<string, int>(StringComparer.Ordinal);
        _hasLentIds = true;
        return _ids;
    }

    /// <summary>Leaves it to the thread's next page. Nothing in it may be used any more.</summary>
    public void Dispose()
    {
        if (References.Capacity > MostKept || _ids.Capacity > MostKept)
            return;
        References.Clear();
        _ids.Clear();
        _hasLentIds = false;
        _idle = this;
    }
}
