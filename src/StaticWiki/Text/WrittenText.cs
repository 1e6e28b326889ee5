namespace StaticWiki.Text;

/// <summary>Which characters a text of a wiki may hold.</summary>
public static class WrittenText
{
    /// <summary>
    /// The first code point that no text may hold: a control character below U+0020 but for tabs and line ends, U+007F,
    /// half a surrogate pair (YAML 1.2.2, 5.1), or a noncharacter (Unicode 23.7). Null where there is none.
    /// </summary>
    public static int? FirstForbidden(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            var code = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            if (
                code is (< ' ' and not ('\t' or '\n' or '\r')) or 0x7F or (>= 0xD800 and <= 0xDFFF)
                || Noncharacters.Contains(code)
            )
                return code;
            if (isPair)
                i++;
        }
        return null;
    }
}
