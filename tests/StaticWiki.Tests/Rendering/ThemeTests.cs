using System.IO.Compression;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Rendering;

namespace StaticWiki.Tests.Rendering;

public sealed class ThemeTests
{
    private static readonly string Templates = Path.Combine(RepositoryFolder.Root, "templates");

    public static TheoryData<string> Languages =>
        [
            .. Directory
                .GetFiles(Path.Combine(Templates, "texts"))
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];

    /// <summary>A reader on a slow line waits for one file, and not for long.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void All_scripts_together_are_one_module_of_at_most_12_KB_compressed(string language)
    {
        var theme = TemplateSet.Load(new MemoryFileSystem(), WikiFolders.Below(""), TextsLoader.Load(language).Texts);
        var script = Assert.Single(theme.Assets.Files, asset => asset.Path.EndsWith(".js", StringComparison.Ordinal));
        var inline = theme.InlineScripts.Sum(text => text.Length);
        Assert.InRange(Compressed(script.Content) + inline, 1, 12 * 1024);
    }

    [Fact]
    public void The_bars_of_the_browser_have_the_colours_of_the_paper()
    {
        var colours = File.ReadAllText(Path.Combine(Templates, "assets", "style.css"))
            .Split('\n')
            .First(line => line.Contains("--paper: light-dark(", StringComparison.Ordinal));
        var (start, end) = (
            colours.IndexOf('(', StringComparison.Ordinal),
            colours.IndexOf(')', StringComparison.Ordinal)
        );
        var head = File.ReadAllText(Path.Combine(Templates, "partials", "scheme.html"));
        var paper = colours[(start + 1)..end].Split(", ");
        foreach (var (scheme, colour) in new[] { "light", "dark" }.Zip(paper))
            Assert.Contains(
                $"content=\"{colour}\" media=\"(prefers-color-scheme: {scheme})\"",
                head,
                StringComparison.Ordinal
            );
    }

    /// <summary>The colours that older browsers have are named a second time.</summary>
    [Fact]
    public void Older_browsers_have_the_same_light_colours()
    {
        var lines = File.ReadAllLines(Path.Combine(Templates, "assets", "style.css"))
            .Select(line => line.Trim())
            .ToList();
        var start = lines.FindIndex(line => line.StartsWith("@supports not", StringComparison.Ordinal));
        var older = lines.Skip(start).TakeWhile(line => !line.StartsWith("@media", StringComparison.Ordinal));
        var light = lines
            .Take(start)
            .Where(line => line.Contains("light-dark(", StringComparison.Ordinal))
            .Select(line => line.Replace("light-dark(", "", StringComparison.Ordinal))
            .Select(line => line[..line.LastIndexOf(", ", StringComparison.Ordinal)] + ";");
        Assert.Equal(light, older.Where(line => line.StartsWith("--", StringComparison.Ordinal)));
    }

    private static long Compressed(ReadOnlyMemory<byte> content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content.Span);
        return bytes.Length;
    }
}
