using System.Globalization;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Importing;

/// <summary>Text as a reader sees it on one line.</summary>
internal static class PassageText
{
    /// <summary>
    /// Well-formed text with single spaces, without control characters, noncharacters and characters that only say where
    /// a line may break.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value == 0)
            {
                pendingSpace = clean.Length > 0;
                continue;
            }
            if (IsInvisible(rune))
                continue;
            if (pendingSpace)
                clean.Append(' ');
            pendingSpace = false;
            clean.Append(rune);
        }
        return clean.ToString();
    }

    // The joiners U+200C and U+200D are spelling in Persian and in emoji.
    private static bool IsInvisible(Rune rune) =>
        rune.Value is 0xAD or 0x200B or 0x2060 or 0xFEFF
        || Noncharacters.Contains(rune.Value)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control;

    /// <summary>Whether a text ends as a sentence does, closing quotes and brackets left aside.</summary>
    public static bool EndsSentence(string text) =>
        text.AsSpan().TrimEnd("\"'”’»)]") is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？'];
}
