using System.Text;

namespace StaticWiki.Tests.Trust;

/// <summary>Changes files at random, as fuzzers do: pieces go, come twice, are swapped with those of others, or become signs that mean something.</summary>
internal sealed class Mutator(Random random)
{
    private const int Longest = 20_000;

    private static readonly string[] Signs =
    [
        "[[",
        "]]",
        "![[",
        "](",
        "[@",
        "[^",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        "{{",
        "}}",
        "{{ for i in 1..9 }}",
        "{%",
        "|",
        "||",
        "---\n",
        "```\n",
        "~~~",
        "> [!note]\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "## ",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "*",
        "**",
        "_",
        "`",
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "<div",
        "<svg>",
        "</table>",
        "<script>",
        "<style>",
        "<a href=",
        "&",
        "&#x0;",
        "&amp",
        "\"",
        "'",
        "“",
        "”",
        ":",
        ": ",
        "&a",
        "*a",
        "!!",
        "? ",
        "%",
        "%00",
        "%2e%2e/",
        "../",
        "/",
        "\\",
        "\0",
        "\u200B",
        "\uFEFF",
        "\uFFFD",
        "\u202E",
        "e\u0301",
        "\uD83D\uDE82",
        "김",
        "title:",
        "aliases: [",
        "facts:",
        "events:",
        "- {",
        "topics:",
        "date:",
        "2026-13-45",
        "javascript:",
        "data:",
        "http://[",
        "mailto:",
        "//",
        "#",
        "?",
        "=",
        ",",
        ";",
        "\u001B[",
        "SW",
        "include",
    ];

    /// <summary>A file like another one.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="other">Another one, from which pieces may come.</param>
    public byte[] Change(byte[] bytes, byte[] other)
    {
        var changed = new List<byte>(bytes);
        var count = random.Next(1, 8);
        for (var i = 0; i < count && changed.Count < Longest; i++)
            ChangeOnce(changed, other);
        return [.. changed];
    }

    private void ChangeOnce(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 2 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(1, 200), other.Length - from)).ToArray());
                break;
            case 3 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 4:
                bytes.InsertRange(at, Repeated(Sign(), random.Next(1, 300)));
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                bytes.InsertRange(at, [(byte)random.Next(256), (byte)random.Next(256)]);
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Sign()));
                break;
        }
    }

    private string Sign() => Signs[random.Next(Signs.Length)];

    private static byte[] Repeated(string sign, int count) =>
        Encoding.UTF8.GetBytes(new StringBuilder(sign.Length * count).Insert(0, sign, count).ToString());
}
