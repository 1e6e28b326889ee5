using Scriban;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>A value as a block of Scriban's writes it, for Scriban to do it and to say where it failed.</summary>
internal sealed class Writing : ScriptStatement
{
    private readonly object _value;

    public Writing(ScriptBlockStatement block, object value)
    {
        Span = block.Span;
        _value = value;
    }

    public override object? Evaluate(TemplateContext context)
    {
        context.Write(Span, _value);
        return null;
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write("…");
}
