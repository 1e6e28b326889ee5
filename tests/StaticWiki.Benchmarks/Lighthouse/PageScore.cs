using System.Globalization;
using System.Text.Json;
using StaticWiki.Benchmarks.Comparison;

namespace StaticWiki.Benchmarks.Lighthouse;

/// <summary>What Lighthouse says of a page.</summary>
/// <param name="Categories">The categories with their points, of 100.</param>
/// <param name="Bytes">All that was sent for it, headers included.</param>
/// <param name="Lost">What cost points, each with its category.</param>
internal sealed record PageScore(
    IReadOnlyList<(string Name, int Points)> Categories,
    long Bytes,
    IReadOnlyList<string> Lost
)
{
    /// <param name="lighthouse">The program.</param>
    /// <param name="url">The page.</param>
    /// <param name="isDesktop">Whether as on a desktop, or else as on a phone with a slow line.</param>
    /// <exception cref="InvalidOperationException">It could not be measured.</exception>
    public static PageScore Measure(string lighthouse, string url, bool isDesktop)
    {
        string[] device = isDesktop ? ["--preset=desktop"] : [];
        var answer = MeasuredProcess.Ask(
            lighthouse,
            [
                url,
                "--quiet",
                "--output=json",
                "--output-path=stdout",
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
                .. device,
            ]
        );
        using var json = JsonDocument.Parse(
            answer ?? throw new InvalidOperationException($"Lighthouse failed on {url}")
        );
        var audits = json.RootElement.GetProperty("audits");
        var categories = json.RootElement.GetProperty("categories").EnumerateObject().ToList();
        return new PageScore(
            [.. categories.Select(category => (category.Name, Points(category.Value)))],
            audits.GetProperty("total-byte-weight").GetProperty("numericValue").GetInt64(),
            [
                .. categories
                    .Where(category => Points(category.Value) < 100)
                    .SelectMany(category =>
                        category
                            .Value.GetProperty("auditRefs")
                            .EnumerateArray()
                            .Where(reference => reference.GetProperty("weight").GetDouble() > 0)
                            .Select(reference => audits.GetProperty(reference.GetProperty("id").GetString()!))
                            .Where(audit =>
                                audit.GetProperty("score") is { ValueKind: JsonValueKind.Number } score
                                && score.GetDouble() < 1
                            )
                            .Select(audit =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{category.Name}: {audit.GetProperty("title").GetString()}"
                                )
                            )
                    ),
            ]
        );
    }

    /// <summary>The program, which npm installs below a folder; null where it cannot.</summary>
    public static string? Install(string folder, string version) =>
        NpmPackage.Install(folder, $"lighthouse@{version}", Path.Combine(".bin", "lighthouse"));

    private static int Points(JsonElement category) =>
        category.GetProperty("score") is { ValueKind: JsonValueKind.Number } score
            ? (int)Math.Round(score.GetDouble() * 100)
            : throw new InvalidOperationException("Lighthouse could not measure a category");
}
