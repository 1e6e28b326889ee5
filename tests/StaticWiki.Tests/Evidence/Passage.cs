using CsCheck;

namespace StaticWiki.Tests.Evidence;

/// <summary>Texts of many scripts, and what stands between their words.</summary>
internal static class Passage
{
    public static readonly Gen<string> Word = Gen.OneOf(
        "the",
        "train",
        "moving",
        "fortress",
        "armoured",
        "Kim",
        "don’t",
        "20,000",
        "3.5",
        "Straße",
        "ὀδυσσεύς",
        "été",
        "поезд",
        "装",
        "甲",
        "열",
        "차",
        "ร",
        "$"
    );

    public static readonly Gen<string> Gap = Gen.OneOf(
        " ",
        "\n",
        " \u00A0",
        " – ",
        " “",
        "” ",
        ", ",
        ".\n\n",
        " - ",
        "—",
        "»"
    );

    public static readonly Gen<string> Odd = Gen.OneOf(
            Word,
            Gap,
            Gen.OneOf(
                "\uD800",
                "\u0301",
                "\u200D",
                "'",
                ".",
                ",",
                "\uFE0F",
                "ᄀ",
                "ᅡ",
                "ᆨ",
                "ｶ",
                "ﾞ",
                "ﷺ",
                "\0",
                "½",
                "İ",
                "🚆",
                "𠀀"
            )
        )
        .Array[0, 30]
        .Select(string.Concat);

    public static readonly Gen<string[]> Text = Word.Array[3, 60];
}
