using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticWiki.Compilation;
using StaticWiki.Linking.Mentions;
using StaticWiki.Searching;

namespace StaticWiki.Linking;

/// <summary>
/// Whom a page refers to and mentions, as bytes. There are dozens of such links for each page, and those of all pages are kept: as
/// pages, arrays and strings they were a quarter of all that a build holds on to. Pages have their <see cref="PageNumbers"/>.
/// </summary>
/// <remarks>
/// What all links are gone through for stands as the machine has it, four bytes for each number: how many pages are referred to, how
/// many are mentioned, and how many bytes it takes to say where these mentions stand; the numbers of the former pages, then of the
/// latter. Behind them numbers are LEB128: for each mention its segment, start and length; for each page referred to the kinds of its
/// edges (a byte); the sentences of references outside the body, with the number of their bytes before all of them; for each page
/// referred to how many references in the body lead there, and their indexes. A sentence stands behind the index of the page referred
/// to and the number of its own bytes, and a text behind its length, in UTF-16 code units, so that half a surrogate pair stays what it
/// is.
/// </remarks>
internal readonly struct PackedLinks
{
    private const int HeadLength = 3;

    public static readonly PackedLinks None = new(new byte[HeadLength * sizeof(int)]);

    private readonly byte[] _bytes;

    /// <param name="bytes">As <see cref="Bytes"/> gave them.</param>
    public PackedLinks(byte[] bytes) => _bytes = bytes;

    /// <param name="links">The numbers of the pages that it refers to.</param>
    /// <param name="mentioned">Those of the pages that it mentions.</param>
    /// <param name="places">Where the mentions stand.</param>
    /// <param name="howLinked"><see cref="HowLinked"/>.</param>
    public PackedLinks(
        ReadOnlySpan<int> links,
        ReadOnlySpan<int> mentioned,
        ReadOnlySpan<byte> places,
        ReadOnlySpan<byte> howLinked
    )
    {
        var numbers = HeadLength + links.Length + mentioned.Length;
        _bytes = new byte[(numbers * sizeof(int)) + places.Length + howLinked.Length];
        var written = MemoryMarshal.Cast<byte, int>(_bytes.AsSpan());
        (written[0], written[1], written[2]) = (links.Length, mentioned.Length, places.Length);
        links.CopyTo(written[HeadLength..]);
        mentioned.CopyTo(written[(HeadLength + links.Length)..]);
        places.CopyTo(_bytes.AsSpan(EndOfNumbers));
        howLinked.CopyTo(_bytes.AsSpan(EndOfMentions));
    }

    /// <summary>The bytes, to be stored.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The numbers of the other pages that it refers to, in the order in which a reader comes upon them.</summary>
    public ReadOnlySpan<int> Links => Numbers.Slice(HeadLength, Numbers[0]);

    /// <summary>The numbers of the topics that its text names without a link.</summary>
    public ReadOnlySpan<int> Mentioned => Numbers.Slice(HeadLength + Numbers[0], Numbers[1]);

    /// <summary>For each page that it refers to the kinds of its edges: <see cref="PageEdges.KindsOf"/>.</summary>
    public ReadOnlySpan<byte> Kinds => HowLinked[..Links.Length];

    /// <summary>By what references it refers to them, whatever these pages are, as bytes to be compared.</summary>
    public ReadOnlySpan<byte> HowLinked => _bytes.AsSpan(EndOfMentions);

    private ReadOnlySpan<int> Numbers => MemoryMarshal.Cast<byte, int>(_bytes);

    private int EndOfNumbers => (HeadLength + Numbers[0] + Numbers[1]) * sizeof(int);

    private int EndOfMentions => EndOfNumbers + Numbers[2];

    /// <summary>What the page says around its references to another one, each sentence once.</summary>
    /// <param name="body">The page's body.</param>
    /// <param name="number">The number of the other one, which is among <see cref="Links"/>.</param>
    public ImmutableArray<Sentence> SentencesOf(IBodySource body, int number)
    {
        var (count, link) = (Links.Length, Links.IndexOf(number));
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var at = EndOfMentions + count;
        var length = Read(ref at);
        var (stated, end) = (at, at + length);
        at = SkipReferences(end, link);
        for (var references = Read(ref at); references > 0; references--)
            Add(body.ReadSentence(Read(ref at)));
        while (stated < end)
        {
            var isOfLink = Read(ref stated) == link;
            length = Read(ref stated);
            at = stated;
            if (isOfLink)
                Add(new Sentence(ReadText(ref at), ReadText(ref at), ReadText(ref at)));
            stated += length;
        }
        return sentences.ToImmutable();

        void Add(Sentence? sentence)
        {
            if (sentence is not null && !sentences.Contains(sentence))
                sentences.Add(sentence);
        }
    }

    /// <summary>The mentions, and where they stand.</summary>
    /// <param name="pages">All pages.</param>
    public ImmutableArray<Mention> ReadMentions(PageNumbers pages)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>(Mentioned.Length);
        var at = EndOfNumbers;
        foreach (var topic in Mentioned)
            mentions.Add(new Mention(pages.PageOf(topic), Read(ref at), Read(ref at), Read(ref at)));
        return mentions.MoveToImmutable();
    }

    private int Read(ref int at) => ByteWriter.ReadNumber(_bytes, ref at);

    /// <summary>Behind the references to so many pages.</summary>
    private int SkipReferences(int at, int pages)
    {
        var bytes = _bytes;
        for (; pages > 0; pages--)
        {
            for (var references = ByteWriter.ReadNumber(bytes, ref at); references > 0; references--)
            {
                while (bytes[at++] >= 0x80) { }
            }
        }
        return at;
    }

    private string ReadText(ref int at)
    {
        var text = new char[Read(ref at)];
        for (var i = 0; i < text.Length; i++)
            text[i] = (char)Read(ref at);
        return new string(text);
    }
}
