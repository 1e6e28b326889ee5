namespace StaticWiki.Rendering;

/// <summary>
/// Writes the HTML of a section on another page than its own: without ids, which that page may have given already, with
/// its headings at the level they have there, and with links inside its own page (those of footnotes) leading there.
/// The HTML comes in pieces, which may end inside an attribute's value. It is our own: well-formed, and with double quotes.
/// </summary>
/// <param name="output">What is written to.</param>
/// <param name="pageHref">The section's own page.</param>
/// <param name="deeper">By how many levels headings go down.</param>
internal sealed class EmbeddedHtml(HtmlBuffer output, string pageHref, int deeper)
{
    private State _state;

    private enum State
    {
        Text,
        Tag,
        Value,
    }

    public void Append(string html)
    {
        for (var at = 0; at < html.Length; )
        {
            at = _state switch
            {
                State.Text => AppendText(html, at),
                State.Tag => AppendInTag(html, at),
                _ => AppendValue(html, at),
            };
        }
    }

    private int AppendText(string html, int at)
    {
        var open = html.IndexOf('<', at);
        if (open < 0)
        {
            output.Append(html.AsSpan(at, html.Length - at));
            return html.Length;
        }
        output.Append(html.AsSpan(at, open - at));
        var name = open + 1;
        if (name < html.Length && html[name] == '/')
            name++;
        if (name == html.Length || !char.IsAsciiLetter(html[name]))
        {
            output.Append('<');
            return open + 1;
        }
        var end = name;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        output.Append(html.AsSpan(open, name - open));
        _state = State.Tag;
        if (end - name == 2 && html[name] == 'h' && html[name + 1] is >= '1' and <= '6')
            output.Append('h').Append(LevelOf(html[name + 1] - '0'));
        else
            output.Append(html.AsSpan(name, end - name));
        return end;
    }

    private int LevelOf(int level) => Math.Clamp(level + deeper, 1, 6);

    private int AppendInTag(string html, int at)
    {
        if (html[at] == '>')
        {
            _state = State.Text;
            output.Append('>');
            return at + 1;
        }
        if (!char.IsAsciiLetter(html[at]))
        {
            output.Append(html[at]);
            return at + 1;
        }
        var end = at;
        while (end < html.Length && html[end] is not ('=' or '>' or '/') && !char.IsWhiteSpace(html[end]))
            end++;
        var name = html.AsSpan(at, end - at);
        var hasValue = end + 1 < html.Length && html[end] == '=' && html[end + 1] == '"';
        var close = hasValue ? html.IndexOf('"', end + 2) : -1;
        if (hasValue && close < 0)
        {
            // What stands in the gap behind this piece is written from the page's own point of view.
            output.Append(html.AsSpan(at, html.Length - at));
            _state = State.Value;
            return html.Length;
        }
        var next = hasValue ? close + 1 : end;
        if (name is "id" or "name" or "headers")
        {
            while (output.TryRemoveEnd(' ')) { }
        }
        else if (name is "href" && hasValue && html[end + 2] == '#')
        {
            output.Append("href=\"").AppendEscaped(pageHref == "./" ? "" : pageHref);
            output.Append(html.AsSpan(end + 2, close - end - 1));
        }
        else
        {
            output.Append(html.AsSpan(at, next - at));
        }
        return next;
    }

    private int AppendValue(string html, int at)
    {
        var close = html.IndexOf('"', at);
        if (close < 0)
        {
            output.Append(html.AsSpan(at, html.Length - at));
            return html.Length;
        }
        output.Append(html.AsSpan(at, close + 1 - at));
        _state = State.Tag;
        return close + 1;
    }
}
