using Scriban.Runtime;

namespace StaticWiki.Rendering;

/// <summary>Where templates write to: a buffer.</summary>
internal sealed class TemplateOutput(HtmlBuffer html) : IScriptOutput
{
    public HtmlBuffer Html { get; } = html;

    public void Write(string text, int offset, int count) => Html.Append(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing: Scriban asks for the text after each template, also an included one, and it stays in the buffer.</summary>
    public override string ToString() => "";
}
