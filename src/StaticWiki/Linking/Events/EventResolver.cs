using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Statements;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking.Events;

/// <summary>Finds the places and topics that a page's events name.</summary>
/// <param name="places">All places.</param>
/// <param name="references">Finds topics.</param>
/// <param name="modes">What is known of means of travel.</param>
/// <param name="isStrict">Whether what is wrong is an error.</param>
internal sealed class EventResolver(PlaceTable places, ReferenceResolver references, TravelModes modes, bool isStrict)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public IEnumerable<Diagnostic> Diagnostics => _diagnostics;

    public ResolvedEvent Resolve(DatedEvent statement)
    {
        if (statement.End is { } end && end.Value.LastDay < statement.Date.Value.FirstDay)
        {
            Report(
                TimeRules.EndBeforeBeginning.At(
                    end.Place,
                    $"'{statement.Title.Value}' ends on {end.Value}, before it begins on {statement.Date.Value}"
                ) with
                {
                    Target = "end",
                    Help = "correct 'date' or 'end'",
                }
            );
        }
        if (statement.Means is { } means && modes.Misspelt(means.Value) is var (word, nearest))
        {
            Report(
                TimeRules.UnknownMeans.At(means.Place, $"'{word}' is no means of travel that is known") with
                {
                    Target = means.Value,
                    Help = Misspelling.DidYouMean(nearest),
                    Edits = nearest.Count == 1 && means.Value == word ? [new Edit(means.Place, nearest[0])] : [],
                }
            );
        }
        return new ResolvedEvent(
            statement,
            [.. statement.Route.Select(Resolve)],
            [
                .. statement.Topics.Select(topic =>
                    references.Resolve(
                        NamedReference.Of(topic, shown => new Sentence(statement.Title.Value + ": ", shown, ""))
                    )
                ),
            ]
        );
    }

    private LinkedPlace Resolve(Sourced<string> place)
    {
        if (places.Find(place.Value) is { } known)
            return known;
        if (isStrict || places.IsWritten)
            ReportUnknown(place);
        return places.Unlisted(place.Value);
    }

    private void ReportUnknown(Sourced<string> place)
    {
        var nearest = Suggestions.Nearest(place.Value, places.Names);
        Report(
            TimeRules.UnknownPlace.At(place.Place, $"the place '{place.Value}' has no coordinates") with
            {
                Target = place.Value,
                Help =
                    nearest.Count == 0
                        ? $"correct the name, or add the place to content/{Gazetteer.FileName} with its latitude and longitude: '{place.Value}: {{lat: …, lon: …}}'"
                        : Misspelling.DidYouMean(nearest),
                Edits = nearest.Count == 1 ? [new Edit(place.Place, nearest[0])] : [],
            }
        );
    }

    private void Report(Diagnostic fault) =>
        _diagnostics.Add(isStrict ? fault : fault with { Severity = Severity.Warning });
}
