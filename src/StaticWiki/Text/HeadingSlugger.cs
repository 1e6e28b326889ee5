using System.Globalization;
using System.Text;

namespace StaticWiki.Text;

/// <summary>
/// Gives the headings of one page the ids that GitHub gives them, so that a link to a section works there and here.
/// </summary>
/// <remarks>
/// The rule is that of GitHub's HTML pipeline (its table-of-contents filter): lower case, all but word characters,
/// hyphens and spaces removed, each space a hyphen. A word character is, as in its regular expressions, anything
/// alphabetic, a mark, a decimal digit or a connecting punctuation mark. A repeated id gets -1, -2, …; unlike there,
/// never one that the page has already.
/// </remarks>
public sealed class HeadingSlugger
{
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    /// <summary>Keeps an id from being given to a heading, since something else on the page has it.</summary>
    /// <returns>False where it was taken already.</returns>
    public bool Reserve(string id) => _occurrences.TryAdd(id, 0);

    /// <summary>The id for the next heading with this text; empty only for the first heading without any word character.</summary>
    /// <param name="text">The heading's text content: no markup, code and link texts included.</param>
    public string Next(string text)
    {
        var slug = Slug(text);
        var id = slug;
        if (_occurrences.TryGetValue(slug, out var count))
        {
            do
            {
                count++;
                id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{count}");
            } while (_occurrences.ContainsKey(id));
            _occurrences[slug] = count;
        }
        _occurrences.TryAdd(id, 0);
        return id;
    }

    /// <summary>The id that a heading with this text has where it's the first on its page.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
                slug.Append('-');
            else if (rune.Value == 0x130)
                // Full case mapping (SpecialCasing.txt): İ is the one letter whose lower case is longer in every language.
                slug.Append("i\u0307");
            else if (rune.IsAscii && IsWord(rune))
                slug.Append((char)Rune.ToLowerInvariant(rune).Value);
            else if (IsWord(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return slug.ToString();
    }

    private static bool IsWord(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.ConnectorPunctuation => true,
            // The only symbols that Unicode calls alphabetic (Other_Alphabetic): letters in circles and squares.
            UnicodeCategory.OtherSymbol => rune.Value
                is >= 0x24B6
                    and <= 0x24E9
                    or >= 0x1F130
                    and <= 0x1F149
                    or >= 0x1F150
                    and <= 0x1F169
                    or >= 0x1F170
                    and <= 0x1F189,
            _ => false,
        };
}
