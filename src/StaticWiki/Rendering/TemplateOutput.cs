using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticWiki.Rendering;

/// <summary>Where templates write to: a buffer that may become so long and no longer.</summary>
/// <param name="html">The buffer.</param>
/// <param name="context">Knows which node of which template writes.</param>
/// <param name="limit">In UTF-16 code units.</param>
internal sealed class TemplateOutput(HtmlBuffer html, TemplateContext context, int limit) : IScriptOutput
{
    /// <summary>How much of it is text, in UTF-16 code units: what templates write, without what is HTML already.</summary>
    private int _textLength;

    /// <summary>Where the template began that has written nothing but text since; what is before does not end its line.</summary>
    private int _start;

    public HtmlBuffer Html { get; } = html;

    public void Write(string text, int offset, int count)
    {
        CountText(count, context.CurrentSpan);
        Html.Append(text.AsSpan(offset, count));
        CheckLength(context.CurrentSpan);
    }

    /// <summary>Writes text of a template; false where it makes the page too long.</summary>
    public bool TryWriteText(string text)
    {
        if (Math.Max(_textLength, Html.Length) + text.Length > limit)
            return false;
        _textLength += text.Length;
        Html.Append(text);
        return true;
    }

    /// <inheritdoc cref="CheckLength"/>
    public void WriteText(string text, SourceSpan writer)
    {
        CountText(text.Length, writer);
        Html.Append(text);
        CheckLength(writer);
    }

    /// <inheritdoc cref="CheckLength"/>
    public void WriteEscaped(string text, SourceSpan writer)
    {
        var start = Html.Length;
        Html.AppendEscaped(text);
        CountTextFrom(start, writer);
    }

    /// <inheritdoc cref="CheckLength"/>
    public void WriteNumber(int number, SourceSpan writer)
    {
        var start = Html.Length;
        Html.Append(number);
        CountTextFrom(start, writer);
    }

    /// <summary>Takes what stands behind a place in the buffer for text of a template.</summary>
    /// <inheritdoc cref="CheckLength"/>
    public void CountTextFrom(int start, SourceSpan writer)
    {
        CountText(Html.Length - start, writer);
        CheckLength(writer);
    }

    /// <inheritdoc cref="CheckLength"/>
    public void WriteHtml(IHtml value, SourceSpan writer)
    {
        value.WriteTo(Html);
        CheckLength(writer);
        _start = 0;
    }

    /// <summary>A template begins, which knows nothing of what is there already.</summary>
    public void BeginTemplate() => _start = Html.Length;

    /// <summary>A template has ended; its last line is that of the one around it.</summary>
    public void EndTemplate() => _start = 0;

    /// <summary>Takes back the line feed that ends what the template has written; false where its line has not ended.</summary>
    public bool TryRemoveLineEnd()
    {
        if (Html.Length <= _start || !Html.TryRemoveEnd('\n'))
            return false;
        _textLength--;
        return true;
    }

    /// <exception cref="ScriptRuntimeException">The page has become too long.</exception>
    public void CheckLength(SourceSpan writer)
    {
        if (Html.Length > limit)
            throw new ScriptRuntimeException(
                writer,
                string.Create(CultureInfo.InvariantCulture, $"The page becomes longer than {limit} characters")
            );
    }

    /// <summary>As Scriban counts, which does not see what goes past it.</summary>
    private void CountText(int count, SourceSpan writer)
    {
        _textLength += count;
        if (_textLength > limit)
            throw new ScriptRuntimeException(
                writer,
                string.Create(CultureInfo.InvariantCulture, $"Rendered output exceeds OutputLimit `{limit}`.")
            );
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing: Scriban asks for the text after each template, also an included one, and it stays in the buffer.</summary>
    public override string ToString() => "";
}
