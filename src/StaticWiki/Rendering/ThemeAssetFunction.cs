using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticWiki.Linking;

namespace StaticWiki.Rendering;

/// <summary>
/// <c>asset "style.css"</c>: the link to a file of the theme from the page being rendered; null for an icon of the tool that is
/// left out, since the wiki has others.
/// </summary>
internal sealed class ThemeAssetFunction(ThemeAssets assets, Hrefs hrefs) : IScriptCustomFunction
{
    /// <summary>What templates call it by.</summary>
    public const string Name = "asset";

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
        return assets.TryFind(name, out var address)
            ? address is { } published
                ? hrefs.To(published)
                : null
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
