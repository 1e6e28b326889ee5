namespace StaticWiki.Tests.Diagnostics;

/// <summary>Characters for the places in a generated wiki at which something may be put in.</summary>
internal static class Slots
{
    /// <summary>Between words.</summary>
    public const char Prose = '\uE000';

    /// <summary>Before a key of front matter, at the beginning of a line.</summary>
    public const char Key = '\uE001';

    /// <summary>Before an entry of <c>facts:</c>.</summary>
    public const char Fact = '\uE002';

    /// <summary>Before an entry of <c>events:</c>.</summary>
    public const char Event = '\uE003';

    /// <summary>Before a setting of <c>site.yaml</c>.</summary>
    public const char Setting = '\uE004';

    /// <summary>Before a place of <c>places.yaml</c>.</summary>
    public const char Place = '\uE005';

    /// <summary>Anywhere in a template.</summary>
    public const char Template = '\uE006';

    /// <summary>Between the words of a block quote, where a citation would make a quotation of all of it.</summary>
    public const char Quote = '\uE007';

    public static bool IsSlot(char c) => c is >= Prose and <= Quote;
}
