using System.Buffers.Binary;
using System.Globalization;
using System.Xml;

namespace StaticWiki.Loading;

/// <summary>Reads a picture's width and height from its first bytes, so that a page does not jump while it loads.</summary>
internal static class ImageSizeReader
{
    /// <summary>Null where the file is no picture of a known format, or does not say its size.</summary>
    /// <remarks>
    /// Formats: PNG (W3C PNG 11.2.1), GIF (GIF89a 18), JPEG (ITU T.81 B.2.2), WebP (RFC 9649), SVG (SVG 2, 8.2).
    /// </remarks>
    public static ImageSize? Read(string path, ReadOnlySpan<byte> bytes)
    {
        var size = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when bytes.Length >= 24 => Size(
                BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]),
                BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])
            ),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when bytes.Length >= 10 => Size(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])
            ),
            [0xFF, 0xD8, ..] => ReadJpeg(bytes),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] when bytes.Length >= 30 => ReadWebP(bytes),
            _ => null,
        };
        return size is null && path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? ReadSvg(bytes) : size;
    }

    private static ImageSize? Size(long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue
            ? new ImageSize((int)width, (int)height)
            : null;

    private static ImageSize? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            // A start of frame: all of C0 to CF but the tables that share the range.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Size(
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..])
                );
            }
            // Padding between segments may repeat the first byte.
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    private static ImageSize? ReadWebP(ReadOnlySpan<byte> bytes) =>
        bytes[12..16] switch
        {
            [(byte)'V', (byte)'P', (byte)'8', (byte)'X'] => Size(
                1 + (bytes[24] | (bytes[25] << 8) | (bytes[26] << 16)),
                1 + (bytes[27] | (bytes[28] << 8) | (bytes[29] << 16))
            ),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'L'] => Size(
                1 + (BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]) & 0x3FFF),
                1 + ((BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]) >> 14) & 0x3FFF)
            ),
            [(byte)'V', (byte)'P', (byte)'8', (byte)' '] => Size(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF
            ),
            _ => null,
        };

    private static ImageSize? ReadSvg(ReadOnlySpan<byte> bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg")
                return null;
            if (
                Length(reader.GetAttribute("width")) is { } width
                && Length(reader.GetAttribute("height")) is { } height
            )
                return Size(width, height);
            var box = reader.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            return box is [_, _, var w, var h] && Length(w) is { } boxWidth && Length(h) is { } boxHeight
                ? Size(boxWidth, boxHeight)
                : null;
        }
        catch (XmlException)
        {
            // A browser shows what it can of a broken drawing; its size stays unknown.
            return null;
        }
    }

    private static int? Length(string? text) =>
        double.TryParse(
            text?.Replace("px", "", StringComparison.Ordinal),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var length
        ) && length is > 0 and < int.MaxValue
            ? (int)Math.Round(length)
            : null;
}
