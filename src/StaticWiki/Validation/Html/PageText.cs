using System.Buffers;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

/// <summary>
/// The text of the page that is looked at, and the way from its offsets to lines, which are found as far as somebody asks:
/// of most pages only where each address stands, from the first to the last. Lines end as in <see cref="SourceText"/>.
/// </summary>
internal sealed class PageText : IDisposable
{
    private const int NoLine = int.MaxValue;

    /// <summary>Hardly a page has more lines than one in so many characters.</summary>
    private const int CharactersToLine = 64;

    private readonly bool _isRented;
    private char[] _text;
    private int[] _lineStarts;
    private int _lineCount = 1;
    private int _lastStart;
    private int _nextStart;

    /// <param name="path">The page's path below the site's root.</param>
    /// <param name="text">Its text, without a byte order mark.</param>
    public PageText(string path, string text)
        : this(path, text.ToCharArray(), text.Length, isRented: false) =>
        HasNull = text.Contains('\0', StringComparison.Ordinal);

    private PageText(string path, char[] text, int length, bool isRented)
    {
        (Path, _text, Length, _isRented) = (path, text, length, isRented);
        _lineStarts = ArrayPool<int>.Shared.Rent(1 + (length / CharactersToLine));
        _lineStarts[0] = 0;
        _nextStart = StartBehind(0);
    }

    /// <param name="path">The page's path below the site's root.</param>
    /// <param name="text">An array from the shared pool, which takes it back when the page has been read.</param>
    /// <param name="length">How much of the array is text.</param>
    /// <param name="hasNull">Whether a null character is in it, which is found twice as fast in bytes.</param>
    public static PageText OfRented(string path, char[] text, int length, bool hasNull) =>
        new(path, text, length, isRented: true) { HasNull = hasNull };

    public string Path { get; }

    public int Length { get; }

    public bool HasNull { get; private init; }

    public ReadOnlySpan<char> Span => _text.AsSpan(0, Length);

    public ReadOnlySpan<char> At(TextSpan span) => _text.AsSpan(span.Start, span.Length);

    /// <summary>The line and column of an offset; offsets outside the text are taken to its nearest end.</summary>
    public Location LocationAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Length);
        while (_nextStart <= offset)
        {
            _lastStart = _nextStart;
            AddLine(_lastStart);
            _nextStart = StartBehind(_lastStart);
        }
        if (offset >= _lastStart)
            return new Location(_lineCount, offset - _lastStart + 1);
        var line = Array.BinarySearch(_lineStarts, 0, _lineCount, offset);
        line = line < 0 ? ~line - 1 : line;
        return new Location(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The place of a span in the page, for a diagnostic.</summary>
    public Place PlaceOf(TextSpan span) => new(Path, LocationAt(span.Start), LocationAt(span.End));

    public void Dispose()
    {
        if (_isRented)
            ArrayPool<char>.Shared.Return(_text);
        _text = [];
        ArrayPool<int>.Shared.Return(_lineStarts);
        _lineStarts = [];
    }

    public override string ToString() => Span.ToString();

    private void AddLine(int start)
    {
        if (_lineCount == _lineStarts.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(_lineCount * 2);
            _lineStarts.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(_lineStarts);
            _lineStarts = larger;
        }
        _lineStarts[_lineCount++] = start;
    }

    private int StartBehind(int lineStart)
    {
        var found = Span[lineStart..].IndexOfAny('\n', '\r');
        if (found < 0)
            return NoLine;
        var end = lineStart + found;
        return _text[end] == '\r' && end + 1 < Length && _text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
