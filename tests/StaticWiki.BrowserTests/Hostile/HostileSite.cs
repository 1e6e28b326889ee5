using System.Globalization;
using System.Text;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.BrowserTests.Hostile;

/// <summary>
/// Wikis of the corpus: each text and a mutation of it in a body, in front matter, as a file name and as what a source says
/// of itself, with HTML sanitized, escaped and off; and drawings. They are served without the policy of their pages, so
/// that nothing but the build stands between the texts and the browser.
/// </summary>
public sealed class HostileSite : IDisposable
{
    private readonly SiteServer _server = new();
    private readonly List<(string Path, string Text)> _pages = [];

    public HostileSite()
    {
        var vectors = Vectors.Read("vectors.txt");
        var mutations = Enumerable.Range(0, vectors.Count).Select(index => Vectors.Mutate(vectors, index)).ToList();
        Build("sanitize", vectors, withAll: true);
        Build("mutated", mutations, withAll: false);
        // Where no HTML is left, no text has a part in what the next one is.
        var together = vectors.Chunk(6).Select(texts => string.Join("\n\n", texts)).ToList();
        Build("escape", together, withAll: false);
        Build("off", together, withAll: false);
        AddDrawings();
        _server.Begin();
    }

    public string Address => _server.Address;

    /// <summary>Each page with the text that it was made of.</summary>
    public IReadOnlyList<(string Path, string Text)> Pages => _pages;

    public void Dispose() => _server.Dispose();

    private void Build(string folder, IReadOnlyList<string> texts, bool withAll)
    {
        var files = new MemoryFileSystem();
        var html = folder is "escape" or "off" ? folder : "sanitize";
        Write(files, "site.yaml", $"title: Hostile\nmarkdown: {{html: {html}}}\n");
        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++)
        {
            var (text, yaml) = (texts[i], Yaml(texts[i]));
            Write(
                files,
                Invariant($"topics/t{i}.md"),
                $"---\ntitle: {yaml}\nsummary: {yaml}\naliases: [{yaml}]\ntags: [\"{i}\"]\n"
                    + $"facts:\n  - {{name: {yaml}, value: {yaml}, note: {yaml}, cite: s{i}}}\n"
                    + $"events:\n  - {{date: 2020-01-01, title: {yaml}}}\n---\n"
                    + $"Text {text} text.\n\n{text}\n\n- {text}\n\nText [@s{i}].\n"
            );
            made[Invariant($"topics/t{i}/index.html")] = text;
            if (!withAll)
                continue;
            Write(
                files,
                Invariant($"sources/s{i}.md"),
                $"---\ntitle: {yaml}\npublisher: {yaml}\nauthors: [{yaml}]\nurl: {yaml}\narchive: {yaml}\n"
                    + $"status: corrected\nstatus_date: 2020-01-01\nstatus_note: {yaml}\n---\nAbstract.\n"
            );
            made[Invariant($"sources/s{i}/index.html")] = text;
            // Names and titles are written in the same places; half of them show that a name gets there at all.
            if (i % 2 == 0)
                Write(files, Invariant($"names/{FileName(text)}/{i}{FileName(text)}.md"), "Text.\n");
        }
        var site = Wiki.Make(
            files,
            WikiFolders.Below(""),
            new BuildOptions { BaseUrl = new Uri(_server.Address + folder + "/") }
        );
        foreach (var file in site.Files)
        {
            var isPage = file.Path.EndsWith(".html", StringComparison.Ordinal);
            _server.Add($"{folder}/{file.Path}", isPage ? WithoutPolicy(file) : file.Content.ToArray());
            if (
                made.TryGetValue(file.Path, out var text)
                || (isPage && file.Path.StartsWith("names/", StringComparison.Ordinal))
            )
                _pages.Add(($"{folder}/{file.Path}", text ?? file.Path));
        }
        _pages.Add(($"{folder}/topics/index.html", "a listing"));
        _pages.Add(($"{folder}/maintenance/index.html", "a report"));
        _pages.Add(($"{folder}/graph/index.html", "a map"));
    }

    private void AddDrawings()
    {
        var files = new MemoryFileSystem();
        Write(files, "site.yaml", "title: Drawings\n");
        var drawings = Vectors.Read("drawings.txt");
        var index = new StringBuilder("Text\n\n");
        for (var i = 0; i < drawings.Count; i++)
        {
            Write(files, Invariant($"d{i}.svg"), drawings[i]);
            index.Append(CultureInfo.InvariantCulture, $"![[d{i}.svg|x]] ![y](d{i}.svg)\n\n");
        }
        Write(files, "index.md", index.ToString());
        var site = Wiki.Make(
            files,
            WikiFolders.Below(""),
            new BuildOptions { BaseUrl = new Uri(_server.Address + "drawings/") }
        );
        foreach (var file in site.Files)
        {
            _server.Add(
                "drawings/" + file.Path,
                file.Path.EndsWith(".html", StringComparison.Ordinal) ? WithoutPolicy(file) : file.Content.ToArray()
            );
            if (
                file.Path == "index.html"
                || (file.Path.EndsWith(".svg", StringComparison.Ordinal) && file.Path[0] == 'd')
            )
                _pages.Add(("drawings/" + file.Path, file.Path));
        }
    }

    private static byte[] WithoutPolicy(OutputFile file)
    {
        var html = Encoding.UTF8.GetString(file.Content.Span);
        var policy = html.IndexOf("<meta http-equiv=\"Content-Security-Policy\"", StringComparison.Ordinal);
        var end = html.IndexOf('>', policy);
        return Encoding.UTF8.GetBytes(html.Remove(policy, end + 1 - policy));
    }

    private static string Yaml(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var c in text)
            escaped.Append(char.IsAsciiLetterOrDigit(c) ? c.ToString() : Invariant($"\\u{(int)c:X4}"));
        return escaped.Append('"').ToString();
    }

    /// <summary>What of a text can be the name of a file somewhere.</summary>
    private static string FileName(string text) =>
        "x" + string.Concat(text.Where(c => c is not ('/' or '\\' or '\0')).Take(60)) + "x";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Write(MemoryFileSystem files, string path, string text) =>
        files.Write("content/" + path, Encoding.UTF8.GetBytes(text));
}
