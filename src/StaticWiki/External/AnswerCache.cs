using System.Globalization;
using System.Text.Json;
using StaticWiki.Files;

namespace StaticWiki.External;

/// <summary>
/// Remembers the good answers, each until a time; what was bad is asked again. A file that is damaged or of another form
/// is forgotten.
/// </summary>
public sealed class AnswerCache
{
    private const int Version = 1;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private readonly record struct Entry(DateTimeOffset Checked, DateTimeOffset Until, string? MovedTo);

    /// <summary>Reads a cache; an empty one where there is none that can be read.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="path">The file.</param>
    public static AnswerCache Read(IFileSystem files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        var cache = new AnswerCache();
        if (files.KindOf(path) != EntryKind.File)
            return cache;
        try
        {
            using var json = JsonDocument.Parse(files.Read(path));
            if (json.RootElement.GetProperty("version").GetInt32() != Version)
                return cache;
            foreach (var entry in json.RootElement.GetProperty("addresses").EnumerateObject())
            {
                cache._entries[entry.Name] = new Entry(
                    entry.Value.GetProperty("checked").GetDateTimeOffset(),
                    entry.Value.GetProperty("until").GetDateTimeOffset(),
                    entry.Value.TryGetProperty("moved", out var moved) ? moved.GetString() : null
                );
            }
            return cache;
        }
        catch (Exception fault)
            when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return new AnswerCache();
        }
    }

    public void Write(IFileSystem files, string path, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartObject("addresses");
            foreach (
                var (url, entry) in _entries
                    .Where(entry => entry.Value.Until > now)
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            )
            {
                json.WriteStartObject(url);
                json.WriteString("checked", Written(entry.Checked));
                json.WriteString("until", Written(entry.Until));
                if (entry.MovedTo is { } moved)
                    json.WriteString("moved", moved);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        files.Write(path, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>What is known of an address; null where it has to be asked. A time in the future is not believed.</summary>
    internal ExternalAnswer? Find(string url, DateTimeOffset now) =>
        _entries.TryGetValue(url, out var entry) && entry.Checked <= now && entry.Until > now
            ? ExternalAnswer.Good with
            {
                MovedTo = entry.MovedTo,
            }
            : null;

    internal void Add(string url, ExternalAnswer answer, DateTimeOffset now, TimeSpan goodFor)
    {
        if (answer.Kind == AnswerKind.Good)
            _entries[url] = new Entry(now, now + goodFor, answer.MovedTo);
        else
            _entries.Remove(url);
    }

    private static string Written(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
