using Scriban;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>A variable whose number is known.</summary>
internal sealed class DirectVariable : ScriptVariableGlobal, IDirectExpression
{
    public DirectVariable(ScriptVariableGlobal variable, int number)
        : base(variable.Name)
    {
        (Span, Trivias, Number) = (variable.Span, variable.Trivias, number);
    }

    /// <summary>In <see cref="VariableNames"/>.</summary>
    public int Number { get; }

    public override object? Evaluate(TemplateContext context) =>
        ((PageTemplateContext)context).CallIfFunction(this, GetValue(context));

    public override object? GetValue(TemplateContext context) =>
        ((PageTemplateContext)context).Variables!.TryGet(Number, out var value) ? value : base.GetValue(context);
}
