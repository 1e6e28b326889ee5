using StaticWiki.Text;

namespace StaticWiki.Loading;

/// <summary>What the value of a fact has to be.</summary>
public enum FactType
{
    Text,

    /// <summary>A number or a range of them.</summary>
    Number,

    /// <summary>A year, a month or a day.</summary>
    Date,

    /// <summary>The name of a page.</summary>
    Topic,
}

/// <summary>A fact that the topics of one kind may state.</summary>
/// <param name="Name">As topics write it.</param>
/// <param name="Label">As readers see it.</param>
/// <param name="Type">What each value has to be.</param>
/// <param name="IsList">Whether a fact may have several values.</param>
/// <param name="Unit">
/// What a number counts: a unit of measurement, in place of which another of its dimension may be written, or a word
/// such as "carriages"; null for a bare number and for any other type.
/// </param>
public sealed record FactDefinition(string Name, string Label, FactType Type, bool IsList = false, string? Unit = null)
{
    /// <summary>The unit of measurement; null where the unit is a word or there is none.</summary>
    public MeasureUnit? MeasureUnit => Unit is null ? null : MeasureUnit.Find(Unit);
}
