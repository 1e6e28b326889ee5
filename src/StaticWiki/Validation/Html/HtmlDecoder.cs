using System.Buffers;
using System.Text;
using System.Text.Unicode;
using StaticWiki.Files;

namespace StaticWiki.Validation.Html;

/// <summary>
/// From a page's bytes to its text, as the HTML standard determines the encoding of a file without a transport layer
/// (section 13.2.3): byte order mark, <c>meta</c> in the first 1024 bytes, else UTF-8 if the bytes are UTF-8
/// (the standard's detection step), else windows-1252.
/// </summary>
internal static class HtmlDecoder
{
    /// <summary>A page's text without byte order mark.</summary>
    /// <param name="page">The page.</param>
    /// <param name="undecoded">The encoding's name where some bytes are no text in it and became U+FFFD; else null.</param>
    public static PageText Read(OutputFile page, out string? undecoded)
    {
        undecoded = null;
        var bytes = page.Content.Span;
        var (encoding, skip) = Declared(bytes);
        if (encoding is null or UTF8Encoding)
        {
            // Nearly every page: whether it is UTF-8 shows as it is decoded.
            var text = ArrayPool<char>.Shared.Rent(bytes.Length - skip);
            if (
                Utf8.ToUtf16(bytes[skip..], text, out _, out var length, replaceInvalidSequences: false)
                == OperationStatus.Done
            )
                return PageText.OfRented(page.Path, text, length, bytes.Contains((byte)0));
            ArrayPool<char>.Shared.Return(text);
        }
        var decoded = Decode(bytes, out var isFaithful, out var name);
        undecoded = isFaithful ? null : name;
        return new PageText(page.Path, decoded);
    }

    /// <summary>The text without byte order mark.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="isFaithful">False where some bytes are no text in the page's encoding and became U+FFFD.</param>
    /// <param name="encodingName">The encoding's name, for messages.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out bool isFaithful, out string encodingName)
    {
        var (encoding, skip) = Declared(bytes);
        encoding ??= Utf8.IsValid(bytes) ? Encoding.UTF8 : EncodingLabels.Windows1252;

        encodingName = encoding.WebName;
        isFaithful = true;
        var text = encoding.GetString(bytes[skip..]);
        if (encoding is UTF8Encoding)
            isFaithful = !text.Contains('\uFFFD', StringComparison.Ordinal) || Utf8.IsValid(bytes[skip..]);
        else if (encoding is UnicodeEncoding)
            isFaithful = (bytes.Length - skip) % 2 == 0 && !text.Contains('\uFFFD', StringComparison.Ordinal);
        return text;
    }

    /// <summary>The text in the encoding of its byte order mark, else UTF-8; what is no text becomes U+FFFD.</summary>
    public static string DecodeUtf(ReadOnlySpan<byte> bytes)
    {
        var (encoding, skip) = ByteOrderMark(bytes);
        return (encoding ?? Encoding.UTF8).GetString(bytes[skip..]);
    }

    private static (Encoding? Encoding, int Skip) Declared(ReadOnlySpan<byte> bytes)
    {
        var (encoding, skip) = ByteOrderMark(bytes);
        return (encoding ?? EncodingLabels.Find(MetaPrescan.Charset(bytes)), skip);
    }

    private static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (Encoding.UTF8, 3)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (Encoding.Unicode, 2)
        : (null, 0);
}
