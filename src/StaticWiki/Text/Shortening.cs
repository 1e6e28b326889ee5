namespace StaticWiki.Text;

/// <summary>Cuts a text that is too long to be shown whole: at a word, or, where no space is near, between characters.</summary>
public static class Shortening
{
    /// <summary>The first part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many UTF-16 code units to keep at most.</param>
    public static string Begin(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var space = text.LastIndexOf(' ', longest);
        if (space > longest / 2)
            return text[..space];
        return text[..(char.IsLowSurrogate(text[longest]) ? longest - 1 : longest)];
    }

    /// <summary>A name, with "…" for its end where it is too long.</summary>
    /// <param name="name">The name.</param>
    /// <param name="longest">How many UTF-16 code units to keep at most.</param>
    public static string Name(string name, int longest)
    {
        var begin = Begin(name, longest);
        return begin.Length < name.Length ? begin.TrimEnd(',', ';', ':', ' ') + "…" : name;
    }

    /// <summary>The last part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many UTF-16 code units to keep at most.</param>
    public static string End(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var from = text.Length - longest;
        var space = text.IndexOf(' ', from);
        if (space >= 0 && space < from + longest / 2)
            return text[(space + 1)..];
        return text[(char.IsLowSurrogate(text[from]) ? from + 1 : from)..];
    }
}
