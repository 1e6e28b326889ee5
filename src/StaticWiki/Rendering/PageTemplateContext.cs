using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>
/// What a template can do: read the page's model, loop, and format text. It escapes whatever it writes unless it's
/// <see cref="Html"/>, and reaches no file, clock, randomness or object of the program.
/// </summary>
internal sealed class PageTemplateContext : TemplateContext
{
    private static readonly ScriptObject Functions = MakeFunctions();

    private readonly HtmlBuffer _content = new();
    private readonly HtmlBuffer _page = new();

    private readonly int _pageSize;

    /// <summary>What was evaluated last to be written; Scriban names only the block around it when it is.</summary>
    private ScriptExpressionStatement? _written;

    /// <param name="templates">The theme.</param>
    /// <param name="limits">How much a page's templates may do.</param>
    public PageTemplateContext(TemplateSet templates, Limits limits)
        : base(Functions)
    {
        // A misspelt name is a fault of the template, not an empty text.
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = limits.TemplateLoops;
        RecursiveLimit = limits.TemplateDepth;
        LimitToString = _pageSize = limits.PageSize;
        // What is beyond would be left out without a word.
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        TemplateLoader = new PartialLoader(templates);
        foreach (var (path, template) in templates.Templates)
            CachedTemplates[path] = template;
    }

    /// <summary>A page in UTF-8: what its template makes of the model, inside the layout.</summary>
    /// <exception cref="ScriptRuntimeException">A template failed; the context is of no further use.</exception>
    public byte[] Render(Template template, Template layout, ScriptObject model)
    {
        Render(template, model, _content);
        model["content"] = new DeferredHtml(html => html.Append(_content.Written));
        Render(layout, model, _page);
        var page = _page.ToUtf8();
        _content.Clear();
        _page.Clear();
        return page;
    }

    private void Render(Template template, ScriptObject model, HtmlBuffer html)
    {
        // What a template sets goes into the model, and goes with it: the next page finds nothing of it.
        PushGlobal(model);
        PushOutput(new TemplateOutput(html, this, _pageSize));
        ResetPreviousNewLine();
        template.Render(this);
        PopOutput();
        PopGlobal();
    }

    /// <summary>Renders what a template includes to where the template itself is written.</summary>
    /// <returns>False where it has to be a value first: something is done with it besides writing it.</returns>
    public bool TryInclude(ScriptFunctionCall call, ScriptArray arguments)
    {
        var isWritten =
            call is { Parent: ScriptExpressionStatement, Arguments: [not ScriptNamedArgument] } && EnableOutput;
        if (!isWritten || !WritesAsItIs(out var html))
            return false;
        if (GetTemplatePathFromName(ObjectToString(arguments[0]), call.Arguments[0]) is not { } path)
            return false;
        var template = GetOrCreateTemplate(path, call);
        var indent = CurrentIndent;
        EnterRecursive(call);
        PushLocal();
        SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
        CurrentIndent = null;
        ResetPreviousNewLine();
        template.Render(this);
        CurrentIndent = indent;
        PopLocal();
        ExitRecursive(call);
        NoteLineEnd(html);
        return true;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode is ScriptExpressionStatement statement)
            _written = statement;
        return value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        try
        {
            return WriteValue(span, textAsObject);
        }
        catch (ScriptRuntimeException error) when (_written is not null && error.Span.Equals(span))
        {
            throw new ScriptRuntimeException(_written.Span, error.OriginalMessage, error);
        }
    }

    private TemplateContext WriteValue(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case string text:
                return Write(HtmlText.Escape(text));
            case IHtml html when WritesAsItIs(out var output):
                html.WriteTo(output);
                (Output as TemplateOutput)?.CheckLength(span);
                NoteLineEnd(output);
                return this;
            case IHtml html:
                return Write(html.ToString());
            default:
                // Whatever else it is, its final text is escaped: a list of strings is no more trusted than a string.
                return Write(HtmlText.Escape(ObjectToString(textAsObject) ?? ""));
        }
    }

    /// <summary>Whether what is written now goes into the page as it is, neither indented nor into a variable.</summary>
    private bool WritesAsItIs([NotNullWhen(true)] out HtmlBuffer? html)
    {
        html = string.IsNullOrEmpty(CurrentIndent) ? (Output as TemplateOutput)?.Html : null;
        return html is not null;
    }

    /// <summary>Tells Scriban whether a line has ended, which it notes only of what it writes itself, to know where to indent.</summary>
    private void NoteLineEnd(HtmlBuffer html)
    {
        ResetPreviousNewLine();
        if (html.TryRemoveEnd('\n'))
            Write("\n");
    }

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
