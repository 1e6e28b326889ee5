using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StaticWiki.Text;

/// <summary>What a unit measures; values of one dimension can be compared.</summary>
public enum Dimension
{
    Length,
    Speed,
    Mass,
    Time,
    Area,
    Volume,
    Power,
    Temperature,
    Ratio,
}

/// <summary>
/// A unit of measurement. Factors are those of the SI brochure and, for yards and pounds, of the agreement of 1959, so
/// that they are exact; horsepower and Fahrenheit are exact to the digits of a <see cref="decimal"/>.
/// </summary>
/// <param name="Symbol">As it is written behind a number.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">How many of the dimension's first unit one of it is.</param>
/// <param name="Offset">What has to be added to a value before it is multiplied.</param>
public sealed record MeasureUnit(string Symbol, Dimension Dimension, decimal Factor, decimal Offset = 0)
{
    /// <summary>Each unit with its further symbols and its names in words. The letter case of a symbol counts.</summary>
    private static readonly ImmutableArray<(MeasureUnit Unit, string[] Symbols, string[] Words)> Table =
    [
        (new("m", Dimension.Length, 1), [], ["metre", "metres", "meter", "meters"]),
        (new("km", Dimension.Length, 1000), [], ["kilometre", "kilometres", "kilometer", "kilometers"]),
        (new("cm", Dimension.Length, 0.01m), [], ["centimetre", "centimetres", "centimeter", "centimeters"]),
        (new("mm", Dimension.Length, 0.001m), [], ["millimetre", "millimetres", "millimeter", "millimeters"]),
        (new("in", Dimension.Length, 0.0254m), [], ["inch", "inches"]),
        (new("ft", Dimension.Length, 0.3048m), [], ["foot", "feet"]),
        (new("yd", Dimension.Length, 0.9144m), [], ["yard", "yards"]),
        (new("mi", Dimension.Length, 1609.344m), [], ["mile", "miles"]),
        (new("nmi", Dimension.Length, 1852), ["NM"], ["nautical mile", "nautical miles"]),
        (
            new("km/h", Dimension.Speed, 1),
            ["kmh", "kph"],
            ["kilometres per hour", "kilometers per hour", "kilometres an hour", "kilometers an hour"]
        ),
        (new("m/s", Dimension.Speed, 3.6m), [], ["metres per second", "meters per second"]),
        (new("mph", Dimension.Speed, 1.609344m), ["mi/h"], ["miles per hour", "miles an hour"]),
        (new("kn", Dimension.Speed, 1.852m), ["kt", "kts"], ["knot", "knots"]),
        (new("ft/s", Dimension.Speed, 1.09728m), [], ["feet per second"]),
        (new("kg", Dimension.Mass, 1), [], ["kilogram", "kilograms", "kilogramme", "kilogrammes"]),
        (new("g", Dimension.Mass, 0.001m), [], ["gram", "grams", "gramme", "grammes"]),
        (new("t", Dimension.Mass, 1000), [], ["tonne", "tonnes", "metric ton", "metric tons"]),
        (new("lb", Dimension.Mass, 0.45359237m), ["lbs"], ["pound", "pounds"]),
        (new("oz", Dimension.Mass, 0.028349523125m), [], ["ounce", "ounces"]),
        (new("st", Dimension.Mass, 6.35029318m), [], ["stone"]),
        (new("long ton", Dimension.Mass, 1016.0469088m), [], ["long tons"]),
        (new("short ton", Dimension.Mass, 907.18474m), [], ["short tons"]),
        (new("s", Dimension.Time, 1), ["sec"], ["second", "seconds"]),
        (new("min", Dimension.Time, 60), [], ["minute", "minutes"]),
        (new("h", Dimension.Time, 3600), ["hr", "hrs"], ["hour", "hours"]),
        (new("d", Dimension.Time, 86_400), [], ["day", "days"]),
        (new("wk", Dimension.Time, 604_800), [], ["week", "weeks"]),
        // The mean of the Gregorian calendar.
        (new("mo", Dimension.Time, 2_629_746), [], ["month", "months"]),
        (new("a", Dimension.Time, 31_556_952), ["yr", "yrs"], ["year", "years"]),
        (new("m²", Dimension.Area, 1), ["m2", "sq m"], ["square metres", "square meters"]),
        (new("km²", Dimension.Area, 1_000_000), ["km2", "sq km"], ["square kilometres", "square kilometers"]),
        (new("cm²", Dimension.Area, 0.0001m), ["cm2", "sq cm"], ["square centimetres", "square centimeters"]),
        (new("ha", Dimension.Area, 10_000), [], ["hectare", "hectares"]),
        (new("ft²", Dimension.Area, 0.09290304m), ["ft2", "sq ft"], ["square feet"]),
        (new("acre", Dimension.Area, 4046.8564224m), ["ac"], ["acres"]),
        (new("mi²", Dimension.Area, 2_589_988.110336m), ["mi2", "sq mi"], ["square miles"]),
        (new("m³", Dimension.Volume, 1), ["m3"], ["cubic metres", "cubic meters"]),
        (new("l", Dimension.Volume, 0.001m), ["L"], ["litre", "litres", "liter", "liters"]),
        (new("ml", Dimension.Volume, 0.000001m), ["mL"], ["millilitre", "millilitres", "milliliter", "milliliters"]),
        (new("ft³", Dimension.Volume, 0.028316846592m), ["ft3", "cu ft"], ["cubic feet"]),
        (new("US gal", Dimension.Volume, 0.003785411784m), [], ["US gallon", "US gallons"]),
        (new("imp gal", Dimension.Volume, 0.00454609m), [], ["imperial gallon", "imperial gallons"]),
        (new("W", Dimension.Power, 1), [], ["watt", "watts"]),
        (new("kW", Dimension.Power, 1000), [], ["kilowatt", "kilowatts"]),
        (new("MW", Dimension.Power, 1_000_000), [], ["megawatt", "megawatts"]),
        (new("GW", Dimension.Power, 1_000_000_000), [], ["gigawatt", "gigawatts"]),
        (new("hp", Dimension.Power, 745.69987158227022m), ["bhp"], ["horsepower"]),
        (new("PS", Dimension.Power, 735.49875m), [], ["metric horsepower"]),
        (new("°C", Dimension.Temperature, 1), ["℃"], ["degrees Celsius"]),
        (new("°F", Dimension.Temperature, 5m / 9m, -32), ["℉"], ["degrees Fahrenheit"]),
        (new("K", Dimension.Temperature, 1, -273.15m), [], ["kelvin", "kelvins"]),
        (new("%", Dimension.Ratio, 1), [], ["per cent", "percent"]),
        (new("‰", Dimension.Ratio, 0.1m), [], ["per mille"]),
    ];

    private static readonly FrozenDictionary<string, MeasureUnit> BySymbol = Table
        .SelectMany(row => row.Symbols.Append(row.Unit.Symbol).Select(symbol => (symbol, row.Unit)))
        .ToFrozenDictionary(pair => pair.symbol, pair => pair.Unit, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, MeasureUnit> ByWord = Table
        .SelectMany(row => row.Words.Select(word => (word, row.Unit)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Unit, StringComparer.OrdinalIgnoreCase);

    /// <summary>The symbols of all units, for suggestions.</summary>
    public static IEnumerable<string> AllSymbols => Table.Select(row => row.Unit.Symbol);

    /// <summary>The unit that a symbol or a name in words means; null where it means none.</summary>
    public static MeasureUnit? Find(string written) =>
        BySymbol.GetValueOrDefault(written) ?? ByWord.GetValueOrDefault(written);

    /// <summary>A value of this unit in another of the same dimension.</summary>
    public decimal To(MeasureUnit other, decimal value) => ((value + Offset) * Factor / other.Factor) - other.Offset;
}
