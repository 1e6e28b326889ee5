using Scriban.Parsing;

namespace StaticWiki.Rendering.Direct;

/// <summary>Text that stands in the template, of one or more statements.</summary>
internal sealed class TextStep(IReadOnlyList<(string Text, SourceSpan Span)> parts) : Step
{
    private readonly string _text = string.Concat(parts.Select(part => part.Text));

    public override void Write(PageTemplateContext page, TemplateOutput output)
    {
        if (output.TryWriteText(_text))
            return;
        // Which of them makes the page too long.
        foreach (var (text, span) in parts)
            output.WriteText(text, span);
    }
}
