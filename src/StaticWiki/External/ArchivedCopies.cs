using System.Globalization;
using System.Text.Json;
using StaticWiki.Files;
using StaticWiki.Rendering.Generators;
using StaticWiki.Validation;

namespace StaticWiki.External;

/// <summary>What the sources of a site say of copies that archives keep, from the <c>sources.json</c> that a build publishes.</summary>
internal sealed class ArchivedCopies
{
    private readonly Dictionary<string, (string? Archive, string? Read)> _sources = new(StringComparer.Ordinal);

    /// <param name="files">The disk.</param>
    /// <param name="folder">The site's root.</param>
    public static ArchivedCopies Read(IFileSystem files, string folder)
    {
        var copies = new ArchivedCopies();
        var path = SiteFolder.Join(folder, Bibliography.CslFileName);
        if (files.KindOf(path) != EntryKind.File)
            return copies;
        try
        {
            using var json = JsonDocument.Parse(files.Read(path));
            foreach (var source in json.RootElement.EnumerateArray())
            {
                if (source.TryGetProperty("URL", out var url) && AddressOf(url) is { } address)
                {
                    copies._sources[address] = (
                        source.TryGetProperty("archive_location", out var archive) ? AddressOf(archive) : null,
                        source.TryGetProperty("accessed", out var accessed) ? DayOf(accessed) : null
                    );
                }
            }
            return copies;
        }
        catch (Exception fault)
            when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // A file of this name that somebody else wrote.
            return new ArchivedCopies();
        }
    }

    /// <summary>Where a copy of an address is, or could be; nobody has looked.</summary>
    public string HelpFor(string url)
    {
        var (archive, read) = _sources.GetValueOrDefault(url);
        return archive is not null
            ? $"the archive link is {archive}"
            : $"look for a copy at https://web.archive.org/web/{read ?? "*"}/{url}";
    }

    private static string? AddressOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? ExternalAddresses.Written(element.GetString()!) : null;

    /// <summary>"20250903": a day as addresses of the archive have it.</summary>
    private static string? DayOf(JsonElement date)
    {
        var parts = date.GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()).ToList();
        return parts is [var year, var month, var day]
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}{month:00}{day:00}")
            : null;
    }
}
