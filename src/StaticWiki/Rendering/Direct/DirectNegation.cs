using Scriban;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary><c>!value</c>.</summary>
internal sealed class DirectNegation : ScriptUnaryExpression, IDirectExpression
{
    private readonly Operand _value;

    /// <param name="negation">What it takes the place of; its parts come here.</param>
    /// <param name="value">What is negated.</param>
    public DirectNegation(ScriptUnaryExpression negation, ScriptExpression value)
    {
        (Span, Operator) = (negation.Span, negation.Operator);
        var token = negation.OperatorToken;
        negation.OperatorToken = null;
        (OperatorToken, Right) = (token, value);
        _value = new Operand(value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        return _value.Value(page) switch
        {
            null => Boxed.True,
            bool value => Boxed.Of(!value),
            // What may have a negation of its own.
            var value => Evaluate(page, Right!.Span, Operator, value),
        };
    }
}
