using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>
/// Writes SVG that stands inside HTML. Numbers have one decimal at most and texts are escaped, so that a picture is the
/// same on every machine.
/// </summary>
internal sealed class Svg
{
    private const int LongestNumber = 16;

    private readonly StringBuilder _text = new();

    /// <summary>Adds markup; what is put into it is a number or escaped text.</summary>
    public Svg Add([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        // It is in the picture already.
        _ = markup;
        return this;
    }

    public Html ToHtml() => new(_text.ToString());

    /// <summary>A number with one decimal at most.</summary>
    public static string Number(double value)
    {
        Span<char> digits = stackalloc char[LongestNumber];
        return Write(value, digits).ToString();
    }

    private static ReadOnlySpan<char> Write(double value, Span<char> digits)
    {
        var rounded = Round(value);
        // Beyond, and for what is no number, not every tenth has a number of its own.
        if (!(Math.Abs(rounded) < 1e9))
            return rounded.ToString("0.#", CultureInfo.InvariantCulture);
        var tenths = (long)Math.Round(Math.Abs(rounded) * 10);
        var start = digits.Length;
        if (tenths % 10 != 0)
        {
            digits[--start] = (char)('0' + tenths % 10);
            digits[--start] = '.';
        }
        var whole = tenths / 10;
        do digits[--start] = (char)('0' + whole % 10);
        while ((whole /= 10) > 0);
        if (rounded < 0)
            digits[--start] = '-';
        return digits[start..];
    }

    /// <summary>What is left of a number when it is written.</summary>
    public static double Round(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        // There is no minus zero in a picture.
        return rounded == 0 ? 0 : rounded;
    }

    /// <summary>How wide a text is, in units, if anything rather too wide: the reader's font is not known here.</summary>
    public static double WidthOf(string text, double fontSize)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes())
            ems += EmsOf(rune);
        return ems * fontSize;
    }

    private static double EmsOf(Rune rune) =>
        rune.Value switch
        {
            'i' or 'j' or 'l' or 't' or 'f' or 'I' or ' ' or '.' or ',' or '\'' or ':' or ';' or '|' or '!' => 0.36,
            'm' or 'w' or 'M' or 'W' or '—' or '…' or '%' or '@' => 0.95,
            >= 'A' and <= 'Z' => 0.72,
            < 0x2E80 => 0.6,
            // Ideographs, syllables of Hangul and the like fill a square.
            _ => 1.05,
        };

    /// <summary>An interpolated text whose values are escaped.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly StringBuilder _text;

        // The compiler tells how long the text may be; the builder grows well without.
        public Markup(int literalLength, int formattedCount, Svg svg) => _text = svg._text;

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(double number)
        {
            Span<char> digits = stackalloc char[LongestNumber];
            _text.Append(Write(number, digits));
        }

        public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(string? text) => _text.Append(HtmlText.Escape(text ?? ""));

        public void AppendFormatted(Html html) => _text.Append(html.Text);
    }
}
