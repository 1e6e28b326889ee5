using System.Collections;
using System.Diagnostics.CodeAnalysis;
using StaticWiki.Loading;
using StaticWiki.Sessions;

namespace StaticWiki.Cli.Serving;

/// <summary>The files of a session's site by the paths that diagnostics give: those of the output folder, in which nothing is.</summary>
internal sealed class SessionExcerpts(WikiSession session, WikiFolders folders)
    : IReadOnlyDictionary<string, ReadOnlyMemory<byte>>
{
    private readonly string _prefix = folders.Display(folders.Output) + "/";

    public ReadOnlyMemory<byte> this[string key] =>
        TryGetValue(key, out var content) ? content : throw new KeyNotFoundException(key);

    public IEnumerable<string> Keys => session.Paths.Select(path => _prefix + path);

    public IEnumerable<ReadOnlyMemory<byte>> Values => Keys.Select(key => this[key]);

    public int Count => session.Paths.Count();

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ReadOnlyMemory<byte> value)
    {
        value = default;
        if (
            !key.StartsWith(_prefix, StringComparison.Ordinal)
            || session.Read(key[_prefix.Length..]) is not var (_, content)
        )
            return false;
        value = content;
        return true;
    }

    public IEnumerator<KeyValuePair<string, ReadOnlyMemory<byte>>> GetEnumerator() =>
        Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
