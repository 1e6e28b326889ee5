using System.Text;
using CsCheck;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Fixing;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Tests.Fixing;

public sealed class EditWriterTests
{
    private readonly MemoryFileSystem _files = new();

    [Fact]
    public void Edits_are_made_from_the_bottom_up()
    {
        _files.Write("content/a.md", "one\ntwo\nthree\n"u8);
        var made = Write(Found(Edit("content/a.md", 1, 1, 4, "1")), Found(Edit("content/a.md", 3, 6, 6, " and more")));
        Assert.Equal(2, made.Length);
        Assert.Equal("1\ntwo\nthree and more\n", Text("content/a.md"));
    }

    [Fact]
    public void Of_two_diagnostics_whose_edits_overlap_the_first_is_mended()
    {
        _files.Write("content/a.md", "one two\n"u8);
        var made = Write(
            Found(Edit("content/a.md", 1, 5, 8, "2"), Edit("content/a.md", 1, 8, 8, "!")),
            Found(Edit("content/a.md", 1, 1, 6, "x")),
            Found(Edit("content/a.md", 1, 3, 5, "?"))
        );
        Assert.Single(made);
        Assert.Equal("x" + "wo\n", Text("content/a.md"));
    }

    [Theory]
    [InlineData("templates/layout.html")]
    [InlineData("content/../secret.md")]
    [InlineData("../content/a.md")]
    [InlineData("content/none.md")]
    public void Only_files_of_the_content_folder_are_written(string file)
    {
        _files.Write("templates/layout.html", "x"u8);
        _files.Write("content/a.md", "x"u8);
        Assert.Empty(Write(Found(Edit(file, 1, 1, 1, "y"))));
        Assert.DoesNotContain(_files.Files.Values, content => content.AsSpan().Contains((byte)'y'));
    }

    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(1, 9, 9)]
    [InlineData(1, 3, 2)]
    public void An_edit_outside_the_text_is_not_made(int line, int from, int to)
    {
        _files.Write("content/a.md", "one"u8);
        Assert.Empty(Write(Found(Edit("content/a.md", line, from, to, "y"))));
        Assert.Equal("one", Text("content/a.md"));
    }

    [Fact]
    public void A_file_that_is_no_text_is_left_as_it_is()
    {
        _files.Write("content/a.md", [(byte)'a', 0xFF]);
        Assert.Empty(Write(Found(Edit("content/a.md", 1, 1, 1, "y"))));
        Assert.Equal([(byte)'a', 0xFF], _files.Read("content/a.md"));
    }

    [Fact]
    public void Nothing_but_the_edited_stretch_changes_by_a_byte() =>
        Gen.Select(
                Gen.Bool,
                Gen.OneOf(
                    new[] { "a", "\r\n", "\n", "\r", "é", "e\u0301", "漢", "🚂", "\t", " ", "\u2028" }
                        .Select(Gen.Const)
                        .ToArray()
                ).Array[0, 40],
                Gen.Int[0, 40],
                Gen.Int[0, 5],
                Gen.OneOf(new[] { "", "x", "漢字", "a\r\nb" }.Select(Gen.Const).ToArray())
            )
            .Sample(
                (isMarked, parts, from, length, text) =>
                {
                    var mark = isMarked ? "\uFEFF" : "";
                    from = Math.Min(from, parts.Length);
                    var to = Math.Min(from + length, parts.Length);
                    var (before, behind) = (string.Concat(parts[..from]), string.Concat(parts[to..]));
                    // No place is between the two halves of a line end.
                    if (
                        (before.EndsWith('\r') && string.Concat(parts[from..]).StartsWith('\n'))
                        || (string.Concat(parts[..to]).EndsWith('\r') && behind.StartsWith('\n'))
                    )
                        return;
                    var files = new MemoryFileSystem();
                    files.Write("content/a.md", Encoding.UTF8.GetBytes(mark + string.Concat(parts)));
                    var source = new SourceText("content/a.md", string.Concat(parts));
                    var replaced = string.Concat(parts[from..to]).Length;
                    var edit = new Edit(source.PlaceOf(new TextSpan(before.Length, replaced)), text);
                    Assert.Single(new EditWriter(files, WikiFolders.Below("")).Write([Found(edit)]));
                    Assert.Equal(Encoding.UTF8.GetBytes(mark + before + text + behind), files.Read("content/a.md"));
                }
            );

    private Diagnostic[] Write(params Diagnostic[] diagnostics) =>
        [.. new EditWriter(_files, WikiFolders.Below("")).Write(diagnostics)];

    private string Text(string file) => Encoding.UTF8.GetString(_files.Read(file));

    private static Diagnostic Found(params Edit[] edits) =>
        AddressRules.VanishedPage.At(edits[0].Place, "vanished") with
        {
            Edits = [.. edits],
        };

    private static Edit Edit(string file, int line, int from, int to, string text) =>
        new(new Place(file, new Location(line, from), new Location(line, to)), text);
}
