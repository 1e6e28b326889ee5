using System.Collections.Immutable;
using Scriban;
using Scriban.Syntax;
using StaticWiki.Diagnostics;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>
/// Looks at the texts that templates name before any page is made: what is not there is told at its place, and a text that is
/// the same on all pages is put into the template, so that no page has to look for it.
/// </summary>
internal sealed class TemplateTexts(InterfaceTexts texts) : ScriptVisitor
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<(ScriptExpressionStatement Statement, string Text)> _fixed = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>The names of the texts that the templates ask for.</summary>
    public IReadOnlySet<string> Used => _used;

    /// <summary>Whether a template makes the name of a text, so that any may be used.</summary>
    public bool HasMadeNames { get; private set; }

    public void Resolve(Template template)
    {
        _fixed.Clear();
        Visit(template.Page);
        // A tree is not changed while one walks it.
        foreach (var (statement, text) in _fixed)
            Replace(statement, text);
    }

    /// <summary>Takes all texts of a group for used, since a script has them.</summary>
    public void UseGroup(string group) =>
        _used.UnionWith(texts.All.Select(text => text.Name).Where(name => InterfaceText.GroupOf(name) == group));

    /// <summary>The texts of a wiki's own that nothing asks for.</summary>
    public IEnumerable<Diagnostic> Unused() =>
        HasMadeNames
            ? []
            : texts
                .Added.Where(text => !_used.Contains(text.Name))
                .Select(text =>
                {
                    var known = texts.All.Select(other => other.Name).Except(texts.Added.Select(other => other.Name));
                    var nearest = Suggestions.Nearest(text.Name, known);
                    return TextRules.UnusedText.At(text.Place, $"nothing asks for a text '{text.Name}'") with
                    {
                        Target = text.Name,
                        Help = nearest.Count > 0 ? Misspelling.DidYouMean(nearest) : null,
                    };
                });

    public override void Visit(ScriptFunctionCall node)
    {
        if (node is { Target: ScriptVariableGlobal { Name: TextFunction.Name }, Arguments: [var first, ..] })
        {
            if (first is ScriptLiteral { Value: string name })
                Check(node, first, name);
            else
                HasMadeNames = true;
        }
        base.Visit(node);
    }

    public override void Visit(ScriptPipeCall node)
    {
        if (
            node.To
            is ScriptVariableGlobal { Name: TextFunction.Name }
                or ScriptFunctionCall { Target: ScriptVariableGlobal { Name: TextFunction.Name } }
        )
            HasMadeNames = true;
        base.Visit(node);
    }

    private void Check(ScriptFunctionCall call, ScriptNode written, string name)
    {
        _used.Add(name);
        if (texts.Find(name) is not { } text)
        {
            Report(new UnknownTextException(written.Span, name, texts));
            return;
        }
        var given = call.Arguments.OfType<ScriptNamedArgument>().Select(argument => argument.Name?.Name).ToHashSet();
        var left = text.Placeholders.Where(placeholder => !given.Contains(placeholder)).ToList();
        if (text.IsPlural && !given.Contains(InterfaceText.CountPlaceholder))
            left.Insert(0, InterfaceText.CountPlaceholder);
        // What is wrapped takes the one place that is left.
        if (left.Count > (call.Parent is ScriptWrapStatement ? 1 : 0))
            Report(new UnknownTextException(call.Span, text, left[0]));
        else if (text is { IsPlural: false, Placeholders: [] } && call.Parent is ScriptExpressionStatement statement)
            _fixed.Add((statement, string.Concat(text.Form.Parts.ToArray().Select(part => part.Text))));
    }

    private void Report(TemplateException fault) => _diagnostics.Add(TemplateFault.Of(fault));

    private static void Replace(ScriptExpressionStatement statement, string text)
    {
        if (statement.Parent is not ScriptList<ScriptStatement> statements)
            return;
        var at = statements.IndexOf(statement);
        statements[at] = new ScriptRawStatement
        {
            Span = statement.Span,
            Text = (ScriptStringSlice)HtmlText.Escape(text),
        };
    }
}
