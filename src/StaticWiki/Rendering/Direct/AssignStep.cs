using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary><c>name = value</c>.</summary>
internal sealed class AssignStep(int variable, ScriptExpression value) : Step
{
    private readonly Operand _value = new(value);

    public override void Write(PageTemplateContext page, TemplateOutput output) =>
        page.Variables!.Set(variable, _value.Value(page));
}
