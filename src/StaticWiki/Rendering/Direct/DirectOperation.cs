using Scriban;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>Two values compared, joined or calculated with.</summary>
internal sealed class DirectOperation : ScriptBinaryExpression, IDirectExpression
{
    private readonly Operand _left;
    private readonly Operand _right;

    /// <param name="operation">What it takes the place of; its parts come here.</param>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public DirectOperation(ScriptBinaryExpression operation, ScriptExpression left, ScriptExpression right)
    {
        (Span, Operator) = (operation.Span, operation.Operator);
        var token = operation.OperatorToken;
        operation.OperatorToken = null;
        (Left, OperatorToken, Right) = (left, token, right);
        (_left, _right) = (new Operand(left), new Operand(right));
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        switch (Operator)
        {
            case ScriptBinaryOperator.And:
                return Boxed.Of(_left.IsTrue(page) && _right.IsTrue(page));
            case ScriptBinaryOperator.Or:
                return Boxed.Of(_left.IsTrue(page) || _right.IsTrue(page));
        }
        var left = _left.Value(page);
        var right = _right.Value(page);
        return Compare(left, right, page.LimitToString) is { } result
            ? Boxed.Of(result)
            : page.Evaluate(new Values(this, left, right));
    }

    /// <summary>The common cases; null for any other.</summary>
    private bool? Compare(object? left, object? right, int longest) =>
        (Operator, left, right) switch
        {
            (ScriptBinaryOperator.CompareEqual, string a, string b) when a.Length < longest && b.Length < longest => a
                == b,
            (ScriptBinaryOperator.CompareNotEqual, string a, string b) when a.Length < longest && b.Length < longest =>
                a != b,
            (ScriptBinaryOperator.CompareGreater, int a, int b) => a > b,
            (ScriptBinaryOperator.CompareLess, int a, int b) => a < b,
            (ScriptBinaryOperator.CompareEqual, int a, int b) => a == b,
            _ => null,
        };

    /// <summary>The operation on values that are known, for Scriban to do it and to say where it failed.</summary>
    private sealed class Values : ScriptExpression
    {
        private readonly DirectOperation _operation;
        private readonly object? _left;
        private readonly object? _right;

        public Values(DirectOperation operation, object? left, object? right)
        {
            Span = operation.Span;
            (_operation, _left, _right) = (operation, left, right);
        }

        public override object? Evaluate(TemplateContext context) =>
            ScriptBinaryExpression.Evaluate(
                context,
                _operation.OperatorToken?.Span ?? Span,
                _operation.Operator,
                _operation.Left!.Span,
                _left,
                _operation.Right!.Span,
                _right
            );

        public override void PrintTo(ScriptPrinter printer) => _operation.PrintTo(printer);
    }
}
