using System.Collections.Concurrent;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Exemplar;

/// <summary>The wiki in <c>content/</c>, built with the theme of this repository and read as a reader gets it.</summary>
public sealed class BuiltExemplar
{
    private readonly ConcurrentDictionary<string, IHtmlDocument> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutputFile> _files;

    public BuiltExemplar()
    {
        var made = Wiki.Make(
            new PhysicalFileSystem(),
            WikiFolders.Below(RepositoryFolder.Root.Replace('\\', '/')),
            new BuildOptions()
        );
        _files = made.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        Findings = [.. made.Diagnostics];
    }

    internal IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>The addresses of the topics that have an article, in order.</summary>
    public static IEnumerable<string> Topics =>
        Directory
            .EnumerateFiles(Path.Combine(RepositoryFolder.Root, "content", "topics"), "*.md")
            .Select(path => $"/topics/{Path.GetFileNameWithoutExtension(path)}/")
            .Order(StringComparer.Ordinal);

    public IHtmlDocument Page(string address) =>
        _pages.GetOrAdd(
            address,
            _ =>
            {
                Assert.True(_files.TryGetValue($"{address[1..]}index.html", out var file), $"there is no {address}");
                return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file!.Content.Span));
            }
        );
}
