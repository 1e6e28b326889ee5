using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>
/// The variables of a page while it is being written, by number: what its model and its templates set, and above that what the
/// loops around set. Scriban finds them here by their names.
/// </summary>
internal sealed class PageVariables(VariableNames names) : IScriptObject
{
    private static readonly object Unset = new();

    private readonly object?[] _set = Filled(names.Count);
    private readonly object?[] _ofLoops = Filled(names.Count);

    /// <summary>What the variables of loops were before the loop, of the outermost loop first.</summary>
    private readonly List<(int Number, object? Before)> _before = [];

    /// <summary>Where the part of each loop begins in that.</summary>
    private readonly Stack<int> _loops = [];

    public bool TryGet(int number, out object? value)
    {
        value = _ofLoops[number];
        if (!ReferenceEquals(value, Unset))
            return true;
        value = _set[number];
        if (!ReferenceEquals(value, Unset))
            return true;
        value = null;
        return false;
    }

    public void Set(int number, object? value) => _set[number] = value;

    /// <summary>Begins with what a page's model has.</summary>
    public void Begin(ScriptObject model)
    {
        Array.Fill(_set, Unset);
        foreach (var (name, value) in model)
        {
            if (names.TryFind(name, out var number))
                _set[number] = value;
        }
    }

    public void EnterLoop() => _loops.Push(_before.Count);

    public void ExitLoop()
    {
        var start = _loops.Pop();
        for (var i = _before.Count - 1; i >= start; i--)
            _ofLoops[_before[i].Number] = _before[i].Before;
        _before.RemoveRange(start, _before.Count - start);
    }

    /// <summary>Sets a variable for as long as the innermost loop goes.</summary>
    public void SetInLoop(ScriptVariable variable, object? value)
    {
        var number =
            variable is DirectVariable direct ? direct.Number
            : ReferenceEquals(variable, ScriptVariable.ForObject) ? names.Loop
            : names.TryFind(variable.Name, out var found) ? found
            : throw new InvalidOperationException($"nobody has looked for the variable '{variable.Name}'");
        if (!IsOfInnermost(number))
            _before.Add((number, _ofLoops[number]));
        _ofLoops[number] = value;
    }

    private bool IsOfInnermost(int number)
    {
        for (var i = _loops.Peek(); i < _before.Count; i++)
        {
            if (_before[i].Number == number)
                return true;
        }
        return false;
    }

    private static object?[] Filled(int count)
    {
        var values = new object?[count];
        Array.Fill(values, Unset);
        return values;
    }

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = null;
        return names.TryFind(member, out var number) && TryGet(number, out value);
    }

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!names.TryFind(member, out var number))
            return false;
        Set(number, value);
        return true;
    }

    public bool Contains(string member) =>
        names.TryFind(member, out var number) && !ReferenceEquals(_set[number], Unset);

    public bool CanWrite(string member) => true;

    public bool Remove(string member)
    {
        if (!Contains(member))
            return false;
        names.TryFind(member, out var number);
        Set(number, Unset);
        return true;
    }

    public int Count => _set.Count(value => !ReferenceEquals(value, Unset));

    public bool IsReadOnly { get; set; }

    public IEnumerable<string> GetMembers() => names.All.Where(Contains);

    public void SetReadOnly(string member, bool readOnly) =>
        throw new NotSupportedException("a theme that makes variables read-only has Scriban's own");

    public IScriptObject Clone(bool deep) =>
        throw new NotSupportedException("a theme that takes the variables for a value has Scriban's own");
}
