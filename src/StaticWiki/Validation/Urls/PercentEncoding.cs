using System.Buffers;
using System.Globalization;
using System.Text;

namespace StaticWiki.Validation.Urls;

/// <summary>Percent-encoding as the URL standard defines it (section 1.3, "Percent-encoded bytes").</summary>
internal static class PercentEncoding
{
    private static readonly SearchValues<char> FragmentSafe = SearchValues.Create(
        string.Concat(
            Enumerable.Range(0x21, 0x5E).Select(code => (char)code).Where(c => c is not ('"' or '<' or '>' or '`'))
        )
    );

    /// <summary>
    /// The text with each %XX replaced by its byte, read as UTF-8; a '%' without two hexadecimal digits stays, and
    /// bytes that are not UTF-8 become U+FFFD ("string percent-decode", then "UTF-8 decode without BOM").
    /// </summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;

        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var count = Encoding.UTF8.GetBytes(text, bytes);
        var written = 0;
        for (var i = 0; i < count; i++)
        {
            if (
                bytes[i] == '%'
                && i + 2 < count
                && char.IsAsciiHexDigit((char)bytes[i + 1])
                && char.IsAsciiHexDigit((char)bytes[i + 2])
            )
            {
                bytes[written++] = (byte)((HexValue(bytes[i + 1]) << 4) | HexValue(bytes[i + 2]));
                i += 2;
            }
            else
            {
                bytes[written++] = bytes[i];
            }
        }
        return Encoding.UTF8.GetString(bytes, 0, written);
    }

    /// <summary>The text as a URL's fragment holds it: encoded with the fragment percent-encode set.</summary>
    public static string EncodeFragment(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(FragmentSafe))
            return text;

        var result = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && FragmentSafe.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }
            foreach (var value in utf8[..rune.EncodeToUtf8(utf8)])
                result.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }
        return result.ToString();
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
