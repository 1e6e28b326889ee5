using System.Text;
using System.Text.Json;
using StaticWiki.Caching;
using StaticWiki.Compilation;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Caching;

/// <summary>A document that was stored says what it said when it was compiled.</summary>
public sealed class HeadCodecTests
{
    private const string Everything = """
        ---
        title: A report
        kind: event
        aliases: [The report, Bericht über x]
        tags: [one, two]
        summary: What it says.
        date: 2020-05
        updated: 2021-06-07
        draft: true
        redirect_from: [/old/]
        no_autolink: [The report]
        picture: {path: a.jpg, alt: A picture}
        series: [A report]
        topics: [Engine, Wheel]
        derives_from: [other]
        status: retracted
        unknown: key
        ---

        Text with ![[drawing.svg]].

        ## A heading

        - An item.
        """;

    [Fact]
    public void All_of_a_head_is_stored()
    {
        var head = Compiled("sources/report.md", Everything).Head;
        var missing = typeof(DocumentHead)
            .GetProperties()
            .Where(property => property.GetMethod!.IsStatic is false)
            .Where(property => IsNothing(property.GetValue(head)))
            .Select(property => property.Name);
        Assert.Empty(missing);
        Assert.Equal(Shown(head), Shown(Stored("sources/report.md", Everything).Head));
    }

    [Theory]
    [InlineData("sources/report.md", Everything)]
    [InlineData(
        "topics/engine.md",
        "---\nfacts: [{name: a, value: b}]\n---\n\n# Engine\n\nA paragraph.\n\nAnother [@one]."
    )]
    [InlineData("topics/faulty.md", "---\ntitle: [\n---\n\nText.")]
    [InlineData("about.md", "")]
    public void A_stored_document_is_what_was_compiled(string path, string text)
    {
        var (compiled, stored) = (Compiled(path, text), Stored(path, text));
        Assert.Equal(Shown(compiled.Head), Shown(stored.Head));
        Assert.Equal(Shown(compiled.FrontMatter), Shown(stored.FrontMatter));
        Assert.Equal(Shown(compiled.Coverage), Shown(stored.Coverage));
        Assert.Equal(Shown(compiled.FactCoverage), Shown(stored.FactCoverage));
        Assert.Equal(Shown(compiled.Diagnostics), Shown(stored.Diagnostics));
        Assert.Equal(Shown(compiled.ReadHeadings()), Shown(stored.ReadHeadings()));
        Assert.Equal(compiled.Anchors, stored.Anchors);
        Assert.Equal(compiled.EmbeddedDrawings, stored.EmbeddedDrawings);
        Assert.Equal(
            (compiled.Path, compiled.DisplayPath, compiled.HeadingTitle, compiled.Lead, compiled.UnreadNames),
            (stored.Path, stored.DisplayPath, stored.HeadingTitle, stored.Lead, stored.UnreadNames)
        );
        Assert.Equal(
            (compiled.BeginsWithHeading, compiled.HasEvents, compiled.MayConflict, compiled.HasMarkdown),
            (stored.BeginsWithHeading, stored.HasEvents, stored.MayConflict, stored.HasMarkdown)
        );
        Assert.Equal((compiled.IsUnreadable, compiled.IsBlank), (stored.IsUnreadable, stored.IsBlank));
    }

    private static Document Compiled(string path, string text) => DocumentCompiler.Compile(FileOf(path, text));

    private static Document Stored(string path, string text)
    {
        var store = new Store(new MemoryStoreFile(), 0);
        var compiled = Compiled(path, text);
        var (stored, _) = new DocumentStore(store).Add(compiled, digest: 1);
        var head = new BlobWriter();
        HeadCodec.Write(head, compiled);
        return new DocumentStore(store).Read(head.Written, stored, compiled.Path, compiled.DisplayPath);
    }

    private static SourceFile FileOf(string path, string text) =>
        new(path, "content/" + path, Encoding.UTF8.GetBytes(text));

    private static bool IsNothing(object? value) =>
        value is null or false || (value is System.Collections.ICollection { Count: 0 });

    private static string Shown<T>(T value) => JsonSerializer.Serialize(value);
}
