namespace StaticWiki.Validation.Checks;

/// <summary>
/// How many of one page's findings get a suggestion. Looking for the nearest name costs time for every name there is, and
/// a page with thousands of broken links has another trouble than misspelling.
/// </summary>
internal sealed class SuggestionBudget
{
    /// <summary>Suggestions for one page.</summary>
    public const int PerPage = 50;

    private int _left = PerPage;

    public bool TryTake() => _left > 0 && _left-- > 0;
}
