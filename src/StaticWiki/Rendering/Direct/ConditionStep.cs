using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary><c>if</c>, with what follows otherwise.</summary>
internal sealed class ConditionStep(
    ScriptExpression condition,
    DirectSequence? then,
    ConditionStep? otherwiseIf,
    DirectSequence? otherwise
) : Step
{
    private readonly Operand _condition = new(condition);

    public override void Write(PageTemplateContext page, TemplateOutput output)
    {
        if (_condition.IsTrue(page))
            then?.Write(page, output);
        else if (otherwiseIf is not null)
            otherwiseIf.Write(page, output);
        else
            otherwise?.Write(page, output);
    }
}
