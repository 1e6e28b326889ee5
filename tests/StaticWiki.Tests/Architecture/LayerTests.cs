using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace StaticWiki.Tests.Architecture;

/// <summary>The order of the library's folders, as <c>src/README.md</c> lists them: each may use only those above it.</summary>
public sealed partial class LayerTests
{
    private static readonly string Source = Path.GetFullPath("../../../src", FolderOfThisFile());

    private static readonly string Library = Path.Combine(Source, "StaticWiki");

    [Fact]
    public void The_map_lists_every_folder()
    {
        var folders = Directory
            .GetDirectories(Library)
            .Select(Path.GetFileName)
            .OfType<string>()
            .Where(name => name is not ("bin" or "obj"));
        Assert.Equal(folders.Order(StringComparer.Ordinal), FoldersOnTheMap().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_uses_only_those_above_it()
    {
        var order = FoldersOnTheMap();
        var upward =
            from folder in order
            from file in Directory.GetFiles(Path.Combine(Library, folder), "*.cs", SearchOption.AllDirectories)
            from Match use in Use().Matches(File.ReadAllText(file))
            let used = use.Groups["folder"].Value
            where order.Contains(used) && order.IndexOf(used) > order.IndexOf(folder)
            // A place is in a text, and a text may be faulty.
            where (folder, used) is not ("Text", "Diagnostics")
            select $"{Path.GetRelativePath(Source, file)} uses {used}/";
        Assert.Empty(upward.Distinct());
    }

    private static List<string> FoldersOnTheMap() =>
        [
            .. Row()
                .Matches(File.ReadAllText(Path.Combine(Source, "README.md")))
                .Select(match => match.Groups["folder"].Value),
        ];

    [GeneratedRegex(@"^\| `(?<folder>[A-Za-z]+)/` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\bStaticWiki\.(?<folder>[A-Z][A-Za-z]+)\b")]
    private static partial Regex Use();

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
