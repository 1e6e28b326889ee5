using System.Globalization;
using System.Text;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Caching;

/// <summary>A wiki that somebody works on at random, with all that one page may show of another.</summary>
internal sealed class WikiGenerator(int seed)
{
    private static readonly string[] Words = ["Alpha", "Beta", "Gamma Ray", "Delta", "Epsilon", "Zeta", "Eta", "Theta"];

    /// <summary>Names that pages get later; they stand in texts, or parts of them do, or begin other names.</summary>
    private static readonly string[] LaterNames =
    [
        "Gamma",
        "Ray",
        "Beta was",
        "There Before",
        "Use",
        "Nothing",
        "Zeta-Eta",
        "It is",
        "this",
        "moving palace",
    ];

    private static readonly string[] Sections = ["History", "Use", "Names"];
    private static readonly string[] Kinds = ["train", "person"];
    private static readonly string[] Tags = ["old", "new", "steel"];
    private static readonly string[] Sources = ["first", "second", "third"];

    private readonly Random _random = new(seed);

    /// <summary>Whether every name that is linked is some page's, so that little has to be found anew.</summary>
    private readonly bool _isSettled = seed % 2 == 0;

    /// <summary>A wiki to begin with.</summary>
    public void Begin(MemoryFileSystem files)
    {
        WriteSettings(files);
        Write(files, "content/index.md", "---\ntitle: Home\n---\n" + Body(2));
        Write(files, "content/places.yaml", "Here: {lat: 1, lon: 2}\nThere: {lat: 3, lon: 4}\n");
        WriteDrawing(files);
        foreach (var source in Sources)
            WriteSource(files, source);
        foreach (var word in Words[..(_isSettled ? 8 : 5)])
            WriteTopic(files, PathOf(word));
    }

    /// <summary>What may happen between two builds.</summary>
    /// <returns>What did.</returns>
    public string Change(MemoryFileSystem files)
    {
        var topics = files
            .Files.Keys.Where(path => path.StartsWith("content/topics/", StringComparison.Ordinal))
            .ToList();
        var topic = topics.Count == 0 ? PathOf(Pick(Words)) : Pick(topics);
        if (_isSettled && Maybe(2))
        {
            var named = PathOf(Pick(Words));
            WriteTopic(files, named, Pick(LaterNames));
            return "named anew " + named;
        }
        switch (_random.Next(14))
        {
            case 0 or 1 or 2:
                WriteTopic(files, topic);
                return "wrote " + topic;
            case 3:
                var path = PathOf(Pick(Words));
                WriteTopic(files, path);
                return "wrote " + path;
            case 4 or 5 when topics.Count > 0:
                var text = Encoding.UTF8.GetString(files.Read(topic)) + "\n" + Sentence() + "\n";
                Write(files, topic, text);
                return "added to " + topic;
            case 6 when topics.Count > 1:
                files.Delete(topic);
                return "deleted " + topic;
            case 7 when topics.Count > 0:
                var to = $"content/topics/{(Maybe(2) ? "sub/" : "")}moved-{_random.Next(3)}.md";
                files.Move(topic, to);
                return $"moved {topic} to {to}";
            case 8:
                WriteSource(files, Pick(Sources));
                return "wrote a source";
            case 9:
                WriteSettings(files);
                return "changed the settings";
            case 10:
                WriteDrawing(files);
                return "changed a drawing";
            case 11:
                Write(
                    files,
                    "templates/" + Pick(["partials/footer-note.html", "assets/style.css", "assets/icon.svg"]),
                    $"<!-- {_random.Next(9)} -->"
                );
                Write(files, "content/about.md", $"# About\n\n{Sentence()}\n");
                return "changed the theme and a page";
            case 12:
                WriteTexts(files);
                return "changed what the interface says";
            default:
                return Tamper(files);
        }
    }

    /// <summary>What the command line says of the repository.</summary>
    public Repository? KeptAt() =>
        Pick<Repository?>([null, null, null, Repository.None, new Repository("https://git.example.org/fork")]);

    private string Tamper(MemoryFileSystem files)
    {
        var output = files
            .Files.Keys.Where(path => path.StartsWith("output/", StringComparison.Ordinal) && !path.Contains("/."))
            .ToList();
        if (output.Count == 0)
            return "nothing";
        var path = Pick(output);
        if (Maybe(2))
            files.Delete(path);
        else
            Write(files, path, "tampered");
        return "tampered with " + path;
    }

    private void WriteSettings(MemoryFileSystem files)
    {
        // Without settings a fault is a warning, and the site is published more often.
        if (Maybe(2))
        {
            files.Delete("content/site.yaml");
            return;
        }
        var mentions = Pick(["link", "report", "off"]);
        var language = Pick(["", "", "language: ko\n"]);
        var llms = Maybe(3) ? "llms: false\n" : "";
        var html = Maybe(3) ? $"markdown: {{html: {Pick(["sanitize", "escape", "off"])}}}\n" : "";
        var url = Maybe(2) ? "base_url: https://example.org/wiki/\n" : "";
        var picture = Maybe(2) ? $"picture: {{path: card.png, alt: Card {_random.Next(2)}}}\n" : "";
        var repository = Pick([
            "",
            "repository: owner/name\n",
            "repository: {url: https://git.example.org/n, branch: dev, path: docs}\n",
            "repository: {edit: 'https://code.example.org/{path}?{title}', report: 'https://code.example.org/?{address}'}\n",
        ]);
        Write(
            files,
            "content/site.yaml",
            $"title: Wiki {_random.Next(3)}\nlinks: {{mentions: {mentions}}}\n{language}{llms}{html}{url}{picture}{repository}"
                + "kinds:\n  train: {name: Train, facts: {speed: {type: number, unit: km/h}, builder: {type: topic}}}\n"
                + "  person: Person\n"
        );
    }

    /// <summary>What names pages, and what stands on them.</summary>
    private void WriteTexts(MemoryFileSystem files) =>
        Write(
            files,
            $"templates/texts/{Pick(["en", "ko"])}.yaml",
            $"titles: {{topics: All {Pick(Words)}, untitled_source: 'None {_random.Next(3)}, {{origin}}'}}\n"
                + (Maybe(2) ? $"page: {{edit: Edit {_random.Next(3)}}}\ndates: {{month: '{{year}}/{{month}}'}}\n" : "")
        );

    private void WriteDrawing(MemoryFileSystem files)
    {
        WritePicture(files);
        Write(
            files,
            "content/topics/plan.svg",
            $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><a href='{SlugOf(Pick(Words))}.md'>"
                + $"<path d='M0 {_random.Next(9)}h9'/></a></svg>"
        );
    }

    /// <summary>What is shown beside links: the beginning of a PNG picture, which says how large it is.</summary>
    private void WritePicture(MemoryFileSystem files)
    {
        byte[] size = [0, 0, 2, (byte)_random.Next(3), 0, 0, 1, (byte)_random.Next(3)];
        files.Write("content/card.png", [0x89, .. "PNG\r\n\u001A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. size]);
    }

    private void WriteSource(MemoryFileSystem files, string id) =>
        Write(
            files,
            $"content/sources/{id}.md",
            (Maybe(4) ? "---\n" : $"---\ntitle: Source {id} {_random.Next(3)}\n")
                + $"publisher: Paper\ndate: 202{_random.Next(6)}-01-02\n"
                + $"url: https://example.com/{id}\ntopics: [{Pick(Words)}, {Pick(Words)}]\n"
                + (Maybe(4) ? "status: retracted\n" : "")
                + (Maybe(2) ? $"derives_from: {OriginOf(id)}\n" : "")
                + $"---\n{Sentence()}\n"
        );

    /// <summary>One of the sources behind it in their order, so that few are in a circle; or what is none.</summary>
    private string OriginOf(string source)
    {
        var later = Sources[(Array.IndexOf(Sources, source) + 1)..];
        return later.Length == 0 || Maybe(3) ? $"{{name: Agency {_random.Next(2)}}}" : Pick(later);
    }

    /// <param name="name">What it is called; its old name becomes an alias.</param>
    private void WriteTopic(MemoryFileSystem files, string path, string? name = null)
    {
        var head = new StringBuilder("---\n");
        if (_isSettled)
        {
            var word =
                Words.FirstOrDefault(word => path.EndsWith($"/{SlugOf(word)}.md", StringComparison.Ordinal)) ?? "Moved";
            head.Append(
                CultureInfo.InvariantCulture,
                $"title: {name ?? word}\naliases: [{word}]\nredirect_from: [/old/{word.Length}/]\n"
            );
            Write(files, path, head.Append("---\n").Append(Body(_random.Next(1, 5))).ToString());
            return;
        }
        if (Maybe(2))
            head.Append(CultureInfo.InvariantCulture, $"title: {Pick(Words)}\n");
        if (Maybe(3))
            head.Append(CultureInfo.InvariantCulture, $"aliases: [{Pick(Words)}s, {Pick(Words)}]\n");
        if (Maybe(2))
            head.Append(CultureInfo.InvariantCulture, $"kind: {Pick(Kinds)}\n");
        if (Maybe(3))
            head.Append(CultureInfo.InvariantCulture, $"tags: [{Pick(Tags)}, {Pick(Tags)}]\n");
        if (Maybe(4))
            head.Append(
                CultureInfo.InvariantCulture,
                $"summary: {Sentence().Replace(':', ' ').Replace('[', ' ').Replace(']', ' ')}\n"
            );
        if (Maybe(4))
            head.Append(CultureInfo.InvariantCulture, $"picture: {{path: /card.png, alt: Card {_random.Next(3)}}}\n");
        if (Maybe(8))
            head.Append("draft: true\n");
        if (Maybe(5))
            head.Append(CultureInfo.InvariantCulture, $"redirect_from: [/old/{_random.Next(3)}/]\n");
        if (Maybe(3))
        {
            head.Append(
                CultureInfo.InvariantCulture,
                $"facts:\n  - {{speed: {_random.Next(40, 60)}, cite: {Pick(Sources)}}}\n  - {{builder: {Pick(Words)}}}\n"
            );
        }
        if (Maybe(3))
        {
            head.Append(
                CultureInfo.InvariantCulture,
                $"events:\n  - {{date: 20{_random.Next(10, 20)}, title: It ran, route: [Here, {Pick(Words)}], topics: [{Pick(Words)}], cite: {Pick(Sources)}}}\n"
            );
        }
        Write(files, path, head.Append("---\n").Append(Body(_random.Next(1, 5))).ToString());
    }

    private string Body(int paragraphs)
    {
        var body = new StringBuilder();
        for (var i = 0; i < paragraphs; i++)
        {
            if (Maybe(2))
                body.Append("## ").Append(Pick(Sections)).Append("\n\n");
            body.Append(Maybe(4) ? Block() : Sentence() + " " + Sentence()).Append("\n\n");
        }
        return body.ToString();
    }

    private string Block() =>
        Pick([
            $"![[{Pick(Words)}]]",
            $"![[{Pick(Words)}#{Pick(Sections)}]]",
            "![[plan.svg|A plan]]",
            $"<div>{Pick(Words)} <a href=\"{SlugOf(Pick(Words))}.md\">there</a></div>",
            $"> {Sentence()}",
            $"- {Sentence()}\n- {Sentence()}",
        ]);

    private string Sentence() =>
        Pick([
            $"It is like [[{Pick(Words)}]] in a way.",
            $"Some say {Pick(Words)} was there before {Pick(Words)}.",
            $"See [[{Pick(Words)}#{Pick(Sections)}|that]] or [this]({SlugOf(Pick(Words))}.md).",
            $"It was said [@{Pick(Sources)}, p. {_random.Next(9)}].",
            $"They called it \"a moving palace of {Pick(Words)}\" [@{Pick(Sources)}].",
            "Nothing is said here.",
            _isSettled ? "It is [elsewhere](/old/9/) now." : "It is elsewhere now.",
        ]);

    private static string PathOf(string word) => $"content/topics/{SlugOf(word)}.md";

    private static string SlugOf(string word) => word.ToLowerInvariant().Replace(' ', '-');

    private bool Maybe(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private static void Write(MemoryFileSystem files, string path, string text) =>
        files.Write(path, Encoding.UTF8.GetBytes(text));
}
