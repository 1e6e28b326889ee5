namespace StaticWiki.Rendering.Direct;

/// <summary>Values that templates deal with all the time, as objects made once.</summary>
internal static class Boxed
{
    public static readonly object True = true;
    public static readonly object False = false;

    private static readonly object[] Numbers = [.. Enumerable.Range(0, 64).Select(number => (object)number)];

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => (uint)value < (uint)Numbers.Length ? Numbers[value] : value;
}
