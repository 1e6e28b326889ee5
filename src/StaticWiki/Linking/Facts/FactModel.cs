using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Linking.Facts;

/// <summary>One row of a topic's infobox: all that is stated under one name.</summary>
/// <param name="Name">As topics write it.</param>
/// <param name="Label">As readers see it.</param>
/// <param name="Entries">What is stated, in the order written.</param>
/// <param name="Disagree">Whether not all of it can be true.</param>
public sealed record FactModel(string Name, string Label, ImmutableArray<FactEntryModel> Entries, bool Disagree);

/// <param name="Values">One, or several where the fact is a list.</param>
/// <param name="Date">When it was so; null where that is not said.</param>
/// <param name="Note">How it is meant; null where that needs no words.</param>
/// <param name="Cites">The marks of what it rests on.</param>
/// <param name="Says">Who says so.</param>
/// <param name="IndependentCount">How many of them are independent of one another.</param>
public sealed record FactEntryModel(
    ImmutableArray<FactValueModel> Values,
    PartialDate? Date,
    string? Note,
    ImmutableArray<CiteModel> Cites,
    ImmutableArray<SaysModel> Says,
    int IndependentCount
);

/// <param name="Text">As it was written.</param>
/// <param name="Href">The page it names; null where it names none.</param>
/// <param name="Date">Set where it is a date.</param>
/// <param name="Quantity">Set where it is a number.</param>
public sealed record FactValueModel(string Text, string? Href, PartialDate? Date, Quantity? Quantity);

/// <summary>The mark of a citation outside the text.</summary>
/// <param name="Label">Number and locator, without brackets; what was written where it cites nothing.</param>
/// <param name="Href">The entry in the list of references; null where it cites nothing.</param>
/// <param name="Id">What the list leads back to; null where the mark is shown a second time.</param>
public sealed record CiteModel(string Label, string? Href, string? Id);

/// <param name="Who">The source's publisher, else its title.</param>
/// <param name="Href">The source's page.</param>
/// <param name="Date">When it was said; null where that is not known.</param>
public sealed record SaysModel(string Who, string Href, PartialDate? Date);
