using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking.Evidence;

/// <summary>How much of a topic cites a source, and whether that is enough.</summary>
internal static class CoverageCheck
{
    /// <summary>What a topic's facts and paragraphs cite.</summary>
    public static Coverage Of(Document topic) => topic.FactCoverage + topic.Coverage;

    /// <summary>
    /// A topic has to reach the minimum by itself, so that the one who writes it can mend it. All together then reach it too.
    /// </summary>
    /// <param name="pages">All pages.</param>
    /// <param name="minimum">In per cent, 0 to 100.</param>
    public static IEnumerable<Diagnostic> Check(IEnumerable<Page> pages, decimal minimum)
    {
        if (minimum == 0)
            yield break;
        foreach (var page in pages.Where(page => page is { Kind: PageKind.Topic, Document.Head.IsDraft: false }))
        {
            var coverage = Of(page.Document!);
            if (coverage.IsAtLeast(minimum))
                continue;
            yield return CoverageRules.TooLow.At(
                coverage.Uncited[0],
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Shown(coverage)} of this topic cite a source, and site.yaml asks for {minimum:0.##}%"
                )
            ) with
            {
                Help = "cite one here" + Further(coverage.Uncited),
            };
        }
    }

    /// <summary>"3 of 4 paragraphs and facts (75%)".</summary>
    public static string Shown(Coverage coverage) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{coverage.Cited} of {coverage.Total} paragraphs and facts ({coverage.Percent}%)"
        );

    /// <summary>", and in lines 12, 14 and 20": where else a citation is missing; empty where it is nowhere else.</summary>
    public static string Further(ImmutableArray<Place> uncited) =>
        uncited.Length < 2 ? "" : ", and in " + Lines(uncited.RemoveAt(0));

    /// <summary>"line 12", "lines 12, 14 and 20": where a citation is missing.</summary>
    public static string Lines(ImmutableArray<Place> uncited)
    {
        const int most = 12;
        var lines = uncited
            .Select(place => place.Start!.Value.Line.ToString(CultureInfo.InvariantCulture))
            .Distinct()
            .ToList();
        if (lines.Count == 1)
            return $"line {lines[0]}";
        return lines.Count > most
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"lines {string.Join(", ", lines.Take(most))} and {lines.Count - most} more"
            )
            : $"lines {string.Join(", ", lines.SkipLast(1))} and {lines[^1]}";
    }
}
