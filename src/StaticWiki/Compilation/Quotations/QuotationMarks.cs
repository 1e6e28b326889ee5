using System.Buffers;

namespace StaticWiki.Compilation.Quotations;

/// <summary>
/// Pairs double quotation marks in one walk over a text, whichever way a language writes them. A mark without its
/// other half quotes nothing, and takes no other's half away.
/// </summary>
internal sealed class QuotationMarks(string text)
{
    private static readonly SearchValues<char> All = SearchValues.Create("\"＂“”„‟«»「」『』﹁﹂﹃﹄〝〞〟");

    private readonly Stack<(char Mark, int At)> _curly = new();
    private readonly Stack<(char Mark, int At)> _angled = new();
    private readonly Stack<(char Mark, int At)> _cornered = new();
    private int _straight = -1;

    public static bool AnyIn(ReadOnlySpan<char> text) => text.ContainsAny(All);

    /// <summary>Takes the next character.</summary>
    /// <returns>Where the quotation begins that it closes: the offset of the opening mark; −1 where it closes none.</returns>
    public int Next(int at)
    {
        switch (text[at])
        {
            case '"' or '＂':
                return NextStraight(at);
            // German closes with the mark that English opens with; Swedish has one mark for both.
            case '“' or '‟':
                return Close(_curly, at, "„") is >= 0 and var german ? german : Open(_curly, at);
            case '”':
                return Close(_curly, at, "“„‟”") is >= 0 and var closed ? closed
                    : MayOpen(at) ? Open(_curly, at)
                    : -1;
            case '„':
                return Open(_curly, at);
            case '«':
                return Close(_angled, at, "»") is >= 0 and var inverted ? inverted : Open(_angled, at);
            case '»':
                return Close(_angled, at, "«»") is >= 0 and var angled ? angled
                    : MayOpen(at) ? Open(_angled, at)
                    : -1;
            case '「' or '『' or '﹁' or '﹃' or '〝':
                return Open(_cornered, at);
            case '」':
                return Close(_cornered, at, "「");
            case '』':
                return Close(_cornered, at, "『");
            case '﹂':
                return Close(_cornered, at, "﹁");
            case '﹄':
                return Close(_cornered, at, "﹃");
            case '〞' or '〟':
                return Close(_cornered, at, "〝");
            default:
                return -1;
        }
    }

    /// <summary>A straight mark opens before a word and closes behind one. Behind a digit it is a sign for inches.</summary>
    private int NextStraight(int at)
    {
        var mayOpen = MayOpen(at) && !(at > 0 && char.IsAsciiDigit(text[at - 1]));
        if (_straight < 0 || (at > 0 && char.IsWhiteSpace(text[at - 1])))
        {
            // What was open is not closed by a mark behind white space, and so never was a quotation.
            _straight = mayOpen ? at : -1;
            return -1;
        }
        var open = _straight;
        _straight = -1;
        return open;
    }

    private bool MayOpen(int at) => at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);

    private int Open(Stack<(char, int)> stack, int at)
    {
        stack.Push((text[at], at));
        return -1;
    }

    private static int Close(Stack<(char Mark, int At)> stack, int at, string openers)
    {
        if (!stack.TryPeek(out var top) || !openers.Contains(top.Mark, StringComparison.Ordinal) || top.At == at)
            return -1;
        stack.Pop();
        return top.At;
    }
}
