using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>The picture that networks and messengers show beside a link to a page.</summary>
/// <param name="Path">Where it is, written as in a link.</param>
/// <param name="AlternativeText">What can be seen on it.</param>
public sealed record CardPicture(Sourced<string> Path, string AlternativeText)
{
    /// <summary>Reads one, and says what is wrong with it.</summary>
    /// <param name="node">What stands behind the key; null where nothing does.</param>
    /// <param name="key">The key.</param>
    /// <param name="rule">What a wrong value breaks.</param>
    /// <param name="unknown">What an unknown key in it breaks.</param>
    /// <param name="report">Is told what is wrong.</param>
    internal static CardPicture? Read(
        YamlNode? node,
        string key,
        DiagnosticRule rule,
        DiagnosticRule unknown,
        Action<Diagnostic> report
    )
    {
        if (node is null)
            return null;
        if (node is not YamlMap map)
        {
            var written = node is YamlScalar scalar ? scalar.Value : "carriage.jpg";
            Report(node.Place, $"'{key}' has to be a mapping with 'path' and 'alt', not {node.TypeName}", written);
            return null;
        }
        var fields = new YamlFields(map, rule);
        var (path, alternative) = (fields.Read(CardPictureKeys.Path), fields.Read(CardPictureKeys.Alternative));
        foreach (var name in fields.UnreadKeys.ToList())
            report(
                Misspelling.Report(
                    unknown,
                    $"key of '{key}'",
                    name.Value,
                    name.Place,
                    fields.KnownKeys,
                    fields.PlaceOf
                ) with
                {
                    Severity = Severity.Error,
                }
            );
        foreach (var found in fields.Diagnostics)
            report(found);
        // A value of the wrong type has been told of.
        if (path is null && !fields.Has(CardPictureKeys.Path))
            Report(map.Place, $"'{key}' does not say which picture: 'path' is missing", "carriage.jpg");
        else if (alternative is null && !fields.Has(CardPictureKeys.Alternative))
            Report(
                path?.Place ?? map.Place,
                "this picture has no alternative text: 'alt' is missing",
                path?.Value ?? "carriage.jpg"
            );
        return path is null || alternative is null ? null : new CardPicture(path, alternative.Value);

        void Report(Place place, string message, string written) =>
            report(
                rule.At(place, message) with
                {
                    Target = key,
                    Help = $"write {key}: {{path: {Quoted(written)}, alt: what can be seen}}",
                }
            );
    }

    /// <summary>A comma would end the value in braces.</summary>
    private static string Quoted(string written) =>
        written.Contains(',', StringComparison.Ordinal) ? YamlScalarText.InQuotes(written) : YamlScalarText.Of(written);
}

/// <summary>The keys of <c>picture:</c>, in <c>site.yaml</c> and in front matter.</summary>
internal static class CardPictureKeys
{
    public static readonly YamlKey<Sourced<string>?> Path = YamlKey.Text(
        "path",
        "The picture's path from this file, or from the content folder if it begins with a slash: PNG, JPEG, WebP or GIF, best 1200 × 630 pixels."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<Sourced<string>?> Alternative = YamlKey.Text(
        "alt",
        "What can be seen on it, for who cannot see it."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlShape.Mapping Shape = new(Path, Alternative);
}
