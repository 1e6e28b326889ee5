using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticWiki.Rendering;

/// <summary>
/// The functions that any template may use. Scriban's are made when a template first asks for one of their group: most templates
/// ask for none.
/// </summary>
/// <remarks>
/// Left out are <c>date</c> and <c>timespan</c>, since the clock, time zones and cultures would make two builds differ, and dates
/// come formatted in the model; <c>regex</c>, since patterns can take exponential time; and <c>html</c>, since everything is
/// escaped already, and a second time would show.
/// </remarks>
internal sealed class TemplateFunctions : ScriptObject
{
    private readonly Dictionary<string, Lazy<ScriptObject>> _groups;

    public TemplateFunctions()
    {
        _groups = new(StringComparer.Ordinal)
        {
            ["array"] = Group(() => new ArrayFunctions()),
            ["math"] = Group(() => new MathFunctions(), "random", "uuid"),
            ["object"] = Group(() => new ObjectFunctions(), "eval", "eval_template"),
            ["string"] = Group(() => new StringFunctions()),
        };
        SetValue("empty", EmptyScriptObject.Default, readOnly: true);
        SetValue("blank", EmptyScriptObject.Default, readOnly: true);
        SetValue(HtmlInclude.Name, new HtmlInclude(new IncludeFunction()), readOnly: true);
        IsReadOnly = true;
    }

    public override bool Contains(string member) => _groups.ContainsKey(member) || base.Contains(member);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (!_groups.TryGetValue(member, out var group))
            return base.TryGetValue(context, span, member, out value);
        value = group.Value;
        return true;
    }

    public override bool CanWrite(string member) => !_groups.ContainsKey(member) && base.CanWrite(member);

    // One set serves all pages: what a template could change in it, other pages would see.
    private static Lazy<ScriptObject> Group(Func<ScriptObject> make, params string[] without) =>
        new(() =>
        {
            var group = make();
            foreach (var name in without)
                group.Remove(name);
            group.IsReadOnly = true;
            return group;
        });
}
