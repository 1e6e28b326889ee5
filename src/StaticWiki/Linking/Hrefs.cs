using System.Text;

namespace StaticWiki.Linking;

/// <summary>
/// Writes links from one page. They are relative, so that the site works wherever it's put; only the page for missing
/// addresses, which the host shows at any depth, needs the path of the site's root.
/// </summary>
public sealed class Hrefs
{
    private readonly string[] _folders;
    private readonly string? _basePath;

    private Hrefs(string[] folders, string? basePath)
    {
        _folders = folders;
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
        var segments = target.Path.Split('/');
        var common = 0;
        while (common < _folders.Length && common < segments.Length - 1 && _folders[common] == segments[common])
            common++;
        var href = new StringBuilder();
        for (var i = common; i < _folders.Length; i++)
            href.Append("../");
        href.AppendJoin('/', segments[common..].Select(Uri.EscapeDataString));
        if (href.Length == 0 && suffix.Length == 0)
            href.Append("./");
        return href.Append(suffix).ToString();
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
