using System.Globalization;
using System.Text;
using CsCheck;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Tests.History;

namespace StaticWiki.Tests.Rendering;

/// <summary>A wiki that has a text in every place where content gives one, and texts that try to be more.</summary>
internal static class HostileText
{
    private static readonly string[] Parts =
    [
        "<script>hit()</script>",
        "</script><script>hit()</script>",
        "<!--",
        "<!--<script>",
        "-->",
        "]]>",
        "<![CDATA[",
        "<?xml",
        "<x-hit>",
        "</title><x-hit>",
        "\" onhit=\"1",
        "' onhit='1",
        " onhit=1 ",
        "\"><x-hit onhit=1>",
        "&quot; onhit=1",
        "&lt;x-hit&gt;",
        "&#60;x-hit&#62;",
        "%3Cx-hit%3E",
        "javascript:hit()",
        "{{ hit }}",
        "{{ '<x-hit>' }}",
        "\\u003cx-hit>",
        "\\",
        "/",
        "//evil.example",
        "`",
        "url(//evil.example)",
        "\0",
        "\u0001",
        "\u001F",
        "\u007F",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "\uFFFE",
        "\uFFFF",
        "\uFDD0",
        "\uFDD1" + "0" + "\uFDD0",
        "\uD800",
        "\uDC00",
        "\u202E",
        "\n",
        "\r",
        "\t",
        "[[x]]",
        "a",
        " ",
    ];

    public static readonly Gen<string> Any = Gen.OneOf(Parts)
        .Array[1, 6]
        .Select(parts => "x" + string.Concat(parts) + "y");

    public static MadeSite Build(string text)
    {
        var files = new MemoryFileSystem();
        var t = Yaml(text);
        Write(
            files,
            "site.yaml",
            $"title: {t}\ndescription: {t}\nlicence: {{name: {t}, url: \"https://example.org/\"}}\n"
                + $"repository: {{name: a/b, branch: {t}}}\nnavigation:\n  - {t}: /topics/\n"
                + $"kinds:\n  thing:\n    name: {t}\n    plural: {t}\n    facts:\n      size: {{type: text, label: {t}}}\n"
                + $"  other: {t}\n"
        );
        Write(files, "places.yaml", $"Here: {{lat: 1, lon: 2, aliases: [{t}]}}\nThere: {{lat: 30, lon: 40}}\n");
        Write(
            files,
            "topics/a.md",
            $"---\ntitle: {t}\nsummary: {t}\nkind: thing\naliases: [{t}, Known]\ntags: [{t}]\nno_autolink: [{t}]\n"
                + "date: 2025-01-02\nupdated: 2025-01-03\n"
                + $"facts:\n  - {{size: {t}, cite: \"s, {Escaped(text)}\", note: {t}}}\n  - {{size: {t}, cite: s}}\n"
                + $"conflicts:\n  - question: {t}\n    positions:\n      - {{says: {t}, cite: s}}\n      - {{says: {t}}}\n    note: {t}\n"
                + $"events:\n  - {{date: 2020-01-01, title: {t}, route: [Here, There], topics: [Known], place: {t}, note: {t}, cite: s}}\n"
                + $"extra: {{any: {t}}}\n---\n"
                + $"# {Line(text)}\n\n## {Line(text)} {{#{Line(text)}}}\n\nText [@s, {Line(text)}]. ![[b]] [[Known|{Line(text)}]] [l](s.md \"{Line(text)}\") [m](%EF%BF%BE.md) [[\uFFFE]]\n"
        );
        Write(
            files,
            "topics/b.md",
            $"---\ntitle: B\nkind: {t}\ntags: [{t}, b]\n---\nSee [[Known]]. \"{Line(text)}\" [@s].\n"
        );
        Write(
            files,
            "sources/s.md",
            $"---\ntitle: {t}\npublisher: {t}\nauthors: [{t}, {t}]\ndate: 2025\nurl: \"https://example.org/{Escaped(text)}\"\n"
                + $"archive: {t}\nretrieved: 2025-01-01\nlanguage: {t}\ngrade: {t}\nstatus: retracted\nstatus_date: 2025-02-02\n"
                + $"status_note: {t}\ntopics: [{t}, Known]\n---\nAbstract.\n"
        );
        Write(files, $"topics/{FileName(text)}.md", "A name.\n");
        var author = text.Replace("\0", "", StringComparison.Ordinal).Replace("\u0001", "", StringComparison.Ordinal);
        var git = new ScriptedGit(new Dictionary<string, byte[]>())
        {
            Log = $"\u00012026-01-02\0{author}\0M\0topics/a.md\0M\0topics/b.md\0",
        };
        var options = new BuildOptions { Jobs = 1, BaseUrl = new Uri("https://example.org/wiki/") };
        return Wiki.Make(files, WikiFolders.Below(""), options, git);
    }

    /// <summary>
    /// A double-quoted scalar of YAML in which nothing but letters and digits stands for itself. What the reader refuses in
    /// any file, which then has no front matter at all, is left to bodies and names.
    /// </summary>
    private static string Yaml(string text) => $"\"{Escaped(text)}\"";

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
                escaped.Append(c);
            else if (IsKept(c))
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
        return escaped.ToString();
    }

    private static bool IsKept(char c) =>
        !char.IsSurrogate(c)
        && c is >= ' ' or '\t' or '\n' or '\r'
        && c is not ('\x7F' or (>= '\uFDD0' and <= '\uFDEF'));

    /// <summary>As it can stand in a line of Markdown.</summary>
    private static string Line(string text) =>
        text.Replace('\n', ' ')
            .Replace('\r', ' ')
            .Replace("\uD800", "", StringComparison.Ordinal)
            .Replace("\uDC00", "", StringComparison.Ordinal);

    private static string FileName(string text) =>
        Line(text).Replace('/', '-').Replace('\\', '-').Replace('\0', '-').Trim();

    private static void Write(MemoryFileSystem files, string path, string text) =>
        files.Write("content/" + path, Encoding.UTF8.GetBytes(text));
}
