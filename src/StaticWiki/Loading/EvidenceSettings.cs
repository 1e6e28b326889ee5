using System.Globalization;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>How much evidence a wiki asks of its topics.</summary>
/// <param name="Minimum">
/// The share of its paragraphs and facts that each topic has to cite a source for, and so all topics together: in per
/// cent, 0 to 100.
/// </param>
public sealed record EvidenceSettings(decimal Minimum)
{
    /// <summary>Nothing is asked.</summary>
    public static readonly EvidenceSettings None = new(0m);

    internal static EvidenceSettings Read(YamlFields fields)
    {
        if (fields.Read(SiteKeys.Evidence) is not { } map)
            return None;
        var inner = new YamlFields(map, LoadingRules.InvalidSetting);
        var minimum = inner.Read(EvidenceKeys.Minimum) is { } written ? ReadShare(inner, written) : 0m;
        foreach (var key in inner.UnreadKeys.ToList())
        {
            inner.Report(
                Misspelling.Report(
                    LoadingRules.UnknownSetting,
                    "setting",
                    key.Value,
                    key.Place,
                    inner.KnownKeys,
                    inner.PlaceOf
                )
            );
        }
        foreach (var diagnostic in inner.Diagnostics)
            fields.Report(diagnostic);
        return new EvidenceSettings(minimum);
    }

    /// <summary>"95%", 95 and 0.95 are the same. A bare 1 could be all or next to nothing, and is refused.</summary>
    private static decimal ReadShare(YamlFields fields, Sourced<string> written)
    {
        var isPercent = written.Value.EndsWith('%');
        var digits = isPercent ? written.Value[..^1].TrimEnd() : written.Value;
        var isNumber = decimal.TryParse(
            digits,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (isNumber && number is >= 0 and <= 100 && (isPercent || number != 1))
            return isPercent || number > 1 ? number : number * 100;
        fields.Report(
            LoadingRules.InvalidSetting.At(
                written.Place,
                $"'minimum' has to be a share between 0% and 100%, not '{Shortening.Begin(written.Value, 60)}'"
            ) with
            {
                Target = "minimum",
                Help = isNumber && number == 1 ? "write 100% or 1%" : "write it as 95%",
            }
        );
        return 0m;
    }
}
