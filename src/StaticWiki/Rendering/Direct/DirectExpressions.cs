using System.Diagnostics.CodeAnalysis;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>Puts expressions of our own in the place of Scriban's, where one is known for it.</summary>
/// <param name="names">The variables of the theme.</param>
internal sealed class DirectExpressions(VariableNames names)
{
    public void Change(ScriptIfStatement statement)
    {
        var condition = statement.Condition;
        statement.Condition = null;
        statement.Condition = Changed(condition);
    }

    public void Change(ScriptForStatement statement)
    {
        var (variable, list) = (statement.Variable, statement.Iterator);
        (statement.Variable, statement.Iterator) = (null, null);
        (statement.Variable, statement.Iterator) = (Changed(variable), Changed(list));
    }

    public void Change(ScriptAssignExpression expression)
    {
        var value = expression.Value;
        expression.Value = null;
        expression.Value = Changed(value);
    }

    /// <summary>The expression for its value; its parts go over into what takes its place.</summary>
    /// <remarks>Not for what is called or piped into: that is wanted as a function, not as its value.</remarks>
    [return: NotNullIfNotNull(nameof(expression))]
    public ScriptExpression? Changed(ScriptExpression? expression)
    {
        switch (expression)
        {
            case ScriptVariableGlobal variable when variable.GetType() == typeof(ScriptVariableGlobal):
                return new DirectVariable(variable, names.Add(variable.Name));
            case ScriptMemberExpression { Target: { } target, Member: not null } member
                when member.GetType() == typeof(ScriptMemberExpression):
                member.Target = null;
                target = Changed(target);
                if (Operand.IsDirect(target))
                    return new DirectMember(member, target);
                member.Target = target;
                return member;
            case ScriptBinaryExpression { Left: { } left, Right: { } right } operation:
                (operation.Left, operation.Right) = (null, null);
                (left, right) = (Changed(left), Changed(right));
                if (Operand.IsDirect(left) && Operand.IsDirect(right))
                    return new DirectOperation(operation, left, right);
                (operation.Left, operation.Right) = (left, right);
                return operation;
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } negated } negation:
                negation.Right = null;
                negated = Changed(negated);
                if (Operand.IsDirect(negated))
                    return new DirectNegation(negation, negated);
                negation.Right = negated;
                return negation;
            case ScriptNestedExpression { Expression: { } inner } nested:
                nested.Expression = null;
                inner = Changed(inner);
                if (Operand.IsDirect(inner))
                    return new DirectParentheses(nested, inner);
                nested.Expression = inner;
                return nested;
            case ScriptIndexerExpression { Target: { } target, Index: { } index } element:
                (element.Target, element.Index) = (null, null);
                (element.Target, element.Index) = (Changed(target), Changed(index));
                return element;
            case ScriptFunctionCall call:
                ChangeArguments(call);
                return call;
            case ScriptPipeCall { From: { } from } pipe:
                pipe.From = null;
                pipe.From = Changed(from);
                if (pipe.To is ScriptFunctionCall to)
                    ChangeArguments(to);
                return pipe;
            default:
                return expression;
        }
    }

    private void ChangeArguments(ScriptFunctionCall call)
    {
        var arguments = call.Arguments.ToArray();
        call.Arguments.Clear();
        foreach (var argument in arguments)
        {
            if (argument is ScriptNamedArgument named)
            {
                var value = named.Value;
                named.Value = null;
                named.Value = Changed(value);
            }
            call.Arguments.Add(argument is ScriptNamedArgument ? argument : Changed(argument));
        }
    }
}
