using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation;

/// <summary>Reads <c>status</c>, <c>status_date</c> and <c>status_note</c> of a source.</summary>
internal static class SourceStatusReader
{
    private static readonly ImmutableArray<(string Word, SourceChange Change)> Words =
    [
        ("corrected", SourceChange.Corrected),
        ("retracted", SourceChange.Retracted),
        ("dead", SourceChange.Dead),
    ];

    public static ImmutableArray<string> AllWords => [.. Words.Select(word => word.Word)];

    /// <summary>What other people call the same.</summary>
    private static readonly ImmutableDictionary<string, string> Synonyms = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new KeyValuePair<string, string>[]
        {
            new("amended", "corrected"),
            new("updated", "corrected"),
            new("withdrawn", "retracted"),
            new("gone", "dead"),
            new("offline", "dead"),
            new("404", "dead"),
        }
    );

    /// <param name="fields">The front matter.</param>
    /// <param name="diagnostics">
    /// Takes what was wrong; another tool may mean something else by the same keys, so that linking judges it.
    /// </param>
    public static SourceStatus? Read(YamlFields fields, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var node = fields.Read(SourceKeys.Status);
        var (date, note) = (fields.Read(SourceKeys.StatusDate), fields.Read(SourceKeys.StatusNote));
        switch (node)
        {
            case null:
                if ((date?.Place ?? note?.Place) is { } place)
                    diagnostics.Add(Without(place, date is null ? "status_note" : "status_date"));
                return null;
            case YamlScalar scalar:
                var status = Read(scalar, date, note, diagnostics);
                if (status is not null)
                    CheckWhole(fields, status, diagnostics);
                return status;
            default:
                diagnostics.Add(
                    SourceRules.WrongStatus.At(
                        node.Place,
                        $"'status' has to be corrected, retracted or dead, not {node.TypeName}"
                    ) with
                    {
                        Target = "status",
                        Help = "date and note are keys of their own: 'status_date' and 'status_note'",
                    }
                );
                return null;
        }
    }

    private static SourceStatus? Read(
        YamlScalar written,
        Sourced<PartialDate>? date,
        Sourced<string>? note,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        foreach (var (word, change) in Words)
        {
            if (word == written.Value)
                return new SourceStatus(new Sourced<SourceChange>(change, written.Place), date, note);
        }
        var unknown = Misspelling.Report(
            SourceRules.WrongStatus,
            "status",
            written.Value,
            written.Place,
            Words.Select(word => word.Word)
        );
        if (Synonyms.TryGetValue(written.Value, out var meant))
            unknown = unknown with { Help = $"write {meant}", Edits = [new Edit(written.Place, meant)] };
        diagnostics.Add(
            unknown with
            {
                Help =
                    unknown.Help ?? "there are corrected, retracted and dead; a source that is as it was has no status",
            }
        );
        return null;
    }

    /// <summary>A reader has to know since when, and what it means for the statements that rest on it.</summary>
    private static void CheckWhole(
        YamlFields fields,
        SourceStatus status,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        // A date that is none has its own diagnostic.
        string?[] missing =
        [
            !fields.Has(SourceKeys.StatusDate) ? "'status_date'" : null,
            status.Note is null && fields.Node(SourceKeys.StatusNote.Name) is null or YamlScalar
                ? "'status_note'"
                : null,
        ];
        if (missing.OfType<string>().ToList() is not { Count: > 0 } keys)
            return;
        diagnostics.Add(
            SourceRules.IncompleteStatus.At(
                status.Change.Place,
                $"a source that is {WordOf(status.Change.Value)} needs {string.Join(" and ", keys)} too"
            ) with
            {
                Target = "status",
                Help = "say when it happened or was found, as 2025-09-03, and what changed",
            }
        );
    }

    private static Diagnostic Without(Place place, string key) =>
        SourceRules.IncompleteStatus.At(place, $"there is a '{key}' without a 'status'") with
        {
            Target = key,
            Help = "write 'status: corrected', 'status: retracted' or 'status: dead'",
        };

    internal static string WordOf(SourceChange change) => Words.First(word => word.Change == change).Word;
}
