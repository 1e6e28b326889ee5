namespace StaticWiki.Text;

/// <summary>
/// How much something is, as a text gives it: a number or a range of them, with or without a unit. Hedges that set a
/// bound ("more than 20", "up to 40") make the range open; others ("about 90") change nothing but the text.
/// </summary>
public sealed record Quantity
{
    /// <summary>The smallest value it may have; null where there is none.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest value it may have; null where there is none.</summary>
    public decimal? Most { get; init; }

    /// <summary>Whether <see cref="Least"/> itself is meant too: not in "more than 20".</summary>
    public bool IncludesLeast { get; init; } = true;

    /// <summary>Whether <see cref="Most"/> itself is meant too: not in "less than 20".</summary>
    public bool IncludesMost { get; init; } = true;

    /// <summary>
    /// The power of ten that the last digit of account counts. Zeros at the end of a whole number are taken for mere
    /// size from the third digit on: 2 for "6,400", 0 for "60" and "5", −1 for "1.0".
    /// </summary>
    public int Precision { get; init; }

    /// <summary>What stands behind the number, without a remark in brackets; empty where nothing does.</summary>
    public string UnitText { get; init; } = "";

    /// <summary>The unit that <see cref="UnitText"/> means; null where it is none, as with "carriages".</summary>
    public MeasureUnit? Unit { get; init; }

    /// <summary>
    /// Whether both may be true: in one unit, if their ranges meet; in two units, if the one, converted and rounded to
    /// the digits of the other, meets that. So 60 km/h agrees with 37 mph, and 60 km/h does not agree with 61 km/h.
    /// </summary>
    public bool AgreesWith(Quantity other)
    {
        if (Unit == other.Unit)
            return Meets(other);
        if (Unit is null || other.Unit is null || Unit.Dimension != other.Unit.Dimension)
            return false;
        return In(other.Unit, other.Precision).Meets(other) || other.In(Unit, Precision).Meets(this);
    }

    private bool Meets(Quantity other) => !IsBelow(other) && !other.IsBelow(this);

    private bool IsBelow(Quantity other) =>
        Most is { } most
        && other.Least is { } least
        && (most < least || (most == least && !(IncludesMost && other.IncludesLeast)));

    private Quantity In(MeasureUnit unit, int precision)
    {
        return this with { Unit = unit, Least = Convert(Least), Most = Convert(Most) };

        decimal? Convert(decimal? value) => value is { } known ? Round(Unit!.To(unit, known), precision) : null;
    }

    private static decimal Round(decimal value, int precision)
    {
        if (precision <= 0)
            return Math.Round(value, Math.Min(-precision, 28), MidpointRounding.AwayFromZero);
        var step = 1m;
        for (var i = 0; i < precision; i++)
            step *= 10;
        return Math.Round(value / step, MidpointRounding.AwayFromZero) * step;
    }
}
