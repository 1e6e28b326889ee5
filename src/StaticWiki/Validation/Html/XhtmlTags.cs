using System.Collections.Frozen;
using System.Text;
using StaticWiki.Html;

namespace StaticWiki.Validation.Html;

/// <summary>
/// Makes XHTML readable for an HTML parser: in XML <c>&lt;script src="x"/&gt;</c> is a whole element, where HTML reads on and takes the
/// rest of the page for the script (HTML standard 14.1). Remembers what it inserted, so that places stay those of the
/// file.
/// </summary>
internal sealed class XhtmlTags
{
    private static readonly FrozenSet<string> Void =
        "area base br col embed hr img input link meta param source track wbr"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    // Offsets in the expanded text from which on a total of characters has been inserted.
    private readonly List<(int From, int Inserted)> _insertions = [];

    /// <param name="text">The page as written.</param>
    public XhtmlTags(string text) => Text = Expand(text);

    /// <summary>The page with an end tag behind each tag that closes itself.</summary>
    public string Text { get; }

    /// <summary>The offset in the page as written.</summary>
    public int Original(int offset)
    {
        var (low, high) = (0, _insertions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_insertions[middle].From <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? offset : offset - _insertions[low - 1].Inserted;
    }

    private string Expand(string text)
    {
        var expanded = new StringBuilder(text.Length + 256);
        var copied = 0;
        var at = 0;
        while ((at = text.IndexOf('<', at)) >= 0)
        {
            if (SkipOther(text, ref at))
                continue;
            var end = AttributeLocator.EndOfTag(text, at);
            var name = NameAt(text, at + 1);
            if (end > at + 2 && text[end - 1] == '>' && text[end - 2] == '/' && name.Length > 0 && !Void.Contains(name))
            {
                expanded.Append(text, copied, end - 2 - copied).Append(" ></").Append(name).Append('>');
                copied = end;
                _insertions.Add((expanded.Length, expanded.Length - end));
            }
            at = end;
        }
        return expanded.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Comments, CDATA sections, processing instructions, declarations and end tags.</summary>
    private static bool SkipOther(string text, ref int at)
    {
        var rest = text.AsSpan(at);
        var close =
            rest.StartsWith("<!--") ? "-->"
            : rest.StartsWith("<![CDATA[") ? "]]>"
            : rest.StartsWith("<?") ? "?>"
            : rest.Length > 1 && char.IsAsciiLetter(rest[1]) ? null
            : ">";
        if (close is null)
            return false;
        var end = text.IndexOf(close, at + 1, StringComparison.Ordinal);
        at = end < 0 ? text.Length : end + close.Length;
        return true;
    }

    private static string NameAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':' or '.'))
            end++;
        return text[start..end];
    }
}
