using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using StaticWiki.Rendering.Direct;

namespace StaticWiki.Rendering;

/// <summary>The members that templates see of a kind of model, and how the value of each is had.</summary>
internal sealed class Members<T>
{
    private readonly FrozenDictionary<string, int> _indexes;
    private readonly (string Name, Func<T, object?> Value)[] _members;

    /// <summary>The index of the member with each <see cref="MemberName"/>.</summary>
    private readonly int[] _byNumber;

    public Members(params ReadOnlySpan<(string Name, Func<T, object?> Value)> members)
    {
        _members = members.ToArray();
        _indexes = _members.Index().ToFrozenDictionary(member => member.Item.Name, member => member.Index);
        var numbers = Array.ConvertAll(_members, member => MemberName.NumberOf(member.Name));
        _byNumber = new int[numbers.Max() + 1];
        Array.Fill(_byNumber, -1);
        foreach (var (index, number) in numbers.Index())
            _byNumber[number] = index;
    }

    public int Count => _members.Length;

    public IEnumerable<string> Names => _members.Select(member => member.Name);

    public int IndexOf(string name) => _indexes.TryGetValue(name, out var index) ? index : -1;

    /// <summary>The index of the member that has the <see cref="MemberName"/>; -1 where there is none.</summary>
    public int IndexOf(int number) => (uint)number < (uint)_byNumber.Length ? _byNumber[number] : -1;

    public string NameOf(int index) => _members[index].Name;

    public object? ValueOf(int index, T model) => _members[index].Value(model);
}

/// <summary>A model as a template sees it, whatever it is a model of.</summary>
internal abstract class ModelObject
{
    /// <summary>The value of the member that has the <see cref="MemberName"/>; false where it is to be read by its name.</summary>
    public abstract bool TryRead(int number, out object? value);
}

/// <summary>
/// A model as a template sees it. Of all that a page could show a template writes a part, so the value of a member is
/// made when it is first asked for.
/// </summary>
/// <remarks>A template that does anything else with it than read a member makes an ordinary object of it.</remarks>
internal sealed class ModelObject<T>(Members<T> members, T model)
    : ModelObject,
        IScriptObject,
        IDictionary<string, object?>,
        IDictionary,
        IFormattable
{
    /// <summary>A value that is null, where null stands for what nobody has asked for.</summary>
    private static readonly object Null = new();

    private object?[]? _values;
    private ScriptObject? _whole;

    private ScriptObject Whole => _whole ??= MakeWhole();

    private IDictionary WholeDictionary => Whole;

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (_whole is not null)
            return _whole.TryGetValue(context, span, member, out value);
        var index = members.IndexOf(member);
        if (index < 0 && context is { EnableRelaxedMemberAccess: false })
            throw new UnknownMemberException(span, member, members.Names);
        value = index < 0 ? null : ValueOf(index);
        return index >= 0;
    }

    public override bool TryRead(int number, out object? value)
    {
        var index = _whole is null ? members.IndexOf(number) : -1;
        value = index < 0 ? null : ValueOf(index);
        return index >= 0;
    }

    private object? ValueOf(int index)
    {
        ref var value = ref (_values ??= new object?[members.Count])[index];
        value ??= members.ValueOf(index, model) ?? Null;
        return ReferenceEquals(value, Null) ? null : value;
    }

    private ScriptObject MakeWhole()
    {
        var whole = new ScriptObject(members.Count);
        for (var i = 0; i < members.Count; i++)
            whole.Add(members.NameOf(i), ValueOf(i));
        return whole;
    }

    public int Count => _whole?.Count ?? members.Count;

    public bool IsReadOnly
    {
        get => Whole.IsReadOnly;
        set => Whole.IsReadOnly = value;
    }

    public object? this[string key]
    {
        get => Whole[key];
        set => Whole[key] = value;
    }

    public ICollection<string> Keys => Whole.Keys;

    public ICollection<object?> Values => Whole.Values;

    public IEnumerable<string> GetMembers() => Whole.GetMembers();

    public bool Contains(string member) => Whole.Contains(member);

    public bool CanWrite(string member) => Whole.CanWrite(member);

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        Whole.TrySetValue(context, span, member, value, readOnly);

    public bool Remove(string member) => Whole.Remove(member);

    public void SetReadOnly(string member, bool readOnly) => Whole.SetReadOnly(member, readOnly);

    public IScriptObject Clone(bool deep) => Whole.Clone(deep);

    public void Add(string key, object? value) => Whole.Add(key, value);

    public bool ContainsKey(string key) => Whole.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) =>
        TryGetValue(null, default, key, out value);

    public void Add(KeyValuePair<string, object?> item) => Whole.Add(item.Key, item.Value);

    public void Clear() => Whole.Clear();

    public bool Contains(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)Whole).Contains(item);

    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)Whole).CopyTo(array, arrayIndex);

    public bool Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)Whole).Remove(item);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Whole.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => Whole.ToString(CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => Whole.ToString(format, formatProvider);

    bool IDictionary.IsFixedSize => WholeDictionary.IsFixedSize;

    ICollection IDictionary.Keys => WholeDictionary.Keys;

    ICollection IDictionary.Values => WholeDictionary.Values;

    bool ICollection.IsSynchronized => WholeDictionary.IsSynchronized;

    object ICollection.SyncRoot => WholeDictionary.SyncRoot;

    object? IDictionary.this[object key]
    {
        get => WholeDictionary[key];
        set => WholeDictionary[key] = value;
    }

    void IDictionary.Add(object key, object? value) => WholeDictionary.Add(key, value);

    bool IDictionary.Contains(object key) => WholeDictionary.Contains(key);

    void IDictionary.Remove(object key) => WholeDictionary.Remove(key);

    void ICollection.CopyTo(Array array, int index) => WholeDictionary.CopyTo(array, index);

    IDictionaryEnumerator IDictionary.GetEnumerator() => WholeDictionary.GetEnumerator();
}
