using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticWiki.Rendering;

/// <summary>Scriban's <c>include</c>, whose result is HTML: what it wrote is escaped already.</summary>
internal sealed class HtmlInclude(IScriptCustomFunction include) : IScriptCustomFunction
{
    /// <summary>What templates call it by.</summary>
    public const string Name = "include";

    public int RequiredParameterCount => include.RequiredParameterCount;

    public int ParameterCount => include.ParameterCount;

    public ScriptVarParamKind VarParamKind => include.VarParamKind;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => include.GetParameterInfo(index);

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) =>
        context is PageTemplateContext page
        && callerContext is ScriptFunctionCall call
        && page.TryInclude(call, arguments)
            ? null
            : new Html(include.Invoke(context, callerContext, arguments, blockStatement)?.ToString() ?? "");

    public async ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    )
    {
        var result = await include.InvokeAsync(context, callerContext, arguments, blockStatement).ConfigureAwait(false);
        return new Html(result?.ToString() ?? "");
    }
}
