namespace StaticWiki.Compilation.Drawings;

/// <summary>Checks the value of an attribute for what would bring something from outside the drawing.</summary>
internal static class DrawingValue
{
    /// <summary>The value in pieces, in which each id that it names stands alone; null where it may not stand in a page.</summary>
    public static List<(string Text, bool IsId)>? Read(string value)
    {
        // An escape could spell a function's name otherwise (CSS Syntax 3, 4.3.7).
        if (value.Contains('\\', StringComparison.Ordinal))
            return null;
        var pieces = new List<(string, bool)>();
        var at = 0;
        while (value.IndexOf('(', at) is >= 0 and var open)
        {
            var name = open;
            while (name > at && (char.IsLetterOrDigit(value[name - 1]) || value[name - 1] is '-' or '_' or '/' or '*'))
                name--;
            var function = value[name..open];
            if (function.Equals("url", StringComparison.OrdinalIgnoreCase))
            {
                var close = value.IndexOf(')', open);
                if (close < 0)
                    return null;
                var target = value[(open + 1)..close].Trim().Trim('"', '\'').Trim();
                if (!IsFragment(target))
                    return null;
                pieces.Add((value[at..name] + "url(#", false));
                pieces.Add((target[1..], true));
                pieces.Add((")", false));
                at = close + 1;
            }
            else if (function.Length == 0 || DrawingVocabulary.Functions.Contains(function))
            {
                pieces.Add((value[at..(open + 1)], false));
                at = open + 1;
            }
            else
            {
                return null;
            }
        }
        pieces.Add((value[at..], false));
        return pieces;
    }

    /// <summary>Whether an address names an element of the drawing itself.</summary>
    public static bool IsFragment(string address) =>
        address.Length > 1
        && address.LastIndexOf('#') == 0
        && !address.Any(c => char.IsWhiteSpace(c) || c is '"' or '\'' or '(' or ')' or '\\');
}
