using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>A value that is written.</summary>
/// <param name="statement">The statement.</param>
/// <param name="block">The block that it stands in, which Scriban takes for the writer.</param>
internal sealed class ValueStep(ScriptExpressionStatement statement, ScriptBlockStatement block) : Step
{
    private const int LongestNumber = 11;

    private readonly Operand _value = new(statement.Expression!);

    public override void Write(PageTemplateContext page, TemplateOutput output)
    {
        switch (_value.Value(page))
        {
            case null:
                break;
            case string text:
                output.WriteEscaped(text, statement.Span);
                break;
            case IHtml html:
                output.WriteHtml(html, statement.Span);
                break;
            case int number when page.LimitToString > LongestNumber:
                output.WriteNumber(number, statement.Span);
                break;
            case var value:
                page.WriteFor(statement, block, value);
                break;
        }
    }
}
