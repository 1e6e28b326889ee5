using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using StaticWiki.Files;

namespace StaticWiki.Rendering;

/// <summary>
/// The folder of the site that the theme's files are published in. Its name follows from what they hold, so that what a host or
/// a browser keeps of an older theme is never mixed with a newer one. They share one folder rather than having a name each, so
/// that what refers to another of them by a relative path (<c>url(…)</c>, <c>@import</c>, <c>import</c>) needs no rewriting,
/// and gets what belongs to it.
/// </summary>
internal static class ThemeFolder
{
    private const string Prefix = "theme-";

    // 32 bits: the same name for an older and a newer theme would have to come up within the ten minutes that hosts keep them.
    private const int DigitCount = 8;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private const int NameLength = 6 + DigitCount + 1;

    /// <summary>Its name where nobody keeps what is published, and a browser is told of a change by an address that stays.</summary>
    public const string Lasting = Prefix + "live/";

    /// <summary>The folder for certain files.</summary>
    /// <param name="assets">By their names, in the order of these.</param>
    public static string For(IEnumerable<OutputFile> assets)
    {
        var hash = new XxHash128();
        foreach (var (name, content, _) in assets)
        {
            hash.Append(Encoding.UTF8.GetBytes($"{name}\0{content.Length}\0"));
            hash.Append(content.Span);
        }
        return string.Concat(
            Prefix,
            hash.GetCurrentHashAsUInt128().ToString("x32", CultureInfo.InvariantCulture).AsSpan(0, DigitCount),
            "/"
        );
    }

    /// <summary>The folder that a path leads into; null where it leads into none of a theme.</summary>
    public static string? Of(string path) =>
        path.Length > NameLength
        && path.StartsWith(Prefix, StringComparison.Ordinal)
        && path[NameLength - 1] == '/'
        && !path.AsSpan(Prefix.Length, DigitCount).ContainsAnyExcept(Digits)
            ? path[..NameLength]
            : null;

    /// <summary>A path that is the same whatever the theme holds; that of any other file as it is.</summary>
    public static string Unversioned(string path) => Of(path) is { } folder ? Lasting + path[folder.Length..] : path;

    /// <summary>A digest of a page that is the same whatever the theme holds.</summary>
    /// <param name="html">The page.</param>
    /// <param name="folder">The folder of the theme that it names; null where there is none.</param>
    public static UInt128 DigestWithout(ReadOnlySpan<byte> html, string? folder)
    {
        var hash = new XxHash128();
        if (folder is not null)
        {
            var name = Encoding.UTF8.GetBytes(folder);
            for (var at = html.IndexOf(name); at >= 0; at = html.IndexOf(name))
            {
                hash.Append(html[..at]);
                html = html[(at + name.Length)..];
            }
        }
        hash.Append(html);
        return hash.GetCurrentHashAsUInt128();
    }
}
