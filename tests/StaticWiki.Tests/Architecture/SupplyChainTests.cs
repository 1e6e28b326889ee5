using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StaticWiki.Tests.Architecture;

/// <summary>What the program is made of, and what its workflows run, is named exactly and may be used.</summary>
public sealed partial class SupplyChainTests
{
    /// <summary>SPDX ids of licences under which a package may be part of a program under the MIT licence.</summary>
    private static readonly string[] Licences = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL", "ISC"];

    private static readonly string Root = FindRoot();

    [Fact]
    public void Every_package_has_a_licence_that_we_may_ship()
    {
        var packages = LockedPackages().ToList();
        Assert.True(packages.Count > 10, "no packages were found");
        Assert.All(
            packages,
            package =>
            {
                var licence = LicenceOf(package.Id, package.Version);
                Assert.True(
                    licence.Split([" OR ", " AND "], StringSplitOptions.None).All(Licences.Contains),
                    $"{package.Id} {package.Version}: {licence}"
                );
            }
        );
    }

    [Fact]
    public void Every_project_has_a_lock_file_with_the_hashes_of_its_packages()
    {
        var projects = Directory
            .EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .Where(path => !Below("artifacts", path))
            .ToList();
        Assert.True(projects.Count >= 5, "no projects were found");
        Assert.All(
            projects,
            path => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "packages.lock.json")), path)
        );
        Assert.All(LockedPackages(), package => Assert.NotEmpty(package.Hash));
    }

    /// <summary>Such a version changes with each patch of the SDK, and the lock file with it.</summary>
    [Fact]
    public void No_package_is_named_at_the_version_of_the_sdk() =>
        Assert.DoesNotContain(
            LockedPackages(),
            package =>
                package.Id.StartsWith("runtime.", StringComparison.OrdinalIgnoreCase)
                || package.Id.StartsWith("Microsoft.NETCore.App", StringComparison.OrdinalIgnoreCase)
                || package.Id.Contains("ILCompiler", StringComparison.OrdinalIgnoreCase)
                || package.Id.Contains("ILLink", StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public void Workflows_run_only_actions_that_are_pinned_to_a_commit()
    {
        var (own, starter) = (Uses(Workflows()).ToHashSet(), Uses(StarterWorkflows()).ToHashSet());
        Assert.NotEmpty(own);
        Assert.NotEmpty(starter);
        Assert.All(own, line => Assert.Matches(Pinned(), line));
        // One action at two commits would be looked over once and run twice.
        Assert.Subset(own, starter);
        Assert.Distinct(own.Select(line => line.Split('@')[0]));
    }

    [Fact]
    public void The_packages_that_check_the_workflows_are_locked_by_their_hashes()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, ".ci", "package-lock.json")));
        var packages = locked
            .RootElement.GetProperty("packages")
            .EnumerateObject()
            .Where(package => package.Name.Length > 0)
            .ToList();
        Assert.NotEmpty(packages);
        Assert.All(
            packages,
            package =>
                Assert.StartsWith(
                    "sha512-",
                    package.Value.GetProperty("integrity").GetString(),
                    StringComparison.Ordinal
                )
        );
        // Whence they come is the business of whoever installs them.
        Assert.All(packages, package => Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name));
    }

    private static IEnumerable<string> Workflows() =>
        Directory.EnumerateFiles(Path.Combine(Root, ".github", "workflows"));

    private static IEnumerable<string> StarterWorkflows() =>
        Directory.EnumerateFiles(
            Path.Combine(Root, "src", "StaticWiki", "Creating", "Starter", ".github", "workflows")
        );

    private static IEnumerable<string> Uses(IEnumerable<string> paths) =>
        paths
            .SelectMany(File.ReadLines)
            .Select(line => line.TrimStart(' ', '-'))
            .Where(line => line.StartsWith("uses:", StringComparison.Ordinal));

    [Fact]
    public void Every_workflow_says_what_it_may_do() =>
        Assert.All(
            Workflows().Concat(StarterWorkflows()),
            path =>
                Assert.Contains(
                    "\npermissions:",
                    File.ReadAllText(path).ReplaceLineEndings("\n"),
                    StringComparison.Ordinal
                )
        );

    [GeneratedRegex(@"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d", RegexOptions.NonBacktracking)]
    private static partial Regex Pinned();

    /// <summary>The packages of what is shipped, with those that they need.</summary>
    private static IEnumerable<(string Id, string Version, string Hash)> LockedPackages()
    {
        foreach (
            var path in Directory.EnumerateFiles(
                Path.Combine(Root, "src"),
                "packages.lock.json",
                SearchOption.AllDirectories
            )
        )
        {
            using var locked = JsonDocument.Parse(File.ReadAllText(path));
            foreach (var framework in locked.RootElement.GetProperty("dependencies").EnumerateObject())
            {
                foreach (var package in framework.Value.EnumerateObject())
                {
                    if (package.Value.GetProperty("type").GetString() == "Project")
                        continue;
                    yield return (
                        package.Name,
                        package.Value.GetProperty("resolved").GetString()!,
                        package.Value.GetProperty("contentHash").GetString()!
                    );
                }
            }
        }
    }

    private static string LicenceOf(string id, string version)
    {
        var cache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var (name, number) = (id.ToLowerInvariant(), version.ToLowerInvariant());
        var metadata = XDocument.Load(Path.Combine(cache, name, number, name + ".nuspec")).Root!.Elements().First();
        return metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license")?.Value
            ?? "none that is named";
    }

    private static bool Below(string folder, string path) =>
        Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Contains(folder);

    private static string FindRoot([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
