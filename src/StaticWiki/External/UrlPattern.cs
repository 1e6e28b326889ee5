namespace StaticWiki.External;

/// <summary>
/// A pattern of whole addresses, in which <c>*</c> stands for any characters and all others for themselves, a question
/// mark too. It takes no more time than the product of both lengths.
/// </summary>
/// <param name="Pattern">As written.</param>
public sealed record UrlPattern(string Pattern)
{
    public bool Matches(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var (at, inPattern) = (0, 0);
        // Where the last asterisk stands, and what it has taken so far; an earlier one need never be thought over again.
        var (star, taken) = (-1, 0);
        while (at < url.Length)
        {
            if (inPattern < Pattern.Length && Pattern[inPattern] == '*')
                (star, taken) = (inPattern++, at);
            else if (inPattern < Pattern.Length && Pattern[inPattern] == url[at])
                (at, inPattern) = (at + 1, inPattern + 1);
            else if (star >= 0)
                (at, inPattern) = (++taken, star + 1);
            else
                return false;
        }
        return Pattern.AsSpan(inPattern).IndexOfAnyExcept('*') < 0;
    }
}
