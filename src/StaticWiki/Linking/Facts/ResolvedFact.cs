using System.Collections.Immutable;
using StaticWiki.Compilation.Statements;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking.Facts;

/// <summary>A fact with what its values mean.</summary>
/// <param name="Statement">As it was written.</param>
/// <param name="Definition">What <c>site.yaml</c> says of it; null where it says nothing.</param>
/// <param name="Values">What is stated, as far as it could be read.</param>
internal sealed record ResolvedFact(Fact Statement, FactDefinition? Definition, ImmutableArray<FactValue> Values)
{
    public string Label => Definition?.Label ?? FactResolver.LabelOf(Statement.Name.Value);

    /// <summary>The references to pages among its values.</summary>
    public IEnumerable<ResolvedReference> Topics => Values.Select(value => value.Topic).OfType<ResolvedReference>();
}

/// <summary>One value of a fact.</summary>
/// <param name="Text">As a reader sees it: as it was written, without the brackets of a link.</param>
internal sealed record FactValue(string Text)
{
    public Quantity? Quantity { get; init; }

    public PartialDate? Date { get; init; }

    public ResolvedReference? Topic { get; init; }
}
