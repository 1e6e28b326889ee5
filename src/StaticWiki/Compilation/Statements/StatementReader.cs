using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation.Statements;

/// <summary>Reads <c>facts:</c>, <c>conflicts:</c> and <c>events:</c>, and gathers what they cite.</summary>
/// <param name="page">The fields of the page.</param>
internal sealed class StatementReader(YamlFields page)
{
    private readonly ImmutableArray<Reference>.Builder _citations = ImmutableArray.CreateBuilder<Reference>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>All that was cited so far, in the order written.</summary>
    public ImmutableArray<Reference> Citations => _citations.ToImmutable();

    /// <summary>What was wrong. Another tool may mean something else by the same keys, so that linking judges it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    public ImmutableArray<Fact> ReadFacts() => [.. Entries(PageKeys.Facts, "a fact", ReadFact)];

    public ImmutableArray<Conflict> ReadConflicts() => [.. Entries(PageKeys.Conflicts, "a conflict", ReadConflict)];

    public ImmutableArray<DatedEvent> ReadEvents() => [.. Entries(PageKeys.Events, "an event", ReadEvent)];

    private Fact? ReadFact(YamlMap map, YamlFields fields)
    {
        var name = fields.Read(FactKeys.Name);
        var values = fields.Read(FactKeys.Value);
        var (date, note) = (fields.Read(FactKeys.Date), fields.Read(FactKeys.Note));
        var said = string.Join(", ", values.Select(value => value.Value));
        var cites = ReadCites(fields, name is null ? said : $"{name.Value}: {said}");
        if (name is not null && !values.IsEmpty)
            return new Fact(name, values, cites, date, note);
        Incomplete(map, fields, name is null ? "name" : "value", "a fact needs a 'name' and a 'value'");
        return null;
    }

    private Conflict? ReadConflict(YamlMap map, YamlFields fields)
    {
        var question = fields.Read(ConflictKeys.Question);
        var note = fields.Read(ConflictKeys.Note);
        // An answer says nothing without what was asked.
        var asked = question is null ? "" : question.Value + " ";
        var positions = ReadEntries(
                fields,
                ConflictKeys.Positions,
                "a position",
                (position, inner) => ReadPosition(position, inner, asked)
            )
            .ToImmutableArray();
        if (question is not null && positions.Length > 1)
            return new Conflict(question, positions, note);
        Incomplete(
            map,
            fields,
            question is null ? "question" : "positions",
            "a conflict needs a 'question' and at least two 'positions'"
        );
        return null;
    }

    private Position? ReadPosition(YamlMap map, YamlFields fields, string asked)
    {
        var says = fields.Read(PositionKeys.Says);
        var date = fields.Read(PositionKeys.Date);
        var cites = ReadCites(fields, asked + says?.Value);
        if (says is not null)
            return new Position(says, cites, date);
        Incomplete(map, fields, "says", "a position needs to say something: 'says'");
        return null;
    }

    private DatedEvent? ReadEvent(YamlMap map, YamlFields fields)
    {
        var hasDate = fields.Has(EventKeys.Date);
        var (date, end, title) = (
            fields.Read(EventKeys.Date),
            fields.Read(EventKeys.End),
            fields.Read(EventKeys.Title)
        );
        var place = fields.Read(EventKeys.Place);
        var route = fields.Read(EventKeys.Route);
        if (place is not null && !route.IsEmpty)
        {
            fields.Report(
                YamlRules.WrongType.At(place.Place, "an event has a 'place' or a 'route', not both") with
                {
                    Target = "place",
                    Help = "put the place into the route",
                }
            );
        }
        var (means, topics, note) = (
            fields.Read(EventKeys.Means),
            fields.Read(EventKeys.Topics),
            fields.Read(EventKeys.Note)
        );
        var cites = ReadCites(fields, title?.Value ?? "");
        if (date is not null && title is not null)
        {
            ImmutableArray<Sourced<string>> places = route.IsEmpty && place is not null ? [place] : route;
            return new DatedEvent(date, end, title, places, means, topics, cites, note);
        }
        // A date that is none has its own diagnostic.
        if (title is null || !hasDate)
        {
            var (missing, there) = title is null ? ("title", hasDate) : ("date", true);
            Incomplete(
                map,
                fields,
                missing,
                there ? $"this event has no '{missing}'" : "an event needs a 'date' and a 'title'"
            );
        }
        return null;
    }

    private ImmutableArray<int> ReadCites(YamlFields fields, string statement)
    {
        var cites = ImmutableArray.CreateBuilder<int>();
        foreach (var cite in fields.Read(FactKeys.Cite).SelectMany(Sources))
        {
            // An at sign is how a citation is written in the text.
            var written = cite.Value.TrimStart('@');
            var comma = written.IndexOf(',', StringComparison.Ordinal);
            var id = (comma < 0 ? written : written[..comma]).Trim();
            cites.Add(_citations.Count);
            _citations.Add(
                new Reference
                {
                    Kind = ReferenceKind.Citation,
                    Target = id,
                    Label = comma < 0 ? "" : written[(comma + 1)..].Trim(),
                    Place = cite.Place,
                    IsEditable = id == cite.Value,
                    Written = $"[@{written}]",
                    Sentence = new Sentence(statement, "", ""),
                }
            );
        }
        return cites.ToImmutable();
    }

    /// <summary>The sources of a citation that is written as in the text, <c>[@a; @b]</c>; anything else is one.</summary>
    private static IEnumerable<Sourced<string>> Sources(Sourced<string> cite) =>
        cite.Value.StartsWith("[@", StringComparison.Ordinal) && cite.Value.EndsWith(']')
            ? cite.Value[1..^1]
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(source => new Sourced<string>(source, cite.Place))
            : [cite];

    private IEnumerable<T> Entries<T>(YamlKey<YamlNode?> key, string noun, Func<YamlMap, YamlFields, T?> read)
        where T : class => ReadEntries(page, key, noun, read);

    private IEnumerable<T> ReadEntries<T>(
        YamlFields fields,
        YamlKey<YamlNode?> key,
        string noun,
        Func<YamlMap, YamlFields, T?> read
    )
        where T : class
    {
        foreach (var item in ItemsOf(fields.Read(key), key.Name))
        {
            if (item is not YamlMap map)
            {
                _diagnostics.Add(
                    YamlRules.WrongType.At(
                        item.Place,
                        $"each entry of '{key.Name}' has to be a mapping, not {item.TypeName}"
                    ) with
                    {
                        Target = key.Name,
                    }
                );
                continue;
            }
            var inner = new YamlFields(map, YamlRules.WrongType);
            var cited = _citations.Count;
            var entry = read(map, inner);
            var unread = inner.UnreadKeys.ToList();
            var strays = StrayItems.In(map, unread, inner.KnownKeys).ToList();
            if (entry is not null && !strays.Any(stray => stray.IsNumber))
                yield return entry;
            else
                // What is not stated rests on nothing.
                _citations.Count = cited;
            foreach (var word in unread)
            {
                var stray = strays.Find(stray => stray.Keys.Contains(word));
                // One finding for all that one value lost.
                if (stray is not null && stray.Keys[0] != word)
                    continue;
                var finding = Misspelling.Report(
                    YamlRules.UnknownKey,
                    $"key of {noun}",
                    word.Value,
                    word.Place,
                    inner.KnownKeys,
                    inner.PlaceOf
                ) with
                {
                    Severity = Severity.Error,
                };
                _diagnostics.Add(stray is null ? finding : finding with { Help = stray.Help, Edits = stray.Edits });
            }
            _diagnostics.AddRange(inner.Diagnostics);
        }
    }

    private ImmutableArray<YamlNode> ItemsOf(YamlNode? node, string key)
    {
        if (node is YamlList list)
            return list.Items;
        if (node is not null)
        {
            _diagnostics.Add(
                YamlRules.WrongType.At(node.Place, $"'{key}' has to be a list, not {node.TypeName}") with
                {
                    Target = key,
                    Help =
                        node is YamlMap
                            ? $"begin each entry with '- ', and write its keys: {ExampleOf(key)}"
                            : "begin each entry with '- '",
                }
            );
        }
        return [];
    }

    private static string ExampleOf(string key) =>
        key switch
        {
            "facts" => "- {name: colour, value: green, cite: id}",
            "conflicts" => "- {question: …, positions: […]}",
            "positions" => "- {says: …, cite: id}",
            _ => "- {date: 2025-09-03, title: …, cite: id}",
        };

    private static void Incomplete(YamlMap map, YamlFields fields, string key, string message)
    {
        // What is there but misspelt has its own diagnostic.
        if (!fields.UnreadKeys.Any(unread => Suggestions.Nearest(unread.Value, fields.KnownKeys).Contains(key)))
            fields.Report(YamlRules.WrongType.At(map.Place, message) with { Target = key });
    }
}
