using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>
/// What a template can do: read the page's model, loop, and format text. It escapes whatever it writes unless it's
/// <see cref="Html"/>, and reaches no file, clock, randomness or object of the program.
/// </summary>
internal sealed class PageTemplateContext : TemplateContext
{
    private static readonly ScriptObject Functions = MakeFunctions();

    public PageTemplateContext(TemplateSet templates)
        : base(Functions)
    {
        // A misspelt name is a fault of the template, not an empty text.
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        // Far above a listing of every topic of a large wiki, far below a template that never ends.
        LoopLimit = 5_000_000;
        RecursiveLimit = 64;
        // In characters; a page of a hundred thousand entries has less.
        LimitToString = 64 * 1024 * 1024;
        TemplateLoader = new PartialLoader(templates);
        foreach (var (path, template) in templates.Templates)
            CachedTemplates[path] = template;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject) =>
        textAsObject switch
        {
            null => this,
            Html html => Write(html.Text),
            // Whatever else it is, its final text is escaped: a list of strings is no more trusted than a string.
            _ => Write(HtmlText.Escape(ObjectToString(textAsObject) ?? "")),
        };

    private static ScriptObject MakeFunctions()
    {
        var functions = GetDefaultBuiltinObject();
        // The clock, time zones and cultures would make two builds differ; dates come formatted in the model.
        functions.Remove("date");
        functions.Remove("timespan");
        // Patterns can take exponential time.
        functions.Remove("regex");
        // Everything is escaped already; a second time would show.
        functions.Remove("html");
        functions.Remove("include_join");
        Remove(functions, "math", "random", "uuid");
        Remove(functions, "object", "eval", "eval_template");
        // One set serves all pages: what a template could change in it, other pages would see.
        foreach (var group in functions.Values.OfType<ScriptObject>())
            group.IsReadOnly = true;
        functions.SetValue("include", new HtmlInclude((IScriptCustomFunction)functions["include"]!), readOnly: true);
        functions.IsReadOnly = true;
        return functions;
    }

    private static void Remove(ScriptObject functions, string group, params ReadOnlySpan<string> names)
    {
        if (functions[group] is not ScriptObject members)
            return;
        foreach (var name in names)
            members.Remove(name);
    }
}
