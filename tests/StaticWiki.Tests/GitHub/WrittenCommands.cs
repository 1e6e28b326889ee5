using System.Text;

namespace StaticWiki.Tests.GitHub;

/// <summary>The command lines of this tool in a text: a workflow, or instructions for people.</summary>
internal static class WrittenCommands
{
    /// <summary>What stands before the command's own words.</summary>
    private static readonly string[] Starts =
    [
        "dotnet staticwiki ",
        "dotnet run --project src/StaticWiki.Cli -c Release -- ",
        "dotnet run --project src/StaticWiki.Cli -c Release --no-build -- ",
        "artifacts/native/staticwiki ",
    ];

    /// <summary>Each command line with its line's number, counted from 1.</summary>
    public static IEnumerable<(int Line, string[] Words)> In(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var start in Starts)
            {
                for (
                    var at = lines[i].IndexOf(start, StringComparison.Ordinal);
                    at >= 0;
                    at = lines[i].IndexOf(start, at + 1, StringComparison.Ordinal)
                )
                    yield return (i + 1, [.. Words(lines[i][(at + start.Length)..])]);
            }
        }
    }

    /// <summary>The words of a command as a shell takes them, up to where the command ends.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        var isWord = false;
        var quote = '\0';
        foreach (var c in text)
        {
            if (quote != '\0' && c == quote)
                quote = '\0';
            else if (quote != '\0')
                word.Append(c);
            else if (c is '"' or '\'')
                (quote, isWord) = (c, true);
            // A backquote ends it in Markdown; a comment follows a space.
            else if (c is '|' or '>' or '&' or ';' or '`' or '…' || (c == '#' && !isWord))
                break;
            else if (c == ' ')
            {
                if (isWord)
                    yield return word.ToString();
                word.Clear();
                isWord = false;
            }
            else
            {
                word.Append(c);
                isWord = true;
            }
        }
        if (isWord)
            yield return word.ToString();
    }
}
