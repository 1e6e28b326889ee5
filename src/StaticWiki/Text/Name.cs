using System.Text;

namespace StaticWiki.Text;

/// <summary>
/// A page's name as it is compared: Unicode NFC, folded to one letter case, white space collapsed and trimmed.
/// Two names that a reader would call the same are equal.
/// </summary>
/// <param name="Key">The folded form; never shown to a reader.</param>
public readonly record struct Name(string Key)
{
    public bool IsEmpty => Key.Length == 0;

    public static Name Of(string written)
    {
        // Nearly all names are plain, and every name of every page comes by here.
        if (IsPlain(written))
            return new Name(written.ToLowerInvariant());
        var collapsed = new StringBuilder(written.Length);
        var pendingSpace = false;
        foreach (var c in written)
        {
            if (char.IsWhiteSpace(c))
            {
                pendingSpace = collapsed.Length > 0;
                continue;
            }
            if (pendingSpace)
                collapsed.Append(' ');
            pendingSpace = false;
            collapsed.Append(c);
        }
        // Upper before lower brings letters with several lower-case forms together (final sigma, long s, Kelvin sign).
        return new Name(
            WellFormed(collapsed.ToString())
                .Normalize(NormalizationForm.FormC)
                .ToUpperInvariant()
                .ToLowerInvariant()
                .Normalize(NormalizationForm.FormC)
        );
    }

    /// <summary>Whether a name is of ASCII without control characters, and its only white space is single spaces within.</summary>
    private static bool IsPlain(string written)
    {
        var previous = ' ';
        foreach (var c in written)
        {
            if (c is < ' ' or > '~' || (c == ' ' && previous == ' '))
                return false;
            previous = c;
        }
        return previous != ' ';
    }

    /// <summary>Replaces lone surrogates and U+FFFE, on which normalization throws.</summary>
    internal static string WellFormed(string text)
    {
        if (text.Contains('\uFFFE', StringComparison.Ordinal))
            text = text.Replace('\uFFFE', '\uFFFD');
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (var i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }
        return text;
    }
}
