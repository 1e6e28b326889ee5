using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>A node that finds its value by itself, with nothing that Scriban would have to prepare, and so do all its parts.</summary>
internal interface IDirectExpression;

/// <summary>A direct expression as another node uses it.</summary>
internal readonly struct Operand(ScriptExpression expression)
{
    public static bool IsDirect(ScriptExpression? expression) =>
        expression is IDirectExpression || expression?.GetType() == typeof(ScriptLiteral);

    public object? Value(PageTemplateContext page) => expression.Evaluate(page);

    /// <summary>Whether a condition takes the value for true.</summary>
    public bool IsTrue(PageTemplateContext page) =>
        Value(page) switch
        {
            null => false,
            bool value => value,
            var value => page.ToBool(expression.Span, value),
        };
}
