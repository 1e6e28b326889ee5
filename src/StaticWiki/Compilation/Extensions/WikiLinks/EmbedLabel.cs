using System.Globalization;

namespace StaticWiki.Compilation.Extensions.WikiLinks;

/// <summary>What stands behind the bar of an embed: a text, a size, or both as <c>text|300x200</c>, as Obsidian has it.</summary>
internal static class EmbedLabel
{
    /// <returns>The text, null where there is none, and the size in CSS pixels as far as it is said.</returns>
    public static (string? Text, int? Width, int? Height) Parse(string? label)
    {
        if (label is null)
            return (null, null, null);
        var bar = label.LastIndexOf('|');
        if (ReadSize(label[(bar + 1)..]) is not { } size)
            return (label, null, null);
        var text = bar < 0 ? "" : label[..bar].TrimEnd('\\').Trim();
        return (text.Length > 0 ? text : null, size.Width, size.Height);
    }

    private static (int Width, int? Height)? ReadSize(string text)
    {
        var parts = text.Trim().Split('x');
        if (parts.Length > 2 || parts.Any(part => part.Length is 0 or > 5 || !part.All(char.IsAsciiDigit)))
            return null;
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        return (numbers[0], numbers.Length == 2 ? numbers[1] : null);
    }
}
