using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Statements;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Linking.Facts;

/// <summary>Reads the values of a page's facts as the types that <c>site.yaml</c> gives them.</summary>
/// <param name="definitions">The facts of the topic's kind; empty where any may be stated, as text.</param>
/// <param name="kind">What the kind is called.</param>
/// <param name="references">Finds the pages that values name.</param>
internal sealed class FactResolver(
    ImmutableArray<FactDefinition> definitions,
    string kind,
    ReferenceResolver references
)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public IEnumerable<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The resolver for a page, by its kind.</summary>
    public static FactResolver For(Page page, SiteConfiguration configuration, ReferenceResolver references)
    {
        var kind =
            page.Document?.Head.Kind is { } written && page.Kind == PageKind.Topic
                ? configuration.Kinds.FirstOrDefault(known => known.Id == written)
                : null;
        return new FactResolver(kind?.Facts ?? [], kind?.Id ?? "", references);
    }

    public ResolvedFact Resolve(Fact fact)
    {
        var definition = definitions.FirstOrDefault(known => known.Name == fact.Name.Value);
        if (definition is null)
        {
            if (!definitions.IsEmpty)
                ReportUnknown(fact.Name);
            return new ResolvedFact(fact, null, [.. fact.Values.Select(value => new FactValue(value.Value))]);
        }
        if (fact.Values.Length > 1 && !definition.IsList)
        {
            _diagnostics.Add(
                EvidenceRules.WrongFactValue.At(
                    fact.Values[1].Place,
                    $"'{fact.Name.Value}' has one value, not a list"
                ) with
                {
                    Target = fact.Name.Value,
                    Help = "write an entry for each that a source gives, or make the type 'list' in site.yaml",
                }
            );
        }
        return new ResolvedFact(fact, definition, [.. fact.Values.Select(value => Read(definition, value))]);
    }

    /// <summary>The citations of a page, those of facts with the label that readers know the fact by.</summary>
    public ImmutableArray<Reference> Labelled(WrittenStatements statements)
    {
        if (statements.Facts.IsEmpty)
            return statements.Citations;
        var citations = statements.Citations.ToBuilder();
        foreach (var fact in statements.Facts)
        {
            var label =
                definitions.FirstOrDefault(known => known.Name == fact.Name.Value)?.Label ?? LabelOf(fact.Name.Value);
            var said = string.Join(", ", fact.Values.Select(value => value.Value));
            foreach (var cite in fact.Cites)
                citations[cite] = citations[cite] with { Sentence = new Sentence($"{label}: {said}", "", "") };
        }
        return citations.ToImmutable();
    }

    /// <summary>The label of a fact that has none: its name, beginning with a capital letter.</summary>
    public static string LabelOf(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    private FactValue Read(FactDefinition definition, Sourced<string> value) =>
        definition.Type switch
        {
            FactType.Number => ReadNumber(definition, value),
            FactType.Date => ReadDate(definition, value),
            FactType.Topic => ReadTopic(definition, value),
            _ => new FactValue(value.Value),
        };

    private FactValue ReadNumber(FactDefinition definition, Sourced<string> value)
    {
        var example = definition.Unit is { } unit ? "60 " + unit : "60";
        if (!QuantityReader.TryRead(value.Value, out var quantity))
        {
            var pointed = QuantityReader.WithDecimalPoint(value.Value);
            Report(
                EvidenceRules.WrongFactValue,
                value,
                $"'{definition.Name}' has to be a number, not '{Shown(value)}'",
                pointed is null
                    ? $"write it as {example}, about {example} or 50–{example}"
                    : $"write {pointed}: the sign of decimals is a point",
                pointed
            );
            return new FactValue(value.Value);
        }
        if (FaultOfUnit(definition, quantity) is { } fault)
        {
            var isMissing = quantity.UnitText.Length == 0;
            var isBare = isMissing && !value.Value.EndsWith(')');
            Report(
                EvidenceRules.WrongFactUnit,
                value,
                $"'{definition.Name}' {fault}",
                definition.Unit is null ? "write the number alone"
                    : isMissing ? $"write it as {NumberIn(value.Value, quantity)} {definition.Unit}"
                    // The number of another unit is not the number of this one.
                    : $"write a number and its unit alone, as {example}",
                isBare ? $"{value.Value} {definition.Unit}" : null
            );
        }
        return new FactValue(value.Value) { Quantity = quantity };
    }

    /// <summary>What stands before the unit, or before a remark in brackets where there is none.</summary>
    private static string NumberIn(string written, Quantity quantity)
    {
        var digit = written.AsSpan().IndexOfAnyInRange('0', '9');
        var end =
            quantity.UnitText.Length > 0
                ? written.IndexOf(quantity.UnitText, digit, StringComparison.Ordinal)
                : written.IndexOf('(', digit);
        return (end < 0 ? written : written[..end]).Trim();
    }

    /// <summary>What is wrong with a unit; null where nothing is.</summary>
    private static string? FaultOfUnit(FactDefinition definition, Quantity quantity)
    {
        var written = quantity.UnitText;
        if (definition.Unit is null)
            return written.Length == 0 ? null : $"has no unit, but '{written}' stands behind the number";
        if (definition.MeasureUnit is not { } unit)
            return written.Length == 0 || IsSameWord(written, definition.Unit)
                ? null
                : $"is counted in {definition.Unit}, not in '{written}'";
        if (written.Length == 0)
            return $"needs a unit: {unit.Symbol}, or another of {DimensionOf(unit)}";
        return quantity.Unit?.Dimension == unit.Dimension
            ? null
            : $"has to be in {unit.Symbol} or another unit of {DimensionOf(unit)}, not in '{written}'";
    }

    private static string DimensionOf(MeasureUnit unit) => unit.Dimension.ToString().ToLowerInvariant();

    /// <summary>Whether two words differ by nothing but an "s" or "es" at the end: one carriage, two carriages.</summary>
    private static bool IsSameWord(string a, string b)
    {
        var (one, other) = (Name.Of(a).Key, Name.Of(b).Key);
        return one == other || one + "s" == other || other + "s" == one || one + "es" == other || other + "es" == one;
    }

    private FactValue ReadDate(FactDefinition definition, Sourced<string> value)
    {
        if (PartialDate.TryParse(value.Value, out var date))
            return new FactValue(value.Value) { Date = date };
        var full = YamlFields.InFull(value.Value);
        Report(
            EvidenceRules.WrongFactValue,
            value,
            $"'{definition.Name}' has to be a date, not '{Shown(value)}'",
            full is null ? "write it as 2025-09-03, 2025-09 or 2025" : $"write {full}",
            full
        );
        return new FactValue(value.Value);
    }

    private FactValue ReadTopic(FactDefinition definition, Sourced<string> value)
    {
        var reference = NamedReference.Of(value, shown => new Sentence(definition.Label + ": ", shown, ""));
        var resolved = references.Resolve(reference);
        // A file name or path is for who writes; a reader sees what the page is called.
        var text = reference.HasLabel ? reference.Label : references.TitleIfUnnamed(resolved) ?? reference.Label;
        return new FactValue(text) { Topic = resolved };
    }

    private void ReportUnknown(Sourced<string> name)
    {
        var known = definitions.Select(definition => definition.Name).ToList();
        var unknown = Misspelling.Report(EvidenceRules.UnknownFact, "fact", name.Value, name.Place, known);
        var listed = string.Join(", ", known.Take(12)) + (known.Count > 12 ? ", …" : "");
        _diagnostics.Add(
            unknown with
            {
                Message = $"{unknown.Message} of the kind '{kind}'",
                Help = unknown.Help ?? $"site.yaml lists {listed}",
            }
        );
    }

    private void Report(DiagnosticRule rule, Sourced<string> value, string message, string help, string? edit) =>
        _diagnostics.Add(
            rule.At(value.Place, message) with
            {
                Target = value.Value,
                Help = help,
                Edits = edit is null ? [] : [new Edit(value.Place, edit)],
            }
        );

    private static string Shown(Sourced<string> value) =>
        value.Value.Length <= 60 ? value.Value : Shortening.Begin(value.Value, 60) + "…";
}
