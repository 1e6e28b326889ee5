using Scriban;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>The variables that the templates of a theme name, as numbers; and what they do with them.</summary>
/// <remarks>Variables are those of a page: an included template sees those of the template around it.</remarks>
internal sealed class VariableNames : ScriptVisitor
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private bool _hasOwn;
    private bool _hasJumps;

    public VariableNames() => Loop = Add(ScriptVariable.ForObject.Name);

    /// <summary>The variable that a loop is known by inside of it.</summary>
    public int Loop { get; }

    public int Count => _numbers.Count;

    public IEnumerable<string> All => _numbers.Keys;

    /// <summary>
    /// Whether a template has scopes of another kind than a page and its loops: functions of its own, <c>with</c>, <c>this</c>,
    /// <c>import</c> or <c>readonly</c>. Variables are then Scriban's affair.
    /// </summary>
    public bool HasOtherScopes { get; private set; }

    public bool TryFind(string name, out int number) => _numbers.TryGetValue(name, out number);

    /// <summary>Whether a template gives the variable a value, so that it need not be what it is at first.</summary>
    public bool IsWritten(string name) => _written.Contains(name);

    /// <summary>Looks through a template.</summary>
    public TemplateTraits Find(Template template)
    {
        _hasOwn = _hasJumps = false;
        Visit(template.Page);
        return new TemplateTraits(_hasOwn, _hasJumps);
    }

    public int Add(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
            _numbers.Add(name, number = _numbers.Count);
        return number;
    }

    public override void Visit(ScriptVariableGlobal node) => Add(node.Name);

    public override void Visit(ScriptForStatement node)
    {
        Write(node.Variable);
        _hasJumps |= !DirectLoop.IsKnown(node);
        base.Visit(node);
    }

    public override void Visit(ScriptTableRowStatement node)
    {
        Write(node.Variable);
        Add(ScriptVariable.TablerowObject.Name);
        base.Visit(node);
    }

    public override void Visit(ScriptWhileStatement node)
    {
        Add(ScriptVariable.WhileObject.Name);
        base.Visit(node);
    }

    public override void Visit(ScriptAssignExpression node)
    {
        Write(node.Target);
        base.Visit(node);
    }

    public override void Visit(ScriptIncrementDecrementExpression node)
    {
        Write(node.Right);
        base.Visit(node);
    }

    public override void Visit(ScriptCaptureStatement node)
    {
        Write(node.Target);
        base.Visit(node);
    }

    public override void Visit(ScriptVariableLocal node) => _hasOwn = true;

    public override void Visit(ScriptBreakStatement node) => _hasJumps = true;

    public override void Visit(ScriptContinueStatement node) => _hasJumps = true;

    public override void Visit(ScriptReturnStatement node)
    {
        _hasJumps = true;
        base.Visit(node);
    }

    public override void Visit(ScriptFunction node) => HasOtherScopes = true;

    public override void Visit(ScriptAnonymousFunction node) => HasOtherScopes = true;

    public override void Visit(ScriptWithStatement node) => HasOtherScopes = true;

    public override void Visit(ScriptThisExpression node) => HasOtherScopes = true;

    public override void Visit(ScriptImportStatement node) => HasOtherScopes = true;

    public override void Visit(ScriptReadOnlyStatement node) => HasOtherScopes = true;

    private void Write(ScriptExpression? target)
    {
        if (target is ScriptVariableGlobal variable)
            _written.Add(variable.Name);
    }
}
