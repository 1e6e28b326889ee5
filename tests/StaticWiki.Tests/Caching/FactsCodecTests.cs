using CsCheck;
using StaticWiki.Caching;
using StaticWiki.Tests.Validation;
using StaticWiki.Text;
using StaticWiki.Validation;

namespace StaticWiki.Tests.Caching;

public sealed class FactsCodecTests
{
    private static readonly Gen<Location> Place = Gen.Select(
        Gen.Int[1, 300],
        Gen.Int[1, 300],
        (line, column) => new Location(line, column)
    );

    private static readonly Gen<Reference> Reference = Gen.Select(
        Gen.Enum<ReferenceKind>(),
        Gen.OneOf(Chosen("", "../a/", "#b", "é", "\uD83D"), Gen.String[0, 8]),
        Place,
        Gen.Select(Place, Gen.Bool, (place, isVerbatim) => isVerbatim ? (Location?)null : place),
        Gen.Bool,
        (kind, value, start, end, isSameDocument) =>
            new Reference(kind, value, start, end ?? start with { Column = start.Column + value.Length })
            {
                IsSameDocument = isSameDocument,
            }
    );

    [Fact]
    public void References_are_read_as_they_were_written() =>
        Reference
            .Array[0, 10]
            .Sample(references =>
                Assert.Equal(
                    references,
                    Stored(new PageFacts("x.html", PageKind.Html) { References = [.. references] }).References
                )
            );

    [Fact]
    public void Facts_are_read_as_they_were_written()
    {
        var page = SiteCase.File(
            "x/index.html",
            "<base href=/><meta http-equiv=refresh content='0; url=y'><p id=b><p id=a><map name=m></map><a name=한 href=' &amp;'>"
        );
        var facts = SiteValidator.Inspect(page)!;
        var stored = Stored(facts);
        Assert.Equal(facts.References, stored.References);
        Assert.Equal(["a", "b", "한"], stored.Anchors);
        Assert.Equal(["m"], stored.Maps);
        Assert.Equal(
            facts.Diagnostics.Select(found => found.ToString()),
            stored.Diagnostics.Select(found => found.ToString())
        );
        Assert.Equal(
            (
                facts.Path,
                facts.Kind,
                facts.BaseHref,
                facts.BaseStart,
                facts.RefreshTarget,
                facts.IsRedirect,
                facts.TargetDigest
            ),
            (
                stored.Path,
                stored.Kind,
                stored.BaseHref,
                stored.BaseStart,
                stored.RefreshTarget,
                stored.IsRedirect,
                stored.TargetDigest
            )
        );
    }

    private static PageFacts Stored(PageFacts facts)
    {
        var writer = new BlobWriter();
        FactsCodec.Write(writer, facts);
        var reader = new BlobReader(writer.Written);
        var stored = FactsCodec.Read(ref reader, new StringPool(8));
        Assert.True(reader.IsAtEnd);
        return stored;
    }

    private static Gen<string> Chosen(params string[] items) =>
        Gen.Int[0, items.Length - 1].Select(index => items[index]);
}
