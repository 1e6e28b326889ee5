using System.Globalization;
using System.Text;
using StaticWiki.Comparing;

namespace StaticWiki.Reporting.Changes;

/// <summary>
/// For the summary of a workflow on GitHub, or an issue: what is lost stands open, everything else is folded away. GitHub
/// takes no issue of more than 65,536 characters, so long lists are cut and the rest is counted.
/// </summary>
public sealed class MarkdownChangeReporter : IChangeReporter
{
    private const int MostEntries = 40;

    public void Write(SiteChanges changes, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(output);
        var (before, now) = (MarkdownEscape.Of(changes.Before.Name), MarkdownEscape.Of(changes.Now.Name));
        var notes = string.Concat(changes.Notes.Select(note => $"> {Sentence(MarkdownEscape.Of(note))}\n\n"));
        if (changes.IsEmpty)
        {
            output.Write($"{notes}Nothing has changed between {before} and {now}.\n");
            return;
        }
        output.Write($"# What is different from {before}\n\n");
        var losses = ChangeSections.Losses(changes);
        output.Write(losses.Length > 0 ? $"**{Sentence(losses)}** " : "");
        output.Write($"{Sentence(ChangeSections.Others(changes))}\n\n{notes}");
        output.Write($"| | {before} | {now} |\n|---|--:|--:|\n");
        foreach (var total in ChangeSections.Totals(changes))
        {
            var isSame = total.Before == total.Now;
            output.Write($"| {total.Name} | {total.Before} | {(isSame ? total.Now : $"**{total.Now}**")} |\n");
        }
        var left = MarkdownReporter.MostCharacters - notes.Length - 2000;
        foreach (var section in ChangeSections.Of(changes))
            left = Write(section, left, output);
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    /// <returns>How many characters are left for what comes behind.</returns>
    private static int Write(ChangeSection section, int left, TextWriter output)
    {
        var text = new StringBuilder();
        var title = string.Create(CultureInfo.InvariantCulture, $"{section.Title} ({section.Entries.Length})");
        text.Append(section.IsLoss ? $"\n## {title}\n\n" : $"\n<details><summary>{title}</summary>\n\n");
        var shown = 0;
        foreach (var entry in section.Entries.Take(MostEntries))
        {
            var line =
                $"- {MarkdownEscape.Code(entry.Name)}{(entry.Text.Length == 0 ? "" : " " + MarkdownEscape.Of(entry.Text))}\n";
            if (text.Length + line.Length > left)
                break;
            text.Append(line);
            shown++;
        }
        if (shown < section.Entries.Length)
            text.Append(CultureInfo.InvariantCulture, $"- and {section.Entries.Length - shown} more\n");
        if (!section.IsLoss)
            text.Append("\n</details>\n");
        output.Write(text.ToString());
        return left - text.Length;
    }
}
