using Scriban;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>An expression in parentheses.</summary>
internal sealed class DirectParentheses : ScriptNestedExpression, IDirectExpression
{
    private readonly Operand _value;

    /// <param name="nested">What it takes the place of; its parts come here.</param>
    /// <param name="value">What stands between the parentheses, itself direct.</param>
    public DirectParentheses(ScriptNestedExpression nested, ScriptExpression value)
    {
        Span = nested.Span;
        var (open, close) = (nested.OpenParen, nested.CloseParen);
        (nested.OpenParen, nested.CloseParen) = (ScriptToken.OpenParen(), ScriptToken.CloseParen());
        (OpenParen, Expression, CloseParen) = (open, value, close);
        _value = new Operand(value);
    }

    public override object? Evaluate(TemplateContext context) => _value.Value((PageTemplateContext)context);
}
