using System.Text;
using CsCheck;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Diagnostics;

/// <summary>A fault that is planted at a random place in a random wiki is found there, at its line and column.</summary>
public sealed class PlantedFaultTests
{
    [Fact]
    public void A_wiki_without_a_fault_has_none() =>
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var files = new CleanWiki(seed).Make();
                    var found = Build(files.ToDictionary(file => file.Key, file => Without(file.Value)));
                    Assert.True(
                        found.Count == 0,
                        string.Join(
                            '\n',
                            found.Select(one => $"{one.Place} {one.Code} {one.Message}\n{Line(one, files)}")
                        )
                    );
                },
                iter: 100
            );

    [Fact]
    public void Every_slot_has_faults() =>
        Assert.All(
            Enumerable.Range(Slots.Prose, Slots.Quote - Slots.Prose + 1),
            slot => Assert.Contains(PlantedFault.All, fault => fault.Slot == slot)
        );

    [Fact]
    public void A_planted_fault_is_found_where_it_stands() =>
        Gen.Select(
                Gen.Int[0, 1_000_000],
                Gen.Int[0, PlantedFault.All.Count - 1],
                Gen.Int[0, 1_000_000],
                Gen.Bool,
                Gen.Bool
            )
            .Sample(
                (seed, which, where, hasReturns, hasMark) =>
                {
                    var fault = PlantedFault.All[which];
                    var wiki = new CleanWiki(seed).Make();
                    var slots = wiki.SelectMany(file =>
                            file.Value.Index().Where(c => c.Item == fault.Slot).Select(c => (file.Key, At: c.Index))
                        )
                        .ToList();
                    var (path, at) = slots[where % slots.Count];
                    var before = Without(wiki[path][..at]);
                    var files = wiki.ToDictionary(file => file.Key, file => Without(file.Value));
                    files[path] = before + fault.Written + Without(wiki[path][at..]);
                    var (lines, columns) = fault.Before;
                    var line = before.Count(c => c == '\n') + lines + 1;
                    var column = (lines == 0 ? before.Length - (before.LastIndexOf('\n') + 1) : 0) + columns + 1;
                    // Line ends and a byte order mark move nothing.
                    if (hasReturns)
                        files[path] = files[path].Replace("\n", "\r\n", StringComparison.Ordinal);
                    if (hasMark)
                        files[path] = "\uFEFF" + files[path];

                    var found = Build(files);

                    var expected = $"{path}:{line}:{column} {fault.Code}";
                    Assert.True(
                        found.Any(one => $"{one.Place} {one.Code}" == expected),
                        $"{fault.Text.TrimEnd()} in {path} is not at {expected}, but:\n{files[path].Split('\n')[line - 1]}\n"
                            + string.Join('\n', found.Select(one => $"{one.Place} {one.Code} {one.Message}"))
                    );
                },
                iter: 500
            );

    private static List<Diagnostic> Build(Dictionary<string, string> files)
    {
        var disk = new MemoryFileSystem();
        foreach (var (path, text) in files)
            disk.Write(path, Encoding.UTF8.GetBytes(text));
        return [.. Wiki.Make(disk, WikiFolders.Below(""), new BuildOptions { Jobs = 1 }).Diagnostics];
    }

    private static string Line(Diagnostic found, SortedDictionary<string, string> files) =>
        found.Place is { Start: { } start } place && files.TryGetValue(place.File, out var text)
            ? Without(text).Split('\n')[start.Line - 1]
            : "";

    private static string Without(string text) => string.Concat(text.Where(c => !Slots.IsSlot(c)));
}
