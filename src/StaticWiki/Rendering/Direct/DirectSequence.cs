using System.Collections.Immutable;
using Scriban;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>
/// The statements of a block. They are carried out here while they write into the page, each where it stands; Scriban carries them
/// out where they are indented as the line is on which they stand, or are written for a variable.
/// </summary>
internal sealed class DirectSequence : ScriptStatement
{
    private readonly ScriptBlockStatement _block;
    private readonly ImmutableArray<Step> _steps;
    private readonly bool _isIndented;

    /// <param name="block">The statements as Scriban knows them.</param>
    /// <param name="steps">The statements.</param>
    /// <param name="isIndented">Whether one of them stands behind spaces at the start of its line.</param>
    public DirectSequence(ScriptBlockStatement block, ImmutableArray<Step> steps, bool isIndented)
    {
        Span = block.Span;
        (_block, _steps, _isIndented) = (block, steps, isIndented);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        if (page.DirectOutput is not { } output)
            return page.Evaluate(_block);
        Write(page, output);
        return null;
    }

    public void Write(PageTemplateContext page, TemplateOutput output)
    {
        if (_isIndented)
        {
            page.NoteLineEnd(output);
            page.Evaluate(_block);
            return;
        }
        foreach (var step in _steps)
            step.Write(page, output);
    }

    public override void PrintTo(ScriptPrinter printer) => _block.PrintTo(printer);

    public override void Accept(ScriptVisitor visitor) => _block.Accept(visitor);
}
