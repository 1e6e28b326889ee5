namespace StaticWiki.Rendering.Direct;

/// <summary><c>for</c> over a list.</summary>
internal sealed class LoopStep(DirectLoop loop) : Step
{
    public override void Write(PageTemplateContext page, TemplateOutput output) => loop.Evaluate(page);
}
