using System.Text;

namespace StaticWiki.Tests.Diagnostics;

/// <summary>A wiki in which nothing is wrong, made at random, with a slot wherever something could go wrong.</summary>
internal sealed class CleanWiki(int seed)
{
    /// <summary>Of one and of several UTF-16 code units, of one column on a screen, of two and of none.</summary>
    private static readonly string[] Words =
    [
        "engine",
        "좌석",
        "漢字",
        "e\u0301te\u0301",
        "🚂",
        "👩‍🚀",
        "ﬁne",
        "a\tb",
        "&amp;",
        "\\*",
        "*soft*",
        "**loud**",
        "`code ]]`",
        "10 %",
        "שלום",
    ];

    private readonly Random _random = new(seed);

    /// <summary>All files, by path.</summary>
    public SortedDictionary<string, string> Make()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["content/site.yaml"] =
                $"{Slots.Setting}title: Wiki\n{Slots.Setting}base_url: https://example.org/\n{Slots.Setting}"
                + "kinds:\n  train: {facts: {speed: {type: number, unit: km/h}, builder: topic}}\n"
                + $"{Slots.Setting}links: {{mentions: off}}\n{Slots.Setting}",
            ["content/places.yaml"] =
                $"{Slots.Place}Here: {{lat: 1, lon: 2}}\n{Slots.Place}There: {{lat: 3, lon: 4}}\n{Slots.Place}",
            ["content/sources/first-paper.md"] =
                $"---\n{Slots.Key}title: First paper\n{Slots.Key}publisher: Paper\n{Slots.Key}---\n{Body()}",
            ["content/sources/.text/first-paper.txt"] = "It was painted blue and white, and went slowly.\n",
            ["templates/layout.html"] =
                $"<!DOCTYPE html>\n{Slots.Template}<html lang=\"en\">\n<head>{Slots.Template}<meta charset=\"utf-8\">"
                + $"<title>{{{{ page.title }}}} 漢字 {Slots.Template}</title>\n</head>\n<body>{Slots.Template}\n"
                + $"{{{{ for entry in site.navigation }}}}\n{{{{ end }}}}\n  🚂 {Slots.Template} {{{{ content }}}}\n{Slots.Template}</body>\n</html>\n",
        };
        foreach (var name in new[] { "first-topic", "second-topic", "third-topic" })
            files[$"content/topics/{name}.md"] = Topic(name);
        return files;
    }

    private string Topic(string name)
    {
        var title = char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
        List<string> keys =
        [
            $"title: {title}\n",
            "kind: train\n",
            "summary: \"좌석: about it\"\n",
            $"facts:\n{Slots.Fact}  - {{name: speed, value: 40 km/h, cite: first-paper}}\n{Slots.Fact}",
            $"events:\n{Slots.Event}  - {{date: 2000, title: It went, route: [Here, There], cite: first-paper}}\n{Slots.Event}",
            "extra:\n  - {a: [1, 2]}\n",
        ];
        var front = new StringBuilder("---\n");
        foreach (var key in keys.OrderBy(_ => _random.Next()))
            front.Append(Slots.Key).Append(key);
        return front
            .Append(Slots.Key)
            .Append("---\n")
            .Append(Body())
            .Append("\n> ")
            .Append(Sentence(cites: false))
            .Append('\n')
            .ToString();
    }

    private string Body()
    {
        var body = new StringBuilder();
        for (var i = _random.Next(1, 7); i > 0; i--)
            body.Append(Block()).Append(Pick(["\n\n", "\n\n\n"]));
        return body.Append(Sentence()).Append('\n').ToString();
    }

    private string Block() =>
        _random.Next(12) switch
        {
            0 => $"- {Sentence()}\n  {Sentence()}\n- {Sentence()}\n\n  1. {Sentence()}",
            // A citation behind a block quote makes a quotation of it.
            1 => $"> {Sentence(cites: false)}\n> {Sentence(cites: false)}\n>\n> - {Sentence(cites: false)}",
            2 => $"| one | two |\n|---|---|\n| {Sentence()} | {Sentence()} |",
            3 => $"```\n[[Nothing such]] [@nobody]\n```\n\n{Sentence()}",
            4 => $"### {Pick(Words)} {_random.Next(1000)}\n\n{Sentence()}",
            5 => $"<div>\n\n{Sentence()}\n\n</div>",
            6 => $"<!-- [[Nothing such]]\n -->\n\n{Sentence()}",
            7 => $"Term\n:   {Sentence()}",
            _ => $"{Sentence()}\n{Sentence()}",
        };

    private string Sentence(bool cites = true)
    {
        var sentence = new StringBuilder(Pick(["It has", "There is", "좌석 in"]));
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            sentence
                .Append(' ')
                .Append(Pick(Words))
                .Append(' ')
                .Append(cites ? Slots.Prose : Slots.Quote)
                .Append(
                    Pick([
                        "",
                        " [[First topic]]",
                        " [that](/topics/second-topic/)",
                        .. cites
                            ? [" [@first-paper, p. 2]", " \"painted blue and white\" [@first-paper]"]
                            : Array.Empty<string>(),
                    ])
                );
        }
        return sentence.Append('.').ToString();
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
