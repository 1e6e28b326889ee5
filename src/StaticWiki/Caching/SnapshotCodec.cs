using System.Runtime.InteropServices;
using StaticWiki.Linking;

namespace StaticWiki.Caching;

/// <summary>Stores what references could name.</summary>
internal static class SnapshotCodec
{
    public static void Write(BlobWriter writer, SymbolSnapshot snapshot)
    {
        writer.Write(snapshot.Rest);
        writer.Write(
            snapshot.Pages,
            (to, page) =>
            {
                to.Write(page?.Address);
                if (page is null)
                    return;
                to.Write(page.Identity);
                to.Write(page.Names, (names, words) => names.Write(MemoryMarshal.AsBytes(words.AsSpan())));
            }
        );
        writer.Write(snapshot.Order, (to, number) => to.Write(number));
    }

    public static SymbolSnapshot Read(ref BlobReader reader) =>
        new(reader.ReadDigest(), reader.ReadArray(ReadPage), reader.ReadArray((ref BlobReader from) => from.ReadInt()));

    private static PageSymbol? ReadPage(ref BlobReader reader) =>
        reader.ReadOptionalString() is { } address
            ? new PageSymbol(
                address,
                reader.ReadUnsignedLong(),
                reader.ReadArray((ref BlobReader from) => MemoryMarshal.Cast<byte, uint>(from.ReadBytes()).ToArray())
            )
            : null;
}
