using System.Text;

namespace StaticWiki.Publishing;

/// <summary>What has to be done to the output folder, in a form that outlives the process.</summary>
/// <param name="Moves">Staged files and where they go, below the output folder.</param>
/// <param name="Removals">Files that go, below the output folder.</param>
internal sealed record PublishJournal(List<(string Staged, string Path)> Moves, List<string> Removals)
{
    public byte[] Format()
    {
        var text = new StringBuilder();
        foreach (var path in Removals)
            text.Append("remove\t").Append(JournalPath.Format(path)).Append('\n');
        foreach (var (staged, path) in Moves)
            text.Append("move\t").Append(staged).Append('\t').Append(JournalPath.Format(path)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static PublishJournal Parse(byte[] bytes)
    {
        var journal = new PublishJournal([], []);
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (line.Split('\t'))
            {
                case ["remove", var written] when JournalPath.Parse(written) is { } path:
                    journal.Removals.Add(path);
                    break;
                case ["move", var staged, var written]
                    when staged.All(char.IsAsciiDigit) && JournalPath.Parse(written) is { } path:
                    journal.Moves.Add((staged, path));
                    break;
            }
        }
        return journal;
    }
}
