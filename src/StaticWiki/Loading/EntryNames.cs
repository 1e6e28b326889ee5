using StaticWiki.Diagnostics;
using StaticWiki.Evidence;
using StaticWiki.Files;
using StaticWiki.Text;

namespace StaticWiki.Loading;

/// <summary>The names in one folder, and what is wrong with them on some system.</summary>
/// <param name="display">The path of a name in the folder, for places.</param>
/// <param name="count">How many names there are.</param>
internal sealed class EntryNames(Func<string, string> display, int count)
{
    private readonly Dictionary<string, (string Name, EntryKind Kind)> _known = new(count, PortableName.ByKey);

    public IEnumerable<Diagnostic> Add(string name, EntryKind kind)
    {
        var key = PortableName.KeyOf(name);
        var isNew = _known.TryAdd(key, (name, kind));
        return isNew && PortableName.FaultOf(name) is null ? [] : FaultsOf(name, kind, isNew ? null : _known[key]);
    }

    /// <param name="name">The name.</param>
    /// <param name="kind">What it names.</param>
    /// <param name="first">What came before and is the same name on some system; null where nothing is.</param>
    private IEnumerable<Diagnostic> FaultsOf(string name, EntryKind kind, (string Name, EntryKind Kind)? first)
    {
        if (PortableName.FaultOf(name) is { } fault)
        {
            yield return LoadingRules.UnportableName.At(new Place(display(name)), $"the name '{name}' {fault}") with
            {
                Target = name,
                Help = "give it another name",
            };
        }
        // Of two files that are published as they are, it is told that they would have one address.
        if (first is not { } other || (IsAsset(name, kind) && IsAsset(other.Name, other.Kind)))
            yield break;
        yield return LoadingRules.SameAddress.At(
            new Place(display(name)),
            $"'{name}' and '{other.Name}' are one name on Windows and macOS"
        ) with
        {
            Target = name,
            Help = "rename one of them",
        };
    }

    private static bool IsAsset(string name, EntryKind kind) =>
        kind == EntryKind.File
        && !name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        && !FingerprintFile.IsNameOfOne(name);
}
