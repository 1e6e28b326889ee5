using System.Text.Encodings.Web;
using System.Text.Json;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Generators;

/// <summary>
/// What a device needs to know to put the wiki on its home screen (W3C Web Application Manifest). The theme's file of that name
/// says how it looks there; what it does not say of the wiki itself is added. Addresses in it are relative to it (section 1.11),
/// so that they are right wherever the site is put.
/// </summary>
public static class WebManifest
{
    public const string FileName = "manifest.webmanifest";

    private const string Icons = "icons";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is wrong with the theme's file.</summary>
    /// <param name="theme">The theme.</param>
    internal static IEnumerable<Diagnostic> Check(ThemeAssets theme)
    {
        if (theme.Manifest is not { } file)
            yield break;
        var path = file.Source!;
        using var json = Parse(file, out var fault);
        if (json is null)
        {
            yield return TemplateRules.InvalidManifest.At(
                new Place(path, PlaceIn(fault)),
                "this is no JSON object"
            ) with
            {
                Help = "begin anew with 'staticwiki theme eject assets/manifest.webmanifest'",
            };
            yield break;
        }
        var (text, _) = SourceDecoder.Decode(path, file.Content.Span);
        var end = text.Text.IndexOf($"\"{Icons}\"", StringComparison.Ordinal) + Icons.Length + 2;
        foreach (var icon in IconsOf(json))
        {
            var written = icon.GetRawText();
            var start = text.Text.IndexOf(written, end, StringComparison.Ordinal);
            end = start + written.Length;
            if (NameOf(icon) is { } name && theme.TryFind(name, out _))
                continue;
            yield return TemplateRules.InvalidManifest.At(
                text.PlaceOf(new TextSpan(start, written.Length)),
                NameOf(icon) is { } missing ? $"the theme has no file 'assets/{missing}'" : "this icon has no 'src'"
            ) with
            {
                Help = "name a file by its path below templates/assets/",
            };
        }
    }

    /// <summary>The manifest; null where the theme has none that can be read.</summary>
    internal static OutputFile? Make(Site site, ThemeAssets theme)
    {
        if (theme.Manifest is not { } file)
            return null;
        using var written = Parse(file, out _);
        if (written is null)
            return null;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var (name, value) in OfSite(site))
            {
                if (value is not null && !written.RootElement.TryGetProperty(name, out _))
                    json.WriteString(name, Name.WellFormed(value));
            }
            foreach (var member in written.RootElement.EnumerateObject().Where(member => member.Name != Icons))
                member.WriteTo(json);
            json.WriteStartArray(Icons);
            foreach (var icon in IconsOf(written))
                WriteIcon(json, icon, theme);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return new OutputFile(FileName, buffer.ToArray(), file.Source);
    }

    private static IEnumerable<(string Name, string? Value)> OfSite(Site site) =>
        [
            ("name", site.Title),
            ("short_name", site.Configuration.ShortTitle ?? site.Title),
            ("description", site.Configuration.Description),
            ("lang", site.Configuration.Language),
            ("start_url", "./"),
            ("scope", "./"),
        ];

    private static void WriteIcon(Utf8JsonWriter json, JsonElement icon, ThemeAssets theme)
    {
        if (NameOf(icon) is not { } name || !theme.TryFind(name, out var address) || address is not { } published)
            return;
        json.WriteStartObject();
        foreach (var member in icon.EnumerateObject())
        {
            if (member.Name == "src")
                json.WriteString(member.Name, published.Encoded);
            else
                member.WriteTo(json);
        }
        json.WriteEndObject();
    }

    private static JsonDocument? Parse(OutputFile file, out JsonException? fault)
    {
        fault = null;
        try
        {
            var json = JsonDocument.Parse(file.Content);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json;
            json.Dispose();
        }
        catch (JsonException broken)
        {
            fault = broken;
        }
        return null;
    }

    private static Location PlaceIn(JsonException? fault) =>
        new((int)(fault?.LineNumber ?? 0) + 1, (int)(fault?.BytePositionInLine ?? 0) + 1);

    private static IEnumerable<JsonElement> IconsOf(JsonDocument json) =>
        json.RootElement.TryGetProperty(Icons, out var icons) && icons.ValueKind == JsonValueKind.Array
            ? icons.EnumerateArray()
            : [];

    private static string? NameOf(JsonElement icon) =>
        icon.ValueKind == JsonValueKind.Object
        && icon.TryGetProperty("src", out var source)
        && source.ValueKind == JsonValueKind.String
            ? source.GetString()
            : null;
}
