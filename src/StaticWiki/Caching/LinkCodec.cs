using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Linking.Mentions;

namespace StaticWiki.Caching;

/// <summary>
/// Stores what the references of a page have come to. Other pages are named by their
/// <see cref="SymbolSnapshot.NumberOf"/>.
/// </summary>
/// <param name="file">The file that the page was written in.</param>
internal sealed class LinkCodec(string file)
{
    /// <summary>Stands for a page that is gone until all is read.</summary>
    private static readonly Page Gone = new()
    {
        Address = Address.NotFound,
        Kind = PageKind.NotFound,
        Title = "",
    };

    private readonly PlaceCodec _places = new(file);

    /// <summary>Whether all that is known of a page's links can be stored; few pages have the rest.</summary>
    public static bool CanStore(LinkSummary summary) =>
        summary
            is {
                IsSelfContained: true,
                Events.IsEmpty: true,
                Quotations.IsEmpty: true,
                Wanted.IsEmpty: true,
                Drawings.IsEmpty: true
            };

    public void Write(BlobWriter writer, LinkSummary summary, SymbolSnapshot pages)
    {
        writer.Write(summary.Digest);
        writer.Write(summary.EdgesDigest);
        writer.Write(summary.TargetsDigest);
        writer.WriteInts([.. summary.Links.Select(page => pages.NumberOf(page.Address))]);
        writer.Write(summary.References.AsSpan());
        writer.Write(
            summary.Stated,
            (to, stated) =>
            {
                to.Write(stated.Link);
                ReferenceCodec.WriteSentence(to, stated.Sentence);
            }
        );
        writer.Write(summary.Kinds.AsSpan());
        writer.WriteInts([
            .. summary.Mentions.SelectMany<Mention, int>(mention =>
                [pages.NumberOf(mention.Page.Address), mention.Segment, mention.Start, mention.Length]
            ),
        ]);
        _places.Write(writer, summary.Diagnostics);
    }

    /// <summary>What was stored; null where a page in it is gone, or is not what it was.</summary>
    /// <param name="reader">Reads what was written.</param>
    /// <param name="pages">The pages by their numbers; null for those that are gone or changed.</param>
    public LinkSummary? Read(ref BlobReader reader, ImmutableArray<Page?> pages)
    {
        var stored = new StoredPages(pages);
        var summary = new LinkSummary
        {
            Digest = reader.ReadDigest(),
            EdgesDigest = reader.ReadUnsignedLong(),
            TargetsDigest = reader.ReadUnsignedLong(),
            Links = stored.Pages(reader.ReadInts()),
            References = [.. reader.ReadBytes()],
            Stated = reader.ReadArray((ref BlobReader from) => (from.ReadInt(), ReadSentence(ref from))),
            Kinds = [.. reader.ReadBytes()],
            Mentions = stored.Mentions(reader.ReadInts()),
            Diagnostics = _places.ReadDiagnostics(ref reader),
        };
        return stored.AreThere ? summary : null;
    }

    /// <summary>Finds pages by their numbers.</summary>
    private sealed class StoredPages(ImmutableArray<Page?> pages)
    {
        /// <summary>Whether all that were asked for are there, and are what they were.</summary>
        public bool AreThere { get; private set; } = true;

        public ImmutableArray<Page> Pages(ReadOnlySpan<int> numbers)
        {
            var found = new Page[numbers.Length];
            for (var i = 0; i < found.Length; i++)
                found[i] = PageOf(numbers[i]);
            return ImmutableCollectionsMarshal.AsImmutableArray(found);
        }

        public ImmutableArray<Mention> Mentions(ReadOnlySpan<int> parts)
        {
            var mentions = new Mention[parts.Length / 4];
            for (var i = 0; i < mentions.Length; i++)
            {
                var mention = parts.Slice(4 * i, 4);
                mentions[i] = new Mention(PageOf(mention[0]), mention[1], mention[2], mention[3]);
            }
            return ImmutableCollectionsMarshal.AsImmutableArray(mentions);
        }

        private Page PageOf(int number)
        {
            if (number < 0 || number >= pages.Length)
                throw new InvalidDataException("a stored link leads nowhere");
            AreThere &= pages[number] is not null;
            return pages[number] ?? Gone;
        }
    }

    private static Sentence ReadSentence(ref BlobReader reader) =>
        ReferenceCodec.ReadSentence(ref reader) ?? throw new InvalidDataException("a stored sentence is missing");
}
