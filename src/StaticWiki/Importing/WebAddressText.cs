namespace StaticWiki.Importing;

/// <summary>Addresses of articles.</summary>
internal static class WebAddressText
{
    private const int Longest = 2000;

    /// <summary>An absolute http or https address of a host; null where a text is none.</summary>
    public static Uri? Parse(string? text)
    {
        text = text?.Trim();
        return
            text is { Length: > 0 and <= Longest }
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c))
            && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.Host.Length > 0
            ? address
            : null;
    }
}
