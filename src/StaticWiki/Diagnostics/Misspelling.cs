using StaticWiki.Text;

namespace StaticWiki.Diagnostics;

/// <summary>Diagnostics for a word that is none of those that could stand in its place.</summary>
public static class Misspelling
{
    /// <summary>"unknown setting 'titel'", with the nearest known words and, where there is just one, the edit.</summary>
    /// <param name="rule">The rule that it breaks.</param>
    /// <param name="noun">What it should be one of.</param>
    /// <param name="written">What was written.</param>
    /// <param name="place">Where.</param>
    /// <param name="known">The known words.</param>
    /// <param name="there">Where a word stands that may stand only once; null where it does not stand.</param>
    public static Diagnostic Report(
        DiagnosticRule rule,
        string noun,
        string written,
        Place place,
        IEnumerable<string> known,
        Func<string, Place?>? there = null
    )
    {
        var nearest = Suggestions.Nearest(written, known);
        if (nearest.Count == 1 && there?.Invoke(nearest[0]) is { } twin)
        {
            return rule.At(place, $"unknown {noun} '{written}'") with
            {
                Target = written,
                Help = $"'{nearest[0]}' stands on line {twin.Start?.Line} already: delete one of the two",
            };
        }
        return rule.At(place, $"unknown {noun} '{written}'") with
        {
            Target = written,
            Help = nearest.Count == 0 ? null : DidYouMean(nearest),
            Edits = nearest.Count == 1 ? [new Edit(place, nearest[0])] : [],
        };
    }

    public static string DidYouMean(IReadOnlyList<string> candidates) =>
        "did you mean "
        + string.Join(", ", candidates.Take(candidates.Count - 1).Select(candidate => $"'{candidate}'"))
        + (candidates.Count > 1 ? " or " : "")
        + $"'{candidates[^1]}'?";
}
