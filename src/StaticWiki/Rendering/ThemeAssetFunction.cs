using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticWiki.Linking;

namespace StaticWiki.Rendering;

/// <summary><c>asset "style.css"</c>: the link to a file of the theme from the page being rendered.</summary>
internal sealed class ThemeAssetFunction(TemplateSet templates, Hrefs hrefs) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "name");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    )
    {
        var name = arguments[0]?.ToString() ?? "";
        var path = TemplateSet.PublishedFolder + name;
        return templates.Assets.Any(asset => asset.Path == path)
            ? hrefs.To(new Address(path))
            : throw new ScriptRuntimeException(
                callerContext?.Span ?? default,
                $"the theme has no file 'assets/{name}'"
            );
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult<object?>(Invoke(context, callerContext, arguments, blockStatement));
}
