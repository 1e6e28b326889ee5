using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking.Facts;

/// <summary>
/// Whether facts of one name can all be true of one topic. Numbers agree as <see cref="Quantity.AgreesWith"/> says,
/// dates where one is the other less precisely, topics where they are one page, text where a name would be the same.
/// Where <c>site.yaml</c> gives no type, values are compared as what they look like.
/// </summary>
/// <remarks>
/// A different date or note does not make two facts agree: that a train ran at 50 km/h in 2019 and at 60 in 2025 is
/// for the reader to weigh, who sees both. Lists agree where one holds all of the other, which then is just the less
/// complete, and where a source stands behind both, since nobody contradicts himself by going on.
/// </remarks>
internal static class FactAgreement
{
    /// <summary>How many of a topic's facts of one name, and of the values of a list, are compared with each other.</summary>
    private const int MostCompared = 100;

    /// <param name="facts">Facts of one name, of one topic.</param>
    /// <param name="citations">What the page's front matter cites.</param>
    public static bool Disagree(IReadOnlyList<ResolvedFact> facts, IReadOnlyList<ResolvedReference> citations)
    {
        var compared = facts.Where(fact => !fact.Values.IsEmpty).Take(MostCompared).ToList();
        for (var i = 1; i < compared.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!Agree(compared[i], compared[j], citations))
                    return true;
            }
        }
        return false;
    }

    private static bool Agree(ResolvedFact a, ResolvedFact b, IReadOnlyList<ResolvedReference> citations)
    {
        var isList = a.Definition?.IsList ?? (a.Values.Length > 1 || b.Values.Length > 1);
        if (!isList)
            return Agree(a.Values[0], b.Values[0], a.Definition?.Type);
        return Holds(a, b) || Holds(b, a) || SourcesOf(a).Intersect(SourcesOf(b)).Any();

        IEnumerable<Address> SourcesOf(ResolvedFact fact) =>
            fact.Statement.Cites.Select(cite => citations[cite].Page).OfType<Address>();
    }

    private static bool Holds(ResolvedFact whole, ResolvedFact part) =>
        part
            .Values.Take(MostCompared)
            .All(value => whole.Values.Take(MostCompared).Any(held => Agree(held, value, whole.Definition?.Type)));

    private static bool Agree(FactValue a, FactValue b, FactType? type)
    {
        if (a.Topic?.Page is { } page && b.Topic?.Page is { } other)
            return page == other;
        if (a.Text == b.Text || Name.Of(a.Text) == Name.Of(b.Text))
            return true;
        if (type == FactType.Text)
            return false;
        if (DateOf(a, type) is { } date && DateOf(b, type) is { } otherDate)
            return Agree(date, otherDate);
        return QuantityOf(a, type) is { } quantity
            && QuantityOf(b, type) is { } otherQuantity
            && (type is not null || IsOneSort(quantity, otherQuantity))
            && quantity.AgreesWith(otherQuantity);
    }

    private static bool Agree(PartialDate a, PartialDate b) =>
        a.Year == b.Year
        && (a.Month is null || b.Month is null || a.Month == b.Month)
        && (a.Day is null || b.Day is null || a.Day == b.Day);

    /// <summary>Without a type, numbers of things that are called differently say nothing of each other.</summary>
    private static bool IsOneSort(Quantity a, Quantity b) =>
        a.Unit is not null ? b.Unit is not null : Name.Of(a.UnitText) == Name.Of(b.UnitText);

    private static PartialDate? DateOf(FactValue value, FactType? type) =>
        type is null && PartialDate.TryParse(value.Text, out var date) ? date : value.Date;

    private static Quantity? QuantityOf(FactValue value, FactType? type) =>
        type is null && QuantityReader.TryRead(value.Text, out var quantity) ? quantity : value.Quantity;
}
