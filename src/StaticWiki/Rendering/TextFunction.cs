using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>
/// <c>{{ text 'backlinks.more' count: 3 }}</c>: a text of the interface, with what is filled in. Markup goes only where the
/// template wraps it: <c>{{ wrap text 'page.changed' }}&lt;time&gt;…&lt;/time&gt;{{ end }}</c> puts it in the place that no
/// value fills.
/// </summary>
internal sealed class TextFunction(InterfaceTexts texts) : IScriptCustomFunction
{
    /// <summary>What templates call it by.</summary>
    public const string Name = "text";

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    // What is filled in has names of its own.
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        // Values are looked up among these by their names; no placeholder has one with a capital.
        index == 0
            ? new(typeof(string), "Text")
            : new(typeof(object), "Value");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    )
    {
        var span = callerContext?.Span ?? default;
        var name = arguments.Count > 0 ? context.ObjectToString(arguments[0]) ?? "" : "";
        if (texts.Find(name) is not { } text)
            throw new UnknownTextException(span, name, texts);
        var pattern = text.Form;
        if (text.IsPlural)
        {
            if (!arguments.TryGetValue(context, span, InterfaceText.CountPlaceholder, out var number))
                throw new UnknownTextException(span, text, InterfaceText.CountPlaceholder);
            pattern = text.FormFor(context.ToInt(span, number));
        }
        var wrapped = blockStatement is null ? null : Render(context, blockStatement);
        var isMarkup = wrapped is not null || pattern.Placeholders.Any(gap => ValueOf(gap) is IHtml);
        var filled = new StringBuilder();
        foreach (var part in pattern.Parts)
        {
            var value = !part.IsPlaceholder
                ? part.Text
                : ValueOf(part.Text) ?? wrapped ?? throw new UnknownTextException(span, text, part.Text);
            var shown = value is int count ? InterfaceText.Shown(count) : context.ObjectToString(value) ?? "";
            filled.Append(isMarkup && value is not IHtml ? HtmlText.Escape(shown) : shown);
        }
        return isMarkup ? new Html(filled.ToString()) : filled.ToString();

        object? ValueOf(string placeholder) =>
            arguments.TryGetValue(context, span, placeholder, out var value) ? value ?? "" : null;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult<object?>(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>What stands in the block; all that it writes is escaped.</summary>
    private static Html Render(TemplateContext context, ScriptBlockStatement block)
    {
        context.PushOutput();
        context.Evaluate(block);
        return new Html(context.PopOutput().ToString() ?? "");
    }
}
