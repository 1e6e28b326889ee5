using System.Collections.Immutable;
using StaticWiki.Compilation.Quotations;

namespace StaticWiki.Linking.Quotations;

/// <summary>A quotation, and whether it stands in what is cited for it.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Sources">The ids of what is cited for it, as written.</param>
/// <param name="Status">What came of the check.</param>
public sealed record CheckedQuotation(Quotation Quotation, ImmutableArray<string> Sources, QuotationStatus Status)
{
    /// <summary>Why it could not be checked; null where it was.</summary>
    public QuotationObstacle? Obstacle { get; init; }
}

public enum QuotationStatus
{
    /// <summary>It stands in one of the sources.</summary>
    Found,

    /// <summary>It stands in none of them.</summary>
    Wrong,

    /// <summary>Nobody knows: it stands in none that could be looked into, and one could not.</summary>
    Unchecked,
}

/// <summary>Why a quotation cannot be checked.</summary>
public enum QuotationObstacle
{
    /// <summary>No part of it has three words in a row.</summary>
    TooShort,

    /// <summary>The source does not exist; a diagnostic of its own says so.</summary>
    NoSource,

    /// <summary>The source is read in a translation.</summary>
    Translated,

    /// <summary>The source has neither a fingerprint nor a kept text.</summary>
    NoText,

    /// <summary>The source's fingerprint cannot be read; a diagnostic of its own says so.</summary>
    Damaged,
}
