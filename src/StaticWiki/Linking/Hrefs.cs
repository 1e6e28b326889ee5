using System.Buffers;
using System.Text;

namespace StaticWiki.Linking;

/// <summary>
/// Writes links from one page. They are relative, so that the site works wherever it's put; only the page for missing
/// addresses, which the host shows at any depth, needs the path of the site's root.
/// </summary>
public sealed class Hrefs
{
    /// <summary>What stands for itself in a path (RFC 3986, 2.3), and what stands between its parts.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
    );

    private readonly string[] _folders;
    private readonly string[] _up;
    private readonly string? _basePath;

    private Hrefs(string[] folders, string? basePath)
    {
        _folders = folders;
        _up = new string[folders.Length + 1];
        for (var i = 0; i <= folders.Length; i++)
            _up[i] = i == 0 ? "" : _up[i - 1] + "../";
        _basePath = basePath;
    }

    public static Hrefs From(Address page) => new(page.Path.Split('/')[..^1], null);

    /// <param name="basePath">Begins and ends with a slash.</param>
    public static Hrefs Absolute(string basePath) => new([], basePath);

    /// <param name="target">Where to.</param>
    /// <param name="query">With its question mark, or empty.</param>
    /// <param name="fragment">Without its hash sign, not percent-encoded; null for none.</param>
    public string To(Address target, string query = "", string? fragment = null)
    {
        var suffix = query + (fragment is null ? "" : "#" + EncodeFragment(fragment));
        if (_basePath is not null)
            return _basePath + target.Encoded + suffix;
        var path = target.Path;
        var (common, rest) = (0, 0);
        while (common < _folders.Length && path.IndexOf('/', rest) is >= 0 and var slash)
        {
            if (!path.AsSpan(rest, slash - rest).SequenceEqual(_folders[common]))
                break;
            (common, rest) = (common + 1, slash + 1);
        }
        if (common == _folders.Length && rest == path.Length && suffix.Length == 0)
            return "./";
        var up = _up[_folders.Length - common];
        // Most addresses need no encoding; every link of every page comes by here.
        return path.AsSpan(rest).ContainsAnyExcept(Plain)
            ? string.Concat(up, new Address(path[rest..]).Encoded, suffix)
            : string.Concat(up, path.AsSpan(rest), suffix);
    }

    /// <summary>Encodes what a URL's fragment may not hold (URL standard, the fragment percent-encode set).</summary>
    private static string EncodeFragment(string fragment)
    {
        var encoded = new StringBuilder(fragment.Length);
        foreach (var rune in fragment.EnumerateRunes())
        {
            if (rune.Value is <= 0x20 or '"' or '<' or '>' or '`' or '%' or > 0x7E)
                encoded.Append(Uri.EscapeDataString(rune.ToString()));
            else
                encoded.Append(rune);
        }
        return encoded.ToString();
    }
}
