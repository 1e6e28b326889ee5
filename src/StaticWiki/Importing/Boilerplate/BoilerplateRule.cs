using System.Text.RegularExpressions;

namespace StaticWiki.Importing.Boilerplate;

/// <summary>Tells passages that belong to a site from those that belong to an article, by the whole of their text.</summary>
/// <param name="Reason">What such a passage is: completes "left out: line 9, …".</param>
/// <param name="Pattern">Matches a whole passage.</param>
/// <param name="Longest">Longer passages, in UTF-16 code units, are never taken for one.</param>
internal sealed record BoilerplateRule(string Reason, Regex Pattern, int Longest = BoilerplateRule.LongestPrompt)
{
    /// <summary>What asks a reader to do something fits on one line of a page.</summary>
    public const int LongestPrompt = 160;

    public bool Matches(string text) => text.Length <= Longest && Pattern.IsMatch(text);
}
