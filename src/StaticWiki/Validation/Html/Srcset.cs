using System.Globalization;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

/// <summary>Reads <c>srcset</c> and <c>imagesrcset</c>: "parsing a srcset attribute" (HTML standard 4.8.4.3.3).</summary>
internal static class Srcset
{
    /// <summary>One candidate.</summary>
    /// <param name="Url">The address's span in the attribute's value.</param>
    /// <param name="Fault">Why browsers drop it, as the end of a sentence; null where they don't.</param>
    public readonly record struct Candidate(TextSpan Url, string? Fault);

    public static IEnumerable<Candidate> Parse(string value)
    {
        var at = 0;
        while (true)
        {
            while (at < value.Length && (IsSpace(value[at]) || value[at] == ','))
                at++;
            if (at >= value.Length)
                yield break;

            var start = at;
            while (at < value.Length && !IsSpace(value[at]))
                at++;
            var end = at;
            if (value[end - 1] == ',')
            {
                while (value[end - 1] == ',')
                    end--;
                yield return new Candidate(TextSpan.FromBounds(start, end), null);
                continue;
            }
            var descriptors = Descriptors(value, ref at);
            yield return new Candidate(TextSpan.FromBounds(start, end), FaultOf(descriptors));
        }
    }

    /// <summary>Splits at white space up to a comma outside parentheses.</summary>
    private static List<string> Descriptors(string value, ref int at)
    {
        var descriptors = new List<string>();
        var start = at;
        var inParentheses = false;
        for (; at <= value.Length; at++)
        {
            var c = at < value.Length ? value[at] : ',';
            var ends = at == value.Length || (!inParentheses && (c == ',' || IsSpace(c)));
            if (c == '(')
                inParentheses = true;
            else if (c == ')')
                inParentheses = false;
            if (!ends)
                continue;
            if (at > start)
                descriptors.Add(value[start..at]);
            start = at + 1;
            if (c == ',')
            {
                at++;
                break;
            }
        }
        at = Math.Min(at, value.Length);
        return descriptors;
    }

    private static string? FaultOf(List<string> descriptors)
    {
        var (width, density, height) = (false, false, false);
        foreach (var descriptor in descriptors)
        {
            var number = descriptor[..^1];
            switch (descriptor[^1])
            {
                case 'w' when !width && !density && IsWholeNumber(number):
                    width = true;
                    break;
                case 'h' when !height && !density && IsWholeNumber(number):
                    height = true;
                    break;
                case 'x' when !width && !density && !height && IsDensity(number):
                    density = true;
                    break;
                default:
                    return $"'{descriptor}' is neither one width (480w) nor one density (2x)";
            }
        }
        return height && !width ? "a height needs a width beside it" : null;
    }

    private static bool IsWholeNumber(string text) =>
        text.Length > 0 && text.All(char.IsAsciiDigit) && text.Any(digit => digit != '0');

    private static bool IsDensity(string text) =>
        text.Length > 0
        && text[0] is not '+'
        && text[^1] != '.'
        && double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var density
        )
        && density >= 0;

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
