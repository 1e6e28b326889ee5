using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary><c>include 'name'</c> of a template that is known.</summary>
/// <param name="call">The call.</param>
/// <param name="name">What it names.</param>
/// <param name="usesArguments">Whether the template has variables of its own, its arguments among them.</param>
internal sealed class IncludeStep(ScriptFunctionCall call, string name, bool usesArguments) : Step
{
    /// <summary>What the template consists of; null where it is empty.</summary>
    public DirectSequence? Included { get; set; }

    public override void Write(PageTemplateContext page, TemplateOutput output)
    {
        // Scriban counts the call of the function and the template for one each.
        page.EnterRecursive(call);
        page.EnterRecursive(call);
        output.BeginTemplate();
        if (usesArguments)
            WriteWithArguments(page, output);
        else
            Included?.Write(page, output);
        output.EndTemplate();
        page.ExitRecursive(call);
        page.ExitRecursive(call);
    }

    private void WriteWithArguments(PageTemplateContext page, TemplateOutput output)
    {
        page.PushLocal();
        try
        {
            page.SetValue(ScriptVariable.Arguments, new ScriptArray { name }, asReadOnly: true, force: true);
            Included?.Write(page, output);
        }
        finally
        {
            page.PopLocal();
        }
    }
}
