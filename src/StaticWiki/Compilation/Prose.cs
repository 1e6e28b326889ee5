using StaticWiki.Compilation.Quotations;

namespace StaticWiki.Compilation;

/// <summary>The text of one paragraph, list item or cell as a reader sees it; a soft line break is a line feed.</summary>
/// <param name="text">The text, without markup.</param>
public sealed class Prose(string text)
{
    private bool[]? _isQuoted;

    public string Text { get; } = text;

    /// <summary>Whether a stretch of the text touches what stands in double quotes.</summary>
    public bool IsQuoted(int start, int length)
    {
        _isQuoted ??= Quoted(Text);
        return _isQuoted.Length > 0 && _isQuoted.AsSpan(start, length).Contains(true);
    }

    private static bool[] Quoted(string text)
    {
        if (!QuotationMarks.AnyIn(text))
            return [];
        var marks = new QuotationMarks(text);
        // How many quotations begin at each offset, less those that ended before it.
        var depths = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            if (marks.Next(i) is not (>= 0 and var open))
                continue;
            depths[open]++;
            depths[i + 1]--;
        }
        var quoted = new bool[text.Length];
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
            quoted[i] = (depth += depths[i]) > 0;
        return quoted;
    }
}
