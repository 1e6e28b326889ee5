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
    public HtmlBuffer Html { get; } = html;

    public void Write(string text, int offset, int count)
    {
        Html.Append(text.AsSpan(offset, count));
        CheckLength(context.CurrentSpan);
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

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing: Scriban asks for the text after each template, also an included one, and it stays in the buffer.</summary>
    public override string ToString() => "";
}
