using System.Globalization;
using System.Text;

namespace StaticWiki.Validation.Html;

/// <summary>
/// The encodings that pages name, by the labels of the Encoding standard (section 4.2). Labels are compared without
/// case and surrounding white space; an unknown label is no encoding.
/// </summary>
internal static class EncodingLabels
{
    public static Encoding Windows1252 => CodePage(1252)!;

    public static Encoding? Find(string? label)
    {
        label = label?.Trim(' ', '\t', '\n', '\f', '\r').ToLowerInvariant();
        return label switch
        {
            null or "" => null,
            "utf-8" or "utf8" or "unicode-1-1-utf-8" or "x-unicode20utf8" => Encoding.UTF8,
            // A page that was read as ASCII so far cannot be UTF-16: the standard takes UTF-8 here.
            "utf-16" or "utf-16le" or "utf-16be" or "unicode" or "ucs-2" or "iso-10646-ucs-2" => Encoding.UTF8,
            "ascii"
            or "us-ascii"
            or "ansi_x3.4-1968"
            or "iso-8859-1"
            or "iso8859-1"
            or "iso88591"
            or "iso_8859-1"
            or "latin1"
            or "l1"
            or "cp819"
            or "x-cp1252"
            or "cp1252"
            or "x-user-defined" => Windows1252,
            "latin2" or "l2" => CodePage(28592),
            "iso-8859-9" or "iso8859-9" or "latin5" or "l5" => CodePage(1254),
            "iso-8859-8-i" or "logical" => CodePage(28598),
            "iso-8859-11" or "iso8859-11" or "tis-620" or "dos-874" or "windows-874" => CodePage(874),
            "koi8-r" or "koi8" or "koi" or "koi8_r" => CodePage(20866),
            "koi8-u" or "koi8-ru" => CodePage(21866),
            "macintosh" or "mac" or "x-mac-roman" => CodePage(10000),
            "ibm866" or "cp866" or "866" => CodePage(866),
            "gbk" or "gb2312" or "gb_2312-80" or "chinese" or "x-gbk" or "gb18030" => CodePage(54936),
            "big5" or "big5-hkscs" or "cn-big5" or "x-x-big5" => CodePage(950),
            "euc-jp" or "x-euc-jp" => CodePage(51932),
            "iso-2022-jp" => CodePage(50220),
            "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "windows-31j" => CodePage(932),
            "euc-kr" or "korean" or "ks_c_5601-1987" or "ksc5601" or "windows-949" => CodePage(949),
            _ => Numbered(label, "windows-125", 1250)
                ?? Numbered(label, "cp125", 1250)
                ?? Numbered(label, "x-cp125", 1250)
                ?? Numbered(label, "iso-8859-", 28590)
                ?? Numbered(label, "iso8859-", 28590),
        };
    }

    private static Encoding? Numbered(string label, string prefix, int first) =>
        label.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(label.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < 17
            ? CodePage(first + number)
            : null;

    // Asked directly: registering the provider would change the whole process.
    private static Encoding? CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number);
}
