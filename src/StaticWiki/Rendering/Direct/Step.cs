namespace StaticWiki.Rendering.Direct;

/// <summary>A statement of a template that writes into the page by itself.</summary>
internal abstract class Step
{
    /// <param name="page">The page's variables, and Scriban for what is not done here.</param>
    /// <param name="output">Where it writes to, neither indented nor kept for a variable.</param>
    public abstract void Write(PageTemplateContext page, TemplateOutput output);
}
