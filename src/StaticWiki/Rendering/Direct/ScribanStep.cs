using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>Any other statement, which Scriban carries out.</summary>
/// <param name="statement">The statement.</param>
/// <param name="block">The block that it stands in, which Scriban takes for the writer.</param>
/// <param name="startsLine">Whether it stands first on its line, so that its line's indent, which is none, is that of what it writes.</param>
internal sealed class ScribanStep(ScriptStatement statement, ScriptBlockStatement block, bool startsLine) : Step
{
    public override void Write(PageTemplateContext page, TemplateOutput output)
    {
        page.NoteLineEnd(output);
        var indent = page.CurrentIndent;
        if (startsLine)
            page.CurrentIndent = "";
        var value = page.Evaluate(statement);
        if (value is not null && statement.CanOutput)
            page.WriteFor(statement as ScriptExpressionStatement, block, value);
        page.CurrentIndent = indent;
    }
}
