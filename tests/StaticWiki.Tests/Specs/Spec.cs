using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticWiki.Addresses;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Tests.History;

namespace StaticWiki.Tests.Specs;

/// <summary>
/// A small site with what is expected of it, in one file: free text, then sections that each begin with a line
/// "=== name". A name of a path is an input, one below "before/content/" a file of the git revision "before"; the others
/// are "options" (base-url=…, against=…, drafts, theme), "git log" (what git prints, with "|" for NUL and ">" for the mark of a commit), "diagnostics"
/// (all of them, one a line, with help and edits indented below) and "expect PATH" (the whole of an output file;
/// the templates are reduced to the body unless the site brings its own or the option "theme" is set). What the theme's files
/// hold is none of a spec's business: the name of their folder, which follows from it, is shown with "#" in place of digits.
/// </summary>
internal sealed partial class Spec
{
    private const string Before = "before/content/";

    private readonly List<(string Name, string Text)> _sections = [];
    private readonly string _introduction;

    private Spec(string introduction) => _introduction = introduction;

    public static Spec Parse(string text)
    {
        var parts = ("\n" + text.ReplaceLineEndings("\n")).Split("\n=== ");
        var spec = new Spec(parts[0].TrimStart('\n'));
        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf('\n');
            spec._sections.Add(end < 0 ? (part, "") : (part[..end].Trim(), part[(end + 1)..].TrimEnd('\n') + "\n"));
        }
        return spec;
    }

    /// <summary>Builds the site and puts what came of it in the place of what was expected.</summary>
    public string Run()
    {
        var files = new MemoryFileSystem();
        var options = new BuildOptions { Jobs = 2 };
        string? log = null;
        var before = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var hasOwnTheme = _sections.Any(section => section.Name.StartsWith("templates/", StringComparison.Ordinal));
        foreach (var (name, text) in _sections)
        {
            if (name == "options")
                options = ReadOptions(text, options, ref hasOwnTheme);
            else if (name == "git log")
                log = text.Replace("\n", "", StringComparison.Ordinal)
                    .Replace("|", "\0", StringComparison.Ordinal)
                    .Replace('>', '\u0001');
            else if (name.StartsWith(Before, StringComparison.Ordinal))
                before[name[Before.Length..]] = Decode(text);
            else if (!IsExpectation(name))
                files.Write(name, Decode(text));
        }
        if (!hasOwnTheme)
            WriteBareTheme(files);
        var git = before.Count > 0 || log is not null ? new ScriptedGit(before) { Log = log ?? "" } : null;
        var result = Wiki.Make(files, WikiFolders.Below(""), options, git);

        var actual = new StringBuilder(_introduction.TrimEnd('\n'));
        foreach (var (name, text) in _sections)
        {
            actual.Append("\n\n=== ").Append(name).Append('\n');
            if (name == "diagnostics")
                actual.Append(Show(result.Diagnostics));
            else if (name.StartsWith("expect ", StringComparison.Ordinal))
                actual.Append(Show(result, name["expect ".Length..]));
            else
                actual.Append(text);
            while (actual[^1] == '\n')
                actual.Length--;
        }
        return actual.Append('\n').ToString();
    }

    /// <summary>The files of the site alone.</summary>
    public void WriteFiles(MemoryFileSystem files)
    {
        if (!_sections.Any(section => section.Name.StartsWith("templates/", StringComparison.Ordinal)))
            WriteBareTheme(files);
        foreach (var (name, text) in _sections)
        {
            if (
                name is not ("options" or "git log")
                && !name.StartsWith(Before, StringComparison.Ordinal)
                && !IsExpectation(name)
            )
                files.Write(name, Decode(text));
        }
    }

    private static bool IsExpectation(string name) =>
        name == "diagnostics" || name.StartsWith("expect ", StringComparison.Ordinal);

    private static BuildOptions ReadOptions(string text, BuildOptions options, ref bool hasOwnTheme)
    {
        foreach (var option in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (option.StartsWith("base-url=", StringComparison.Ordinal))
                options = options with { BaseUrl = new Uri(option["base-url=".Length..]) };
            else if (option.StartsWith("against=", StringComparison.Ordinal))
                options = options with
                {
                    Against = new Baseline(option["against=".Length..], option["against=".Length..]),
                };
            else if (option == "drafts")
                options = options with { WithDrafts = true };
            else if (option == "theme")
                hasOwnTheme = true;
            else
                throw new FormatException($"unknown option '{option}'");
        }
        return options;
    }

    /// <summary>Writes "\xFF" as that byte, "\r" as a carriage return and "\u{FDD0}" as that character.</summary>
    private static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 3 < text.Length && text[i + 1] == 'x')
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 2, 2), 16));
                i += 3;
            }
            else if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == 'r')
            {
                bytes.Add((byte)'\r');
                i++;
            }
            else if (text[i] == '\\' && i + 2 < text.Length && text[i + 1] == 'u' && text[i + 2] == '{')
            {
                var end = text.IndexOf('}', i);
                var rune = new Rune(Convert.ToInt32(text[(i + 3)..end], 16));
                bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
                i = end;
            }
            else
            {
                var length = char.IsHighSurrogate(text[i]) ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
            }
        }
        return [.. bytes];
    }

    private static void WriteBareTheme(MemoryFileSystem files)
    {
        files.Write("templates/layout.html", "{{ content }}"u8);
        foreach (
            var page in new[]
            {
                "home",
                "page",
                "topic",
                "stub",
                "source",
                "topics",
                "kind",
                "tag",
                "sources",
                "disambiguation",
                "maintenance",
                "search",
                "404",
            }
        )
            files.Write($"templates/pages/{page}.html", "{{ page.body }}"u8);
    }

    private static string Show(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        // Each site would say it; one spec of its own does.
        var shown = diagnostics.Where(diagnostic => diagnostic.Rule != LoadingRules.NoBaseUrl);
        foreach (var diagnostic in shown.OrderBy(diagnostic => diagnostic.Place).ThenBy(diagnostic => diagnostic.Code))
        {
            text.Append(diagnostic.Place?.ToString() ?? "-").Append(": ");
            text.Append(diagnostic.Severity.ToString().ToLowerInvariant()).Append(' ').Append(diagnostic.Code);
            text.Append(": ").Append(diagnostic.Message).Append('\n');
            if (diagnostic.Help is { } help)
                text.Append("  help: ").Append(help).Append('\n');
            foreach (var edit in diagnostic.Edits)
                text.Append(
                        CultureInfo.InvariantCulture,
                        $"  edit: {edit.Place.Start}-{edit.Place.End}: {edit.NewText}"
                    )
                    .Append('\n');
        }
        return text.Length == 0 ? "none\n" : text.ToString();
    }

    [GeneratedRegex("theme-[0-9a-f]{8}/")]
    private static partial Regex ThemeFolder();

    private static string Show(MadeSite result, string path)
    {
        if (path == "files")
            return string.Concat(
                result
                    .Files.Select(file => file.Path + "\n")
                    // The pieces of the search index and the theme are named after their content, which tests of their own
                    // look at.
                    .Where(line =>
                        !line.StartsWith("search/", StringComparison.Ordinal)
                        || line.EndsWith(".html\n", StringComparison.Ordinal)
                    )
                    .Where(line => !line.StartsWith("theme-", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            );
        var file = result.Files.FirstOrDefault(file => file.Path == path);
        return file is null
            ? "(no such file)\n"
            : ThemeFolder().Replace(Encoding.UTF8.GetString(file.Content.Span).TrimEnd('\n') + "\n", "theme-########/");
    }
}
