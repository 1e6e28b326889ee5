namespace StaticWiki.Localization;

/// <summary>The forms that words take for numbers, as CLDR names them (Unicode Technical Standard 35, "Language Plural Rules").</summary>
public enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}
