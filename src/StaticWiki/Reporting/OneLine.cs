namespace StaticWiki.Reporting;

internal static class OneLine
{
    /// <summary>A text without control characters, which a hostile page could move the cursor with.</summary>
    public static string Of(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    span[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        );
}
