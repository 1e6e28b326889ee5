using System.Buffers;
using System.Globalization;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>HTML while it is being written, in one array that serves page after page.</summary>
internal sealed class HtmlBuffer
{
    /// <summary>What is kept for the next page, in characters; a larger page's array goes with it.</summary>
    private const int LongestKept = 1024 * 1024;

    private char[] _text = new char[256];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => _text.AsSpan(0, Length);

    public HtmlBuffer Append(ReadOnlySpan<char> html)
    {
        html.CopyTo(Room(html.Length));
        Length += html.Length;
        return this;
    }

    public HtmlBuffer Append(string html) => Append(html.AsSpan());

    public HtmlBuffer Append(char html)
    {
        Room(1)[0] = html;
        Length++;
        return this;
    }

    public HtmlBuffer Append(int number)
    {
        const int mostDigits = 11;
        number.TryFormat(Room(mostDigits), out var written, default, CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    public HtmlBuffer AppendAscii(ReadOnlySpan<byte> html)
    {
        Length += Encoding.ASCII.GetChars(html, Room(html.Length));
        return this;
    }

    /// <inheritdoc cref="HtmlText.EscapeText"/>
    public HtmlBuffer AppendText(ReadOnlySpan<char> text) => AppendEscaped(text, HtmlText.SpecialInText);

    /// <inheritdoc cref="HtmlText.Escape(string)"/>
    public HtmlBuffer AppendEscaped(ReadOnlySpan<char> text) => AppendEscaped(text, HtmlText.Special);

    /// <summary>The attribute with a space before it.</summary>
    public HtmlBuffer AppendAttribute(string name, ReadOnlySpan<char> value) =>
        Append(' ').Append(name).Append("=\"").AppendEscaped(value).Append('"');

    /// <summary>Takes the last character back if it is this one.</summary>
    public bool TryRemoveEnd(char last)
    {
        if (Length == 0 || _text[Length - 1] != last)
            return false;
        Length--;
        return true;
    }

    public byte[] ToUtf8()
    {
        // Encoded once, where counting first would go through all of it twice.
        var room = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(Length));
        try
        {
            var encoded = room.AsSpan(0, Encoding.UTF8.GetBytes(Written, room));
            var bytes = GC.AllocateUninitializedArray<byte>(encoded.Length);
            encoded.CopyTo(bytes);
            return bytes;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    public override string ToString() => Written.ToString();

    public void Clear()
    {
        Length = 0;
        if (_text.Length > LongestKept)
            _text = new char[256];
    }

    private HtmlBuffer AppendEscaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        for (var next = text.IndexOfAny(special); next >= 0; next = text.IndexOfAny(special))
        {
            Append(text[..next]).Append(HtmlText.ReferenceTo(text[next]));
            text = text[(next + 1)..];
        }
        return Append(text);
    }

    private Span<char> Room(int length)
    {
        if (_text.Length - Length < length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, Length + length));
        return _text.AsSpan(Length);
    }
}
