using System.Globalization;
using StaticWiki.Comparing;

namespace StaticWiki.Reporting.Changes;

/// <summary>For people at a terminal: all in one sentence, the totals, then each list that holds something.</summary>
public sealed class TextChangeReporter : IChangeReporter
{
    /// <summary>How many entries of a list are shown unless all are asked for.</summary>
    public const int MostEntries = 20;

    /// <summary>Whether more than <see cref="MostEntries"/> entries of a list are shown.</summary>
    public bool ShowsAll { get; init; }

    public void Write(SiteChanges changes, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var note in changes.Notes)
            output.Write($"note: {OneLine.Of(note)}\n");
        if (changes.IsEmpty)
        {
            output.Write(
                $"nothing has changed between {OneLine.Of(changes.Before.Name)} and {OneLine.Of(changes.Now.Name)}\n"
            );
            return;
        }
        var losses = ChangeSections.Losses(changes);
        output.Write(
            $"{OneLine.Of(changes.Before.Name)} → {OneLine.Of(changes.Now.Name)}\n{losses}{(losses.Length > 0 ? "\n" : "")}{ChangeSections.Others(changes)}\n\n"
        );
        var totals = ChangeSections.Totals(changes).ToList();
        var name = totals.Max(total => total.Name.Length);
        var before = totals.Max(total => total.Before.Length);
        foreach (var total in totals)
            output.Write(
                $"  {total.Name.PadRight(name)}  {total.Before.PadLeft(before)}{(total.Now == total.Before ? "" : $" → {total.Now}")}\n"
            );
        foreach (var section in ChangeSections.Of(changes))
            Write(section, output);
    }

    private void Write(ChangeSection section, TextWriter output)
    {
        var heading = string.Create(CultureInfo.InvariantCulture, $"{section.Title} ({section.Entries.Length})");
        output.Write($"\n{heading}\n{new string('=', heading.Length)}\n");
        foreach (var entry in ShowsAll ? section.Entries : section.Entries.Take(MostEntries))
            output.Write(
                $"  {OneLine.Of(entry.Name)}{(entry.Text.Length == 0 ? "" : $"  {OneLine.Of(entry.Text)}")}\n"
            );
        if (!ShowsAll && section.Entries.Length > MostEntries)
            output.Write(
                $"  … and {(section.Entries.Length - MostEntries).ToString(CultureInfo.InvariantCulture)} more; --all shows them\n"
            );
    }
}
