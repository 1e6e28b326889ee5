using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using StaticWiki.Localization;

namespace StaticWiki.Rendering.Direct;

/// <summary>
/// Puts nodes of our own in the place of Scriban's for what nearly every template consists of: text, members of models,
/// conditions, variables, includes. They know numbers in place of names and write straight into the page. Everything else stays
/// Scriban's, and either kind of node may stand in the other.
/// </summary>
internal sealed class DirectTemplates
{
    private readonly Dictionary<string, TemplateTraits> _templates = new(StringComparer.Ordinal);
    private readonly VariableNames _names = new();
    private readonly InterfaceTexts _texts;
    private readonly DirectExpressions _expressions;
    private readonly Dictionary<string, DirectSequence> _sequences = new(StringComparer.Ordinal);
    private readonly List<(string Path, IncludeStep Step)> _includes = [];

    /// <summary>How many statements have come by that Scriban has to have with all around them.</summary>
    private int _jumps;

    private DirectTemplates(InterfaceTexts texts) => (_texts, _expressions) = (texts, new DirectExpressions(_names));

    /// <summary>Changes the templates.</summary>
    /// <param name="templates">All templates of a theme, by path, none with errors.</param>
    /// <param name="texts">What they write in the language of the wiki.</param>
    /// <param name="model">The variables that each page has.</param>
    /// <returns>Their variables; null where they have to stay as they are, since they have scopes of their own.</returns>
    public static VariableNames? Change(
        IReadOnlyDictionary<string, Template> templates,
        InterfaceTexts texts,
        params ReadOnlySpan<string> model
    )
    {
        var change = new DirectTemplates(texts);
        foreach (var name in model)
            change._names.Add(name);
        foreach (var (path, template) in templates)
            change._templates.Add(path, change._names.Find(template));
        if (change._names.HasOtherScopes)
            return null;
        foreach (var (path, template) in templates)
        {
            if (change.Change(template.Page?.Body) is { } sequence)
                change._sequences.Add(path, sequence);
        }
        foreach (var (path, step) in change._includes)
            step.Included = change._sequences.GetValueOrDefault(path);
        return change._names;
    }

    /// <returns>What the block consists of now; null where it stays Scriban's, since something in it leaves off, and where there is none.</returns>
    private DirectSequence? Change(ScriptBlockStatement? block)
    {
        if (block is null)
            return null;
        var before = _jumps;
        var inner = new ScriptBlockStatement { Span = block.Span };
        var steps = ImmutableArray.CreateBuilder<Step>();
        var text = new List<(string, SourceSpan)>();
        var (isIndented, startsLine) = (false, false);
        for (var i = 0; i < block.Statements.Count; i++)
        {
            var statement = block.Statements[i];
            if (statement is ScriptEscapeStatement escape)
            {
                isIndented |= escape is { IsEntering: true, Indent.Length: > 0 };
                startsLine = escape.IsEntering;
            }
            else if (statement.GetType() == typeof(ScriptRawStatement))
            {
                text.Add((((ScriptRawStatement)statement).Text.ToString(), statement.Span));
            }
            else if (
                statement.GetType() == typeof(ScriptForStatement)
                && Change((ScriptForStatement)statement) is { } loop
            )
            {
                AddText();
                steps.Add(new LoopStep(loop));
                block.Statements[i] = loop;
            }
            else if (Change(statement, inner, startsLine) is { } step)
            {
                AddText();
                steps.Add(step);
            }
        }
        AddText();
        if (_jumps > before)
            return null;
        foreach (var statement in block.Statements.ToArray())
        {
            block.Statements.Remove(statement);
            inner.Statements.Add(statement);
        }
        var sequence = new DirectSequence(inner, steps.DrainToImmutable(), isIndented);
        block.Statements.Add(sequence);
        return sequence;

        void AddText()
        {
            if (text.Count > 0)
                steps.Add(new TextStep([.. text]));
            text.Clear();
        }
    }

    private Step? Change(ScriptStatement statement, ScriptBlockStatement block, bool startsLine)
    {
        switch (statement)
        {
            case { CanSkipEvaluation: true }:
                return null;
            case ScriptBreakStatement or ScriptContinueStatement or ScriptReturnStatement:
                _jumps++;
                break;
            case ScriptExpressionStatement { Expression: not null } written:
                if (Change(written, block, startsLine) is { } step)
                    return step;
                break;
            case ScriptIfStatement condition:
                return Change(condition) ?? (Step)new ScribanStep(statement, block, startsLine);
            case ScriptForStatement when statement.GetType() == typeof(ScriptForStatement):
                // It has been looked at already.
                return new ScribanStep(statement, block, startsLine);
        }
        ChangeBlocks(statement);
        return new ScribanStep(statement, block, startsLine);
    }

    private Step? Change(ScriptExpressionStatement statement, ScriptBlockStatement block, bool startsLine)
    {
        var expression = statement.Expression!;
        switch (expression)
        {
            case ScriptAssignExpression assign:
                _expressions.Change(assign);
                return IsPlain(assign, out var variable) && Operand.IsDirect(assign.Value)
                    ? new AssignStep(_names.Add(variable.Name), assign.Value!)
                    : null;
            case ScriptFunctionCall call when IncludedBy(call) is { } name:
                var path = PartialLoader.PathOf(name);
                var include = new IncludeStep(call, name, _templates[path].HasOwn);
                _includes.Add((path, include));
                return include;
            case ScriptFunctionCall call when !_names.IsWritten(TextFunction.Name):
                _expressions.Changed(call);
                return TextCallStep.For(statement, call, new ScribanStep(statement, block, startsLine), _texts);
            default:
                statement.Expression = null;
                statement.Expression = _expressions.Changed(expression);
                return Operand.IsDirect(statement.Expression) ? new ValueStep(statement, block) : null;
        }
    }

    /// <returns>Null where Scriban has to look at a condition.</returns>
    private ConditionStep? Change(ScriptIfStatement statement)
    {
        _expressions.Change(statement);
        var then = Change(statement.Then);
        var otherwiseIf = statement.Else is ScriptIfStatement next ? Change(next) : null;
        var otherwise = statement.Else is ScriptElseStatement last ? Change(last.Body) : null;
        return
            Operand.IsDirect(statement.Condition)
            && (otherwiseIf is not null || statement.Else is not ScriptIfStatement)
            ? new ConditionStep(statement.Condition!, then, otherwiseIf, otherwise)
            : null;
    }

    /// <returns>Null where the loop stays Scriban's.</returns>
    private DirectLoop? Change(ScriptForStatement loop)
    {
        if (!DirectLoop.IsKnown(loop))
        {
            _jumps++;
            return null;
        }
        _expressions.Change(loop);
        var before = _jumps;
        var each = Change(loop.Body);
        Change(loop.Else?.Body);
        return each is not null && _jumps == before && Operand.IsDirect(loop.Iterator)
            ? new DirectLoop(loop, each)
            : null;
    }

    /// <summary>The blocks that the parts of a statement have.</summary>
    private void ChangeBlocks(ScriptNode node)
    {
        foreach (var child in node.Children.ToArray())
        {
            if (child is ScriptBlockStatement block)
                Change(block);
            else if (child is ScriptStatement or ScriptList)
                ChangeBlocks(child);
        }
    }

    /// <summary>The name of the template that a call includes, where nothing else can come of it.</summary>
    private string? IncludedBy(ScriptFunctionCall call) =>
        call
            is {
                Target: ScriptVariableGlobal { Name: HtmlInclude.Name },
                Arguments: [ScriptLiteral { Value: string name }]
            }
        && !_names.IsWritten(HtmlInclude.Name)
        && _templates.TryGetValue(PartialLoader.PathOf(name), out var included)
        && !included.HasJumps
            ? name
            : null;

    private static bool IsPlain(ScriptAssignExpression assign, [NotNullWhen(true)] out ScriptVariableGlobal? variable)
    {
        variable = assign.Target as ScriptVariableGlobal;
        return variable is not null && assign.EqualToken.TokenType == TokenType.Equal && assign.Value is not null;
    }
}
