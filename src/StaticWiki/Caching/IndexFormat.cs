using System.Collections.Immutable;
using System.IO.Hashing;
using StaticWiki.Compilation;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Caching;

/// <summary>The larger parts of an index as they are stored.</summary>
/// <param name="Documents"><see cref="CacheIndex.Documents"/>.</param>
/// <param name="Symbols"><see cref="CacheIndex.Symbols"/>.</param>
/// <param name="Made"><see cref="CacheIndex.Made"/>.</param>
internal sealed record IndexParts(BlobWriter Documents, BlobWriter Symbols, BlobWriter Made);

/// <summary>
/// How a <see cref="CacheIndex"/> is stored: a hash of all, the tool that wrote it, the larger parts, each with its length so that
/// they can be read at once, and the rest.
/// </summary>
internal static class IndexFormat
{
    /// <summary>Whoever builds the tool anew may have changed what is stored, or what is made of a file.</summary>
    private static readonly string Tool = typeof(CacheIndex).Module.ModuleVersionId.ToString();

    /// <summary>About so long is what is stored of a document, and of a page or file, in bytes.</summary>
    private const int DocumentLength = 512,
        HeadLength = 1024,
        EntryLength = 160;

    /// <summary>The index in a file; empty where there is none, where it is damaged, or where another tool wrote it.</summary>
    public static CacheIndex Load(IFileSystem files, string path)
    {
        if (files.KindOf(path) != EntryKind.File)
            return CacheIndex.Empty;
        var bytes = files.Read(path);
        if (
            bytes.Length < sizeof(ulong)
            || BitConverter.ToUInt64(bytes) != XxHash3.HashToUInt64(bytes.AsSpan(sizeof(ulong)))
        )
            return CacheIndex.Empty;
        var reader = new BlobReader(bytes);
        reader.ReadUnsignedLong();
        return reader.ReadString() == Tool ? Read(bytes, ref reader) : CacheIndex.Empty;
    }

    /// <summary>Formats what is known before a site is put in place.</summary>
    public static IndexParts FormatParts(CacheIndex index) => new(DocumentsOf(index), SymbolsOf(index), MadeOf(index));

    /// <param name="files">The disk.</param>
    /// <param name="path">Where the index goes.</param>
    /// <param name="index">The index.</param>
    /// <param name="parts">What <see cref="FormatParts"/> has made of it.</param>
    public static void Write(IFileSystem files, string path, CacheIndex index, IndexParts parts)
    {
        var (tool, rest) = (new BlobWriter(256), new BlobWriter(index.Published.Count * EntryLength));
        tool.Write(Tool);
        WriteRest(rest, index);
        // One behind the other they are megabytes, which need not be copied into one piece.
        ImmutableArray<BlobWriter> pieces =
        [
            tool,
            LengthOf(parts.Documents),
            parts.Documents,
            LengthOf(parts.Symbols),
            parts.Symbols,
            LengthOf(parts.Made),
            parts.Made,
            rest,
        ];
        var hash = new XxHash3();
        foreach (var piece in pieces)
            hash.Append(piece.Written);
        files.Write(
            path,
            file =>
            {
                file.Write(BitConverter.GetBytes(hash.GetCurrentHashAsUInt64()));
                foreach (var piece in pieces)
                    file.Write(piece.Written);
            }
        );
    }

    private static BlobWriter LengthOf(BlobWriter part)
    {
        var writer = new BlobWriter(8);
        writer.WriteUnsigned((uint)part.Length);
        return writer;
    }

    private static CacheIndex Read(byte[] bytes, ref BlobReader reader)
    {
        var ofDocuments = Part(ref reader);
        var heads = bytes.AsMemory()[ofDocuments.Start..ofDocuments.End];
        var documents = Begin(
            bytes,
            ofDocuments,
            (ref BlobReader from) => from.ReadMap((ref BlobReader inner) => ReadDocument(ref inner, heads))
        );
        var symbols = Begin(bytes, Part(ref reader), SnapshotCodec.Read);
        var made = Begin(bytes, Part(ref reader), (ref BlobReader from) => from.ReadMap(ReadPage));
        return new CacheIndex
        {
            Clock = reader.ReadStamp(),
            StoreLength = reader.ReadLong(),
            Limits = reader.ReadDigest(),
            Ground = reader.ReadDigest(),
            Generated = reader.ReadMap(
                (ref BlobReader from) =>
                    new CachedFiles(from.ReadDigest(), from.ReadMap((ref BlobReader inner) => inner.ReadDigest()))
            ),
            Output = reader.ReadString(),
            Published = ReadPublished(ref reader),
            PublishedAt = reader.ReadStamp(),
            Search = reader.ReadBool() ? CachedSearch.Read(ref reader) : null,
            Build = reader.ReadBool() ? ReadBuild(ref reader) : null,
            Documents = documents.GetAwaiter().GetResult(),
            Symbols = symbols.GetAwaiter().GetResult(),
            Made = made.GetAwaiter().GetResult(),
        };
    }

    /// <summary>Where the next part lies.</summary>
    private static (int Start, int End) Part(ref BlobReader reader)
    {
        var length = reader.ReadBytes().Length;
        return (reader.Position - length, reader.Position);
    }

    private static Task<T> Begin<T>(byte[] bytes, (int Start, int End) part, BlobReader.ReadItem<T> read) =>
        Task.Run(() =>
        {
            var reader = new BlobReader(bytes.AsSpan()[part.Start..part.End]);
            return read(ref reader);
        });

    private static BlobWriter DocumentsOf(CacheIndex index)
    {
        var writer = new BlobWriter(index.Documents.Count * DocumentLength);
        var head = new BlobWriter(HeadLength);
        writer.Write(
            index.Documents,
            (to, known) =>
            {
                head.Clear();
                if (known.Document is { } document)
                    HeadCodec.Write(head, document);
                else
                    head.WriteRaw(known.Head.Span);
                to.Write(head.Written);
                to.Write(known.DisplayPath);
                to.Write(known.Stamp);
                to.Write((int)known.Settings.Html);
                to.Write(known.Settings.IsSearched);
                known.Stored.Matter.Write(to);
                known.Stored.Sentences.Write(to);
                known.Stored.Body.Write(to);
                known.Stored.Terms.Write(to);
                known.Stored.Markdown.Write(to);
                to.Write(known.Stored.Digest.Whole);
                to.Write(known.Stored.Digest.Face);
                to.Write(known.Stored.Digest.Names);
                to.Write(known.Stored.Digest.Sentences);
                to.Write(known.Links is not null);
                if (known.Links is not { } links)
                    return;
                to.Write(links.Names);
                links.Summary.Write(to);
                links.Words.Write(to);
                to.Write(links.IsUncertain);
            }
        );
        return writer;
    }

    private static BlobWriter SymbolsOf(CacheIndex index)
    {
        var writer = new BlobWriter(index.Symbols.Pages.Length * EntryLength);
        SnapshotCodec.Write(writer, index.Symbols);
        return writer;
    }

    private static BlobWriter MadeOf(CacheIndex index)
    {
        var writer = new BlobWriter(index.Made.Count * EntryLength);
        writer.Write(
            index.Made,
            (to, known) =>
            {
                to.Write(known.Fingerprint);
                to.Write(known.Html);
                to.Write(known.Markdown);
                known.Facts.Write(to);
                to.Write(known.Target);
                to.Write(known.IsRedirect);
                to.Write(known.LinkCount);
                to.Write(known.IsInOrder);
            }
        );
        return writer;
    }

    private static void WriteRest(BlobWriter writer, CacheIndex index)
    {
        writer.Write(index.Clock);
        writer.Write(index.StoreLength);
        writer.Write(index.Limits);
        writer.Write(index.Ground);
        writer.Write(
            index.Generated,
            (to, group) =>
            {
                to.Write(group.Fingerprint);
                to.Write(group.Files, (inner, digest) => inner.Write(digest));
            }
        );
        writer.Write(index.Output);
        writer.Write(index.Published.Count);
        for (var i = 0; i < index.Published.Count; i++)
        {
            var (path, file) = index.Published[i];
            writer.Write(path);
            writer.Write(file.Stamp);
            writer.Write(file.Digest);
        }
        writer.Write(index.PublishedAt);
        writer.Write(index.Search is not null);
        index.Search?.Write(writer);
        writer.Write(index.Build is not null);
        if (index.Build is not { } build)
            return;
        writer.Write(build.Inputs.Digest);
        writer.Write(build.Inputs.Newest);
        new PlaceCodec("").Write(writer, build.Diagnostics);
        writer.Write(build.PageCount);
        writer.Write(build.LinkCount);
        writer.Write(build.FileCount);
    }

    private static PublishedFiles ReadPublished(ref BlobReader reader)
    {
        var count = reader.ReadInt();
        var (paths, files) = (new string[count], new PublishedFile[count]);
        for (var i = 0; i < count; i++)
            (paths[i], files[i]) = (reader.ReadString(), new PublishedFile(reader.ReadStamp(), reader.ReadDigest()));
        return new PublishedFiles(paths, files);
    }

    private static CachedPage ReadPage(ref BlobReader reader) =>
        new(
            reader.ReadDigest(),
            reader.ReadDigest(),
            reader.ReadDigest(),
            StoredPart.Read(ref reader),
            reader.ReadDigest(),
            reader.ReadBool(),
            reader.ReadInt(),
            reader.ReadBool()
        );

    private static LastBuild ReadBuild(ref BlobReader reader) =>
        new(
            new InputState(reader.ReadDigest(), reader.ReadLong()),
            new PlaceCodec("").ReadDiagnostics(ref reader),
            reader.ReadInt(),
            reader.ReadInt(),
            reader.ReadInt()
        );

    /// <param name="reader">Reads what was written.</param>
    /// <param name="all">All that it reads: what a document's head is a piece of.</param>
    private static CachedDocument ReadDocument(ref BlobReader reader, ReadOnlyMemory<byte> all)
    {
        var length = reader.ReadBytes().Length;
        var head = all.Slice(reader.Position - length, length);
        return new CachedDocument(
            reader.ReadString(),
            reader.ReadStamp(),
            new MarkdownSettings((RawHtmlMode)reader.ReadInt(), reader.ReadBool()),
            new StoredDocument(
                StoredPart.Read(ref reader),
                StoredPart.Read(ref reader),
                StoredPart.Read(ref reader),
                StoredPart.Read(ref reader),
                StoredPart.Read(ref reader),
                new DocumentDigest(
                    reader.ReadDigest(),
                    reader.ReadUnsignedLong(),
                    reader.ReadUnsignedLong(),
                    reader.ReadUnsignedLong()
                )
            )
        )
        {
            Head = head,
            Links = reader.ReadBool()
                ? new CachedLinks(
                    reader.ReadDigest(),
                    StoredPart.Read(ref reader),
                    StoredPart.Read(ref reader),
                    reader.ReadBool()
                )
                : null,
        };
    }
}
