using System.Collections.Immutable;

namespace StaticWiki.Localization;

/// <summary>
/// Which form of its words a language takes for a number of things: the cardinal rules of CLDR for whole numbers. What CLDR
/// asks of some languages for whole millions is left out, since nothing here is counted in millions.
/// </summary>
internal sealed class PluralRule
{
    private static readonly PluralRule One = new(n => n == 1 ? PluralCategory.One : PluralCategory.Other);

    private static readonly PluralRule OneOfNone = new(n => n < 2 ? PluralCategory.One : PluralCategory.Other);

    private static readonly PluralRule None = new(_ => PluralCategory.Other);

    private static readonly ImmutableArray<(string Languages, PluralRule Rule)> Table =
    [
        ("id ja ko lo ms my th vi yue zh bo dz ig jv km su yo", None),
        ("fr pt hy fa hi bn gu kn zu am as ff kab", OneOfNone),
        (
            "ru uk be",
            new(n =>
                IsOne(n) ? PluralCategory.One
                : IsFew(n) ? PluralCategory.Few
                : PluralCategory.Many
            )
        ),
        (
            "sr hr bs",
            new(n =>
                IsOne(n) ? PluralCategory.One
                : IsFew(n) ? PluralCategory.Few
                : PluralCategory.Other
            )
        ),
        (
            "pl",
            new(n =>
                n == 1 ? PluralCategory.One
                : IsFew(n) ? PluralCategory.Few
                : PluralCategory.Many
            )
        ),
        (
            "cs sk",
            new(n =>
                n switch
                {
                    1 => PluralCategory.One,
                    2 or 3 or 4 => PluralCategory.Few,
                    _ => PluralCategory.Other,
                }
            )
        ),
        (
            "sl",
            new(n =>
                (n % 100) switch
                {
                    1 => PluralCategory.One,
                    2 => PluralCategory.Two,
                    3 or 4 => PluralCategory.Few,
                    _ => PluralCategory.Other,
                }
            )
        ),
        (
            "lt",
            new(n =>
                n % 100 is >= 11 and <= 19 ? PluralCategory.Other
                : n % 10 == 1 ? PluralCategory.One
                : n % 10 >= 2 ? PluralCategory.Few
                : PluralCategory.Other
            )
        ),
        (
            "lv",
            new(n =>
                n % 10 == 0 || n % 100 is >= 11 and <= 19 ? PluralCategory.Zero
                : IsOne(n) ? PluralCategory.One
                : PluralCategory.Other
            )
        ),
        (
            "ro mo",
            new(n =>
                n == 1 ? PluralCategory.One
                : n == 0 || n % 100 is >= 1 and <= 19 ? PluralCategory.Few
                : PluralCategory.Other
            )
        ),
        (
            "he iw",
            new(n =>
                n switch
                {
                    1 => PluralCategory.One,
                    2 => PluralCategory.Two,
                    _ => PluralCategory.Other,
                }
            )
        ),
        (
            "ar",
            new(n =>
                n switch
                {
                    0 => PluralCategory.Zero,
                    1 => PluralCategory.One,
                    2 => PluralCategory.Two,
                    _ when n % 100 is >= 3 and <= 10 => PluralCategory.Few,
                    _ when n % 100 >= 11 => PluralCategory.Many,
                    _ => PluralCategory.Other,
                }
            )
        ),
        ("is mk", new(n => IsOne(n) ? PluralCategory.One : PluralCategory.Other)),
    ];

    private readonly Func<int, PluralCategory> _categoryOf;

    /// <param name="categoryOf">The form for a number.</param>
    private PluralRule(Func<int, PluralCategory> categoryOf)
    {
        _categoryOf = categoryOf;
        // All rules go by the last two digits.
        Categories = [.. Enumerable.Range(0, 200).Select(categoryOf).Distinct().Order()];
    }

    /// <summary>The forms that a language has.</summary>
    public ImmutableArray<PluralCategory> Categories { get; }

    /// <param name="number">Not negative.</param>
    public PluralCategory CategoryOf(int number) => _categoryOf(number);

    /// <summary>The rule of a language; that of English, which most languages of Europe share, for one that is not listed.</summary>
    /// <param name="language">A tag as in BCP 47.</param>
    public static PluralRule Of(string language)
    {
        var primary = language.Split('-')[0];
        foreach (var (languages, rule) in Table)
        {
            if (languages.Split(' ').Contains(primary, StringComparer.OrdinalIgnoreCase))
                return rule;
        }
        return One;
    }

    /// <summary>The word of a form in a file of texts.</summary>
    public static string WordOf(PluralCategory category) => Words[(int)category];

    /// <summary>All forms that any language has.</summary>
    public static readonly ImmutableArray<string> Words = ["zero", "one", "two", "few", "many", "other"];

    private static bool IsOne(int n) => n % 10 == 1 && n % 100 != 11;

    private static bool IsFew(int n) => n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14);
}
