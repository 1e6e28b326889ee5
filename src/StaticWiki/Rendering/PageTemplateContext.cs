using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticWiki.Rendering.Direct;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>
/// What a template can do: read the page's model, loop, and format text. It escapes whatever it writes unless it's
/// <see cref="Html"/>, and reaches no file, clock, randomness or object of the program.
/// </summary>
internal sealed class PageTemplateContext : TemplateContext
{
    private static readonly ScriptObject Functions = new TemplateFunctions();

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
        Variables = templates.Variables is { } names ? new PageVariables(names) : null;
        TemplateLoader = new PartialLoader(templates);
        foreach (var (path, template) in templates.Templates)
            CachedTemplates[path] = template;
    }

    /// <summary>The variables of the page; null where Scriban keeps them.</summary>
    public PageVariables? Variables { get; }

    /// <summary>Where templates write to as it comes; null where what they write is indented, or kept for a variable.</summary>
    public TemplateOutput? DirectOutput =>
        string.IsNullOrEmpty(CurrentIndent) && EnableOutput ? Output as TemplateOutput : null;

    /// <summary>A page in UTF-8: what its template makes of the model, inside the layout.</summary>
    /// <exception cref="ScriptRuntimeException">A template failed; the context is of no further use.</exception>
    public byte[] Render(Template template, Template layout, ScriptObject model)
    {
        Variables?.Begin(model);
        IScriptObject variables = Variables is null ? model : Variables;
        Render(template, variables, _content);
        var content = new DeferredHtml(html => html.Append(_content.Written));
        variables.TrySetValue(this, default, TemplateModel.Content, content, readOnly: false);
        Render(layout, variables, _page);
        var page = _page.ToUtf8();
        _content.Clear();
        _page.Clear();
        return page;
    }

    private void Render(Template template, IScriptObject model, HtmlBuffer html)
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
        var isWritten = call is { Parent: ScriptExpressionStatement, Arguments: [not ScriptNamedArgument] };
        if (!isWritten || DirectOutput is not { } output)
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
        output.BeginTemplate();
        try
        {
            template.Render(this);
        }
        finally
        {
            // A loop around would find its variables gone, and say that in place of what has failed.
            PopLocal();
        }
        output.EndTemplate();
        CurrentIndent = indent;
        ExitRecursive(call);
        NoteLineEnd(output);
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
            case IHtml html when DirectOutput is { } output:
                output.WriteHtml(html, span);
                NoteLineEnd(output);
                return this;
            case IHtml html:
                return Write(html.ToString());
            default:
                // Whatever else it is, its final text is escaped: a list of strings is no more trusted than a string.
                return Write(HtmlText.Escape(ObjectToString(textAsObject) ?? ""));
        }
    }

    /// <summary>Tells Scriban whether a line has ended, which it notes only of what it writes itself, to know where to indent.</summary>
    public void NoteLineEnd(TemplateOutput output)
    {
        ResetPreviousNewLine();
        if (output.TryRemoveLineEnd())
            Write("\n");
    }

    /// <summary>Writes a value as Scriban does, in the name of a statement.</summary>
    /// <param name="statement">The statement, where it is one that is written.</param>
    /// <param name="block">The block around it.</param>
    /// <param name="value">The value.</param>
    public void WriteFor(ScriptExpressionStatement? statement, ScriptBlockStatement block, object value)
    {
        _written = statement ?? _written;
        Evaluate(new Writing(block, value));
    }

    /// <summary>What a name stands for as a value: of a function what it returns.</summary>
    public object? CallIfFunction(ScriptExpression name, object? value) =>
        value is null or string or ModelObject || !ScriptFunctionCall.IsFunction(value)
            ? value
            : ScriptFunctionCall.Call(this, name, value, processPipeArguments: true, arguments: null);

    public override void SetLoopVariable(ScriptVariable variable, object? value)
    {
        if (Variables is null || variable.Scope != ScriptVariableScope.Global)
            base.SetLoopVariable(variable, value);
        else
            Variables.SetInLoop(variable, value);
    }

    protected override void OnEnterLoop(ScriptLoopStatementBase loop) => Variables?.EnterLoop();

    protected override void OnExitLoop(ScriptLoopStatementBase loop) => Variables?.ExitLoop();
}
