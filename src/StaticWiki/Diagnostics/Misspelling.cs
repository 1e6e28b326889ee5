using StaticWiki.Text;

namespace StaticWiki.Diagnostics;

/// <summary>Diagnostics for a word that is none of those that could stand in its place.</summary>
public static class Misspelling
{
    /// <summary>"unknown setting 'titel'", with the nearest known words and, where there is just one, the edit.</summary>
    public static Diagnostic Report(
        DiagnosticRule rule,
        string noun,
        string written,
        Place place,
        IEnumerable<string> known
    )
    {
        var nearest = Suggestions.Nearest(written, known);
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
