using System.Text;
using CsCheck;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Tests.Compilation;

/// <summary>Whatever a file holds, it becomes a document, and what is said of it has a place inside the file.</summary>
public sealed class CompilerPropertyTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "a",
        "b c",
        "열차",
        "Ü",
        "e\u0301",
        "🚆",
        "\u2028",
        "\u0085",
        "\u00A0",
        "\u200D",
        "\u202E",
        "\0",
        "\uFFFD",
        "x.md",
        "1",
        "---",
        "&amp;",
        "&#xFDD0;",
        "&#0;"
    );

    private static readonly Gen<string> Markup = Gen.OneOf(
        "[",
        "]",
        "[[",
        "]]",
        "![",
        "![[",
        "](",
        "](a.md)",
        "(",
        ")",
        "|",
        "#",
        "# ",
        "## ",
        "{#a}",
        "{.b #c #d}",
        "{lang=ko}",
        "{",
        "}",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "> ",
        "> [!NOTE]\n",
        "- ",
        "1. ",
        "- [ ] ",
        ": ",
        "[^1]",
        "[^1]: ",
        "[r]",
        "[@b]",
        "\"",
        "“",
        "”",
        "...",
        "[r]: x.md \"t\"",
        "<b>",
        "</b>",
        "<div>",
        "<a href=\"x.md\">",
        "<img src='y'",
        "<!--",
        "-->",
        "<script>",
        "<https://a.b>",
        "www.a.b",
        "\\",
        "|-|-|\n",
        "| a | b |\n",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        " ",
        "!",
        "===\n"
    );

    private static readonly Gen<string> Body = Gen.OneOf(Word, Markup).Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> Yaml = Gen.OneOf(
            Gen.OneOf(
                "title",
                "aliases",
                "tags",
                "date",
                "draft",
                "extra",
                "kind",
                ": ",
                ":",
                "- ",
                "  ",
                "\n",
                "\r\n",
                "\r",
                "\t",
                "[",
                "]",
                "{",
                "}",
                ", ",
                "\"",
                "'",
                "|\n",
                ">-\n",
                "#",
                "&a ",
                "*a",
                "!!str ",
                "? ",
                "%",
                "@",
                "`",
                "\\",
                "\\x",
                "\\uD800",
                "\\0",
                "2025-09-03",
                "true",
                "~",
                "..."
            ),
            Word
        )
        .Array[0, 30]
        .Select(string.Concat);

    private static readonly Gen<string> File = Gen.OneOf(
        Body,
        Gen.Select(Yaml, Body, (yaml, body) => $"---\n{yaml}\n---\n{body}"),
        Gen.Select(Yaml, Body, (yaml, body) => $"---\r\ntitle: {yaml}\r\n---\r\n{body}"),
        Gen.String
    );

    [Fact]
    public void Any_text_compiles_and_each_diagnostic_stands_inside_it() =>
        File.Sample(
            text =>
            {
                var document = Compile("sources/a.md", text);
                var source = SourceDecoder.Decode("x", Encoding.UTF8.GetBytes(text)).Text;
                Assert.All(document.Diagnostics, diagnostic => AssertInside(source, diagnostic.Place));
                Assert.All(document.Body.Read().References, reference => AssertInside(source, reference.Place));
                Assert.All(document.Body.Read().Quotations, quotation => AssertInside(source, quotation.Place));
                Assert.All(
                    document
                        .Body.Read()
                        .Quotations.SelectMany(quotation =>
                            quotation.Parts.SelectMany(part => part.Words.Select(word => quotation.PlaceOf(word.Span)))
                        ),
                    place => AssertInside(source, place)
                );
            },
            iter: 3000
        );

    [Fact]
    public void What_an_edit_may_replace_is_the_target_as_written() =>
        File.Sample(
            text =>
            {
                var source = SourceDecoder.Decode("x", Encoding.UTF8.GetBytes(text)).Text;
                foreach (
                    var reference in Compile("a.md", text)
                        .Body.Read()
                        .References.Where(reference => reference.IsEditable)
                )
                {
                    // Markdown takes NUL for U+FFFD (CommonMark 2.3), and noncharacters are no input.
                    var written = Between(source, reference.Place)
                        .Replace('\0', '\uFFFD')
                        .Replace("FDD0", "FFFD", StringComparison.Ordinal);
                    var target = reference.Fragment is null
                        ? reference.Target
                        : $"{reference.Target}#{reference.Fragment}";
                    if (reference.Kind is ReferenceKind.WikiLink or ReferenceKind.WikiEmbed)
                        Assert.Equal(Squeeze(target).TrimEnd('#'), Squeeze(written).TrimEnd('#'));
                    else
                        Assert.Equal(target, written);
                }
            },
            iter: 3000
        );

    [Theory]
    [InlineData("##\t[@b]")]
    [InlineData("## \t_\0[@b]")]
    [InlineData("x\n\n#\tx [@b] #")]
    [InlineData("> - ##\t[@b]")]
    [InlineData("# \t \t[@b]")]
    public void A_citation_in_a_heading_behind_a_tab_stands_where_it_is_written(string text) =>
        Assert.Equal(
            "b",
            Between(new SourceText("x", text), Assert.Single(Compile("a.md", text).Body.Read().References).Place)
        );

    [Fact]
    public void The_ids_of_headings_are_unique_and_can_be_linked_to() =>
        File.Sample(
            text =>
            {
                var document = Compile("a.md", text);
                var ids = document.ReadHeadings().Select(heading => heading.Id).Where(id => id.Length > 0).ToList();
                if (!document.Diagnostics.Any(diagnostic => diagnostic.Rule == MarkdownRules.DuplicateAnchor))
                    Assert.Equal(ids.Count, ids.Distinct().Count());
                Assert.All(ids, id => Assert.Contains(id, document.Anchors));
            },
            iter: 1000
        );

    [Fact]
    public void Any_two_files_make_a_site() =>
        Gen.Select(File, File)
            .Sample(
                (one, two) =>
                {
                    var files = new MemoryFileSystem();
                    files.Write("content/topics/a.md", Encoding.UTF8.GetBytes(one));
                    files.Write("content/sources/b.md", Encoding.UTF8.GetBytes(two));
                    var result = Wiki.Make(files, WikiFolders.Below(""), new BuildOptions { Jobs = 1 });
                    Assert.DoesNotContain(result.Files, file => file.Path.Contains("//", StringComparison.Ordinal));
                },
                iter: 300
            );

    [Fact]
    public void Any_text_as_site_yaml_is_read() =>
        Yaml.Sample(
            yaml =>
            {
                var files = new MemoryFileSystem();
                files.Write("content/index.md", "x"u8);
                files.Write("content/site.yaml", Encoding.UTF8.GetBytes(yaml));
                var source = new SourceText("x", yaml);
                var content = ContentLoader.Load(files, WikiFolders.Below(""));
                Assert.All(content.Diagnostics, diagnostic => AssertInside(source, diagnostic.Place));
            },
            iter: 3000
        );

    [Fact]
    public void A_plain_value_stands_where_its_place_says() =>
        Yaml.Sample(
            yaml =>
            {
                var source = new SourceText("x", yaml);
                var (map, _) = YamlReader.ReadMap("x", yaml);
                // An anchor or a tag before a value belongs to its place.
                if (yaml.AsSpan().IndexOfAny('&', '!') >= 0)
                    return;
                // One that goes over lines is folded. To YAML 1.1, and to the parser, U+2028 ends a line too.
                foreach (
                    var key in map
                        .Entries.Select(entry => entry.Key)
                        .Where(key => key.IsPlain && key.Value.AsSpan().IndexOfAny(' ', '\u2028', '\u2029') < 0)
                )
                    Assert.Equal(key.Value, Between(source, key.Place));
            },
            iter: 3000
        );

    private static Document Compile(string path, string text) =>
        DocumentCompiler.Compile(new SourceFile(path, "x", Encoding.UTF8.GetBytes(text)));

    private static void AssertInside(SourceText text, Place? place)
    {
        Assert.NotNull(place);
        Assert.Equal("x", place.File.Replace("content/site.yaml", "x", StringComparison.Ordinal));
        Assert.NotNull(place.Start);
        Assert.InRange(place.Start.Value.Line, 1, text.LineCount);
        Assert.InRange(place.Start.Value.Column, 1, text.Line(place.Start.Value.Line).Length + 2);
        if (place.End is { } end)
            Assert.True(end.CompareTo(place.Start.Value) >= 0, $"{place} ends at {end}");
    }

    private static string Between(SourceText text, Place place)
    {
        var start = text.OffsetOfLine(place.Start!.Value.Line) + place.Start.Value.Column - 1;
        var end = text.OffsetOfLine(place.End!.Value.Line) + place.End.Value.Column - 1;
        return text.Text[start..end];
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
