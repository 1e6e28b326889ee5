using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace StaticWiki.BrowserTests.Hostile;

/// <summary>The corpus of hostile texts, and mutations of them.</summary>
internal static class Vectors
{
    private static readonly string[] Inserted =
    [
        "\t",
        "\n",
        "\f",
        "\0",
        "\u0001",
        " ",
        "/",
        "<",
        ">",
        "\"",
        "'",
        "`",
        "&Tab;",
        "&#10;",
        "<!--",
        "-->",
        "\\",
        "\u00A0",
        "\uFEFF",
        "[",
        "](",
        "\n\n",
    ];

    /// <summary>The texts of a file, without comments and empty lines.</summary>
    public static IReadOnlyList<string> Read(string file, [CallerFilePath] string here = "") =>
        [
            .. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => file == "vectors.txt" ? Decode(line) : line),
        ];

    /// <summary>The same text changed in a few ways, the same ones in each run.</summary>
    /// <param name="vectors">What it may be joined with.</param>
    /// <param name="index">Which of them is changed.</param>
    public static string Mutate(IReadOnlyList<string> vectors, int index)
    {
        var random = new Random(index);
        var text = vectors[index];
        for (var times = random.Next(1, 4); times > 0 && text.Length > 1; times--)
        {
            var at = random.Next(text.Length);
            text = random.Next(7) switch
            {
                0 or 1 => text.Insert(at, Inserted[random.Next(Inserted.Length)]),
                2 => text[..at] + Swapped(text[at]) + text[(at + 1)..],
                3 => text[..at]
                    + string.Create(CultureInfo.InvariantCulture, $"&#x{(int)text[at]:X}")
                    + text[(at + 1)..],
                4 => text.Remove(at, 1),
                5 => text[..at] + vectors[random.Next(vectors.Count)] + text[at..],
                _ => Wrapped(text, random.Next(6)),
            };
        }
        return text;
    }

    private static char Swapped(char letter) =>
        char.IsAsciiLetter(letter) ? (char)(letter ^ 0x20)
        : letter == '"' ? '\''
        : letter;

    private static string Wrapped(string text, int how) =>
        how switch
        {
            0 => $"> - {text}",
            1 => $"[{text}](x)",
            2 => $"<div>\n{text}\n</div>",
            3 => $"| a |\n|---|\n| {text} |",
            4 => $"<a title='{text}' href=x>{text}</a>",
            _ => $"**{text}**",
        };

    private static string Decode(string line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\' || i + 1 == line.Length)
            {
                text.Append(line[i]);
                continue;
            }
            i++;
            if (line[i] == 'u' && i + 1 < line.Length && line[i + 1] == '{')
            {
                var end = line.IndexOf('}', i);
                text.Append(
                    new Rune(
                        int.Parse(line.AsSpan(i + 2, end - i - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    )
                );
                i = end;
                continue;
            }
            text.Append(
                line[i] switch
                {
                    'n' => "\n",
                    'r' => "\r",
                    't' => "\t",
                    '\\' => "\\",
                    _ => "\\" + line[i],
                }
            );
        }
        return text.ToString();
    }
}
