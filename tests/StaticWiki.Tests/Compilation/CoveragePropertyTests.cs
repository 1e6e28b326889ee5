using System.Text;
using CsCheck;
using StaticWiki.Compilation;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Compilation;

public sealed class CoveragePropertyTests
{
    /// <summary>Blocks with how many paragraphs each counts for, and how many of these cite nothing.</summary>
    private static readonly (string Text, int Total, int Uncited)[] Blocks =
    [
        ("It is green. [@zee]", 1, 0),
        ("It is green.", 1, 1),
        ("Two lines\nof one paragraph", 1, 1),
        ("These are known:\n\n- an office [@zee]\n- a bar", 2, 1),
        ("These are known: [@zee]\n\n- an office\n- a bar", 2, 0),
        ("> A quotation", 1, 1),
        ("> A quotation\n>\n> of two paragraphs\n\n[@zee]", 1, 0),
        ("| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 [@zee] |", 2, 1),
        ("| A [@zee] | B |\n|---|---|\n| 1 | 2 |", 1, 0),
        ("> [!NOTE]\n> A note\n>\n> of two", 2, 2),
        ("![[picture.png]]", 0, 0),
        ("[[Engine]], [[Station]]", 0, 0),
        ("1. one\n   - below [@zee]\n2. two", 3, 2),
        ("```\ncode\n```", 0, 0),
        ("<p>raw</p>", 0, 0),
    ];

    private static readonly Gen<int[]> Texts = Gen.Int[0, Blocks.Length - 1].Array[0, 12];

    [Fact]
    public void Sections_count_for_what_is_in_them() =>
        Texts.Sample(text =>
        {
            var coverage = CoverageOf(text);
            Assert.Equal(text.Sum(block => Blocks[block].Total), coverage.Total);
            Assert.Equal(text.Sum(block => Blocks[block].Uncited), coverage.Uncited.Length);
            Assert.Equal(coverage.Uncited.Order(), coverage.Uncited);
        });

    [Fact]
    public void The_share_falls_where_the_sign_says_so() =>
        Gen.Select(Texts, Texts)
            .Sample(
                (text, other) =>
                {
                    var (a, b) = (CoverageOf(text), CoverageOf(other));
                    Assert.False(a.IsBelow(a));
                    Assert.False(a.IsBelow(b) && b.IsBelow(a));
                    if (a.IsBelow(b))
                        Assert.True(a.Percent <= b.Percent);
                    Assert.True(a.IsAtLeast(a.Percent));
                    Assert.Equal(a.Percent == 100, a.Uncited.IsEmpty);
                    Assert.Equal((a + b).Total, Coverage.Sum([a, b]).Total);
                }
            );

    private static Coverage CoverageOf(IEnumerable<int> blocks)
    {
        // A heading keeps a citation from covering what stands above it.
        var text = string.Concat(blocks.Select(block => $"# Heading\n\n{Blocks[block].Text}\n\n"));
        var bytes = Encoding.UTF8.GetBytes(text);
        return DocumentCompiler.Compile(new SourceFile("topics/a.md", "content/topics/a.md", bytes)).Coverage;
    }
}
