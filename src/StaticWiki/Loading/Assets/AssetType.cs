using System.Collections.Frozen;

namespace StaticWiki.Loading.Assets;

/// <summary>
/// A type of file that may be published. The list leaves out all that a browser would run or read as a page (XML of any
/// kind may hold scripts), and what a web host would execute.
/// </summary>
/// <param name="Name">What it is, without an article: "PNG picture".</param>
/// <param name="Matches">Whether bytes are of the type, by what they begin with (MIME Sniffing standard, section 6, and the formats' own specifications).</param>
internal sealed record AssetType(string Name, AssetType.Test Matches)
{
    public delegate bool Test(ReadOnlySpan<byte> content);

    private static readonly FrozenDictionary<string, AssetType> Types = MakeTypes()
        .SelectMany(group => group.Endings.Split(' ').Select(ending => KeyValuePair.Create(ending, group.Type)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Endings of types that are known by their first bytes.</summary>
    private static readonly string[] Telling =
    [
        ".png",
        ".jpg",
        ".gif",
        ".webp",
        ".avif",
        ".pdf",
        ".mp4",
        ".webm",
        ".ogg",
        ".wav",
        ".flac",
        ".woff2",
        ".woff",
        ".zip",
        ".gz",
        ".7z",
    ];

    /// <param name="ending">With its dot, in lower case; empty for a name without one.</param>
    public static AssetType? Of(string ending) => Types.GetValueOrDefault(ending);

    /// <summary>The ending that a file's bytes ask for; null where they do not tell.</summary>
    public static string? EndingFor(ReadOnlySpan<byte> content)
    {
        foreach (var ending in Telling)
        {
            if (Types[ending].Matches(content))
                return ending;
        }
        return null;
    }

    private static IEnumerable<(string Endings, AssetType Type)> MakeTypes() =>
        [
            (
                ".png .apng",
                new("PNG picture", bytes => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n\u001A\n"u8]))
            ),
            (".jpg .jpeg", new("JPEG picture", bytes => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))),
            (".gif", new("GIF picture", bytes => bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))),
            (".webp", new("WebP picture", bytes => IsRiff(bytes, "WEBP"u8))),
            (
                ".avif",
                new("AVIF picture", bytes => IsMedia(bytes) && (HasBrand(bytes, "avif"u8) || HasBrand(bytes, "avis"u8)))
            ),
            (".bmp", new("BMP picture", bytes => bytes.StartsWith("BM"u8))),
            (".ico", new("icon", bytes => bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]))),
            (".mp4 .m4v .m4a .mov", new("MPEG-4 or QuickTime file", IsMedia)),
            (".webm", new("WebM file", bytes => bytes.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))),
            (".ogg .oga .ogv .opus", new("Ogg file", bytes => bytes.StartsWith("OggS"u8))),
            (".mp3", new("MP3 file", bytes => bytes.StartsWith("ID3"u8) || bytes is [0xFF, >= 0xE0, ..])),
            (".wav", new("WAV file", bytes => IsRiff(bytes, "WAVE"u8))),
            (".flac", new("FLAC file", bytes => bytes.StartsWith("fLaC"u8) || bytes.StartsWith("ID3"u8))),
            (".woff", new("WOFF font", bytes => bytes.StartsWith("wOFF"u8))),
            (".woff2", new("WOFF2 font", bytes => bytes.StartsWith("wOF2"u8))),
            (
                ".ttf .otf",
                new(
                    "font",
                    bytes => bytes is [0, 1, 0, 0, ..] || bytes.StartsWith("true"u8) || bytes.StartsWith("OTTO"u8)
                )
            ),
            (".pdf", new("PDF document", bytes => bytes.StartsWith("%PDF-"u8))),
            (
                ".zip .epub .odt .ods .odp .docx .xlsx .pptx .kmz",
                new(
                    "ZIP archive",
                    bytes => bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..]
                )
            ),
            (".gz .tgz", new("gzip file", bytes => bytes is [0x1F, 0x8B, ..])),
            (
                ".7z",
                new(
                    "7z file",
                    bytes => bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])
                )
            ),
            (".tar", new("tar file", bytes => bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8))),
            (
                ".txt .text .csv .tsv .json .geojson .yaml .yml .toml .bib .ris .tex .vtt .srt .log .po .diff .patch",
                new("text", IsText)
            ),
            // A licence or a notice. Hosts that know no type for it may let the browser guess.
            ("", new("text", bytes => IsText(bytes) && !BeginsLikeMarkup(bytes))),
        ];

    private static bool IsRiff(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> form) =>
        bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith(form);

    /// <summary>The boxes of ISO/IEC 14496-12, which QuickTime may begin with others.</summary>
    private static bool IsMedia(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 8
        && (
            bytes[4..8].SequenceEqual("ftyp"u8)
            || bytes[4..8].SequenceEqual("moov"u8)
            || bytes[4..8].SequenceEqual("mdat"u8)
            || bytes[4..8].SequenceEqual("wide"u8)
            || bytes[4..8].SequenceEqual("free"u8)
        );

    /// <summary>Whether a brand stands among those that the first box names.</summary>
    private static bool HasBrand(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> brand)
    {
        for (var at = 8; at + 4 <= Math.Min(bytes.Length, 128); at += 4)
        {
            if (bytes.Slice(at, 4).SequenceEqual(brand))
                return true;
        }
        return false;
    }

    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        !bytes.Contains((byte)0) || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static bool BeginsLikeMarkup(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        return bytes.TrimStart(" \t\r\n\f\0"u8) is [(byte)'<', ..];
    }
}
