using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// Keeps character references (CommonMark 2.5, HTML standard 13.2.5.80) from writing noncharacters, some of which markers
/// are made of: Load refuses them in the source, but a reference would bring them in behind its back.
/// </summary>
internal static class ReservedCharacters
{
    /// <summary>The text with each such reference replaced by one to U+FFFD of the same length, so that no place moves.</summary>
    public static (string Text, ImmutableArray<Diagnostic> Diagnostics) Replace(SourceText source, int start)
    {
        var text = source.Text;
        char[]? replaced = null;
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var at = text.IndexOf("&#", start, StringComparison.Ordinal); at >= 0; )
        {
            var isHex = at + 2 < text.Length && text[at + 2] is 'x' or 'X';
            var digits = at + (isHex ? 3 : 2);
            var end = digits;
            while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
                end++;
            if (
                CodePoint(text.AsSpan(digits, end - digits), isHex) is <= 0x10FFFF and var found
                && Noncharacters.Contains(found)
            )
            {
                replaced ??= text.ToCharArray();
                replaced.AsSpan(digits, end - digits).Fill('0');
                (isHex ? "FFFD" : "65533").CopyTo(0, replaced, end - (isHex ? 4 : 5), isHex ? 4 : 5);
                var place = source.PlaceOf(new TextSpan(at, end - at));
                diagnostics.Add(
                    LoadingRules.Noncharacter.At(
                        place,
                        $"'{text[at..end]}' writes U+{found:X4}, a Unicode noncharacter"
                    ) with
                    {
                        Help = "delete it",
                    }
                );
            }
            at = text.IndexOf("&#", end, StringComparison.Ordinal);
        }
        return (
            replaced is null ? text[start..] : new string(replaced, start, text.Length - start),
            diagnostics.ToImmutable()
        );
    }

    private static int? CodePoint(ReadOnlySpan<char> digits, bool isHex) =>
        int.TryParse(
            digits.TrimStart('0'),
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
}
