using System.Collections.Immutable;
using Scriban.Syntax;
using StaticWiki.Localization;

namespace StaticWiki.Rendering.Direct;

/// <summary>A text of the interface with values, as <see cref="TextFunction"/> makes it, where its name is known.</summary>
internal sealed class TextCallStep : Step
{
    private readonly ScriptExpressionStatement _statement;
    private readonly ScriptFunctionCall _call;
    private readonly ScribanStep _other;
    private readonly InterfaceText _text;
    private readonly ImmutableArray<string> _names;
    private readonly ImmutableArray<Operand> _values;

    private TextCallStep(
        ScriptExpressionStatement statement,
        ScriptFunctionCall call,
        ScribanStep other,
        InterfaceText text
    )
    {
        (_statement, _call, _other, _text) = (statement, call, other, text);
        _names = [.. Named(call).Select(argument => argument.Name!.Name)];
        _values = [.. Named(call).Select(argument => new Operand(argument.Value!))];
    }

    /// <summary>The step for a call; null where something is not known before a page is made, or is missing.</summary>
    /// <param name="statement">What writes the text.</param>
    /// <param name="call">The call, its arguments changed already.</param>
    /// <param name="other">What writes it where a value is neither text nor number.</param>
    /// <param name="texts">The texts.</param>
    public static TextCallStep? For(
        ScriptExpressionStatement statement,
        ScriptFunctionCall call,
        ScribanStep other,
        InterfaceTexts texts
    )
    {
        if (
            call
            is not { Target: ScriptVariableGlobal { Name: TextFunction.Name }, Arguments: [ScriptLiteral first, ..] }
        )
            return null;
        if (first.Value is not string name || texts.Find(name) is not { } text)
            return null;
        var named = Named(call);
        if (
            named.Length != call.Arguments.Count - 1
            || named.Any(argument => argument.Name is null || !Operand.IsDirect(argument.Value))
        )
            return null;
        var step = new TextCallStep(statement, call, other, text);
        var hasAll =
            text.Placeholders.All(step._names.Contains)
            && (!text.IsPlural || step._names.Contains(InterfaceText.CountPlaceholder));
        return hasAll && step._names.Distinct().Count() == step._names.Length ? step : null;
    }

    public override void Write(PageTemplateContext page, TemplateOutput output)
    {
        var values = new object?[_values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _values[i].Value(page);
            if (!IsPlain(values[i], page.LimitToString))
            {
                _other.Write(page, output);
                return;
            }
        }
        var pattern = _text.Form;
        if (_text.IsPlural)
        {
            if (values[_names.IndexOf(InterfaceText.CountPlaceholder)] is not int count)
            {
                _other.Write(page, output);
                return;
            }
            pattern = _text.FormFor(count);
        }
        page.EnterRecursive(_call);
        var start = output.Html.Length;
        foreach (var part in pattern.Parts)
        {
            if (!part.IsPlaceholder)
                output.Html.AppendEscaped(part.Text);
            else if (values[_names.IndexOf(part.Text)] is int number)
                output.Html.Append(InterfaceText.Shown(number));
            else
                output.Html.AppendEscaped((string?)values[_names.IndexOf(part.Text)]);
        }
        output.CountTextFrom(start, _statement.Span);
        page.ExitRecursive(_call);
    }

    private static bool IsPlain(object? value, int longest) =>
        value is null or int || (value is string text && text.Length < longest);

    private static ImmutableArray<ScriptNamedArgument> Named(ScriptFunctionCall call) =>
        [.. call.Arguments.OfType<ScriptNamedArgument>()];
}
