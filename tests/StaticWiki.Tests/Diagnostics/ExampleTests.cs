using System.Text.Json;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Tests.Caching;
using StaticWiki.Tests.Cli;
using StaticWiki.Tests.External;
using StaticWiki.Tests.History;

namespace StaticWiki.Tests.Diagnostics;

/// <summary>The example of each code is found to have that code, by the command that it names.</summary>
public sealed class ExampleTests
{
    private const string Content = "content/";
    private const string Link = "a symbolic link";
    private const string Locked = "cannot be read";

    public static TheoryData<string> Codes => [.. DiagnosticCatalogue.All.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_example_is_found_to_have_its_code(string code)
    {
        var example = RuleExample.Of(DiagnosticCatalogue.Find(code)!);
        Assert.NotNull(example);
        var before = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var files = new MemoryFileSystem();
        var web = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in example.Files)
        {
            if (IsAddress(file))
            {
                web[file.Path] = file.State!;
                continue;
            }
            Assert.True(file.State is null or Link or Locked, file.State);
            if (file.IsBefore)
                before[file.PathInWiki[Content.Length..]] = file.Bytes;
            else
                files.Write($"{CommandLine.Root}/{file.Path}", file.Bytes);
        }
        // Without a revision the folder is in no repository.
        var command = new CommandLine
        {
            Git = new ScriptedGit(before) { Log = before.Count > 0 ? "" : null },
            Web = _ => new ScriptedWeb(web),
        };
        command.RunOn(new ExampleDisk(files, example), [.. example.Arguments, "--format", "json"]);
        Assert.Equal("", command.Error);
        using var json = JsonDocument.Parse(command.Output);
        var found = json.RootElement.GetProperty("diagnostics").EnumerateArray().ToList();
        Assert.Contains(code, found.Select(one => one.GetProperty("code").GetString()));
        // Nothing else is wrong with it, so that nobody has to guess what it shows.
        var others = found.Where(one =>
            one.GetProperty("code").GetString() != code && one.GetProperty("severity").GetString() == "error"
        );
        Assert.Empty(others.Select(one => one.ToString()));
    }

    [Fact]
    public void There_is_no_example_of_a_code_that_there_is_not()
    {
        var codes = typeof(RuleExample)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("examples/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name));
        Assert.Equal(DiagnosticCatalogue.All.Select(rule => rule.Code), codes.Order(StringComparer.Ordinal));
    }

    /// <summary>Whether it is no file, but what another site does.</summary>
    private static bool IsAddress(ExampleFile file) => file.Path.Contains("://", StringComparison.Ordinal);

    /// <summary>A disk with what an example says of its files in words.</summary>
    private sealed class ExampleDisk(IFileSystem inner, RuleExample example) : WrappedFileSystem(inner)
    {
        public override EntryKind KindOf(string path) => IsIn(Link, path) ? EntryKind.SymbolicLink : base.KindOf(path);

        public override IReadOnlyList<FolderEntry> List(string folder) =>
            [
                .. base.List(folder)
                    .Select(entry =>
                        IsIn(Link, $"{folder}/{entry.Name}") ? entry with { Kind = EntryKind.SymbolicLink } : entry
                    ),
            ];

        public override byte[] Read(string path) =>
            IsIn(Locked, path) ? throw new UnauthorizedAccessException("Permission denied.") : base.Read(path);

        private bool IsIn(string state, string path) =>
            example.Files.Any(file => file.State == state && $"{CommandLine.Root}/{file.Path}" == path);
    }
}
