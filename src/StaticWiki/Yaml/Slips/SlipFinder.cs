using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Yaml.Slips;

/// <summary>
/// Finds what led to a fault, by trying: the slip is the one with which mended the parser gets further. YAML's grammar
/// gives many slips another meaning, so that its parser complains of something else, and mostly a line later.
/// </summary>
internal sealed class SlipFinder(SourceText yaml)
{
    /// <summary>How many lines with the same slip are mended at once; what has more is no slip.</summary>
    private const int LongestRun = 30;

    // What can be mistaken for nothing else comes first.
    private static readonly ImmutableArray<Func<SourceText, int, Slip?>> Kinds =
    [
        SpaceSlips.Other,
        KeySlips.OtherColon,
        KeySlips.TightColon,
        KeySlips.Comma,
        KeySlips.Decorated,
        ColumnSlips.TightDash,
        ColumnSlips.Star,
        ColumnSlips.FirstKey,
        ValueSlips.OtherQuotes,
        ValueSlips.QuoteInQuotes,
        ValueSlips.NeverClosed,
        ValueSlips.Backslash,
        ValueSlips.SecondList,
        ValueSlips.Beginning,
    ];

    private readonly int _reach = YamlTrial.Reach(yaml.Text);

    /// <summary>The slip that led to a fault; null where none is seen.</summary>
    /// <param name="at">Where the parser stopped.</param>
    public Slip? Before(int at)
    {
        var line = yaml.LocationAt(at).Line;
        foreach (var kind in Kinds)
        {
            if (Mending(kind, line) is { } slip)
                return slip;
        }
        return Mending(KeySlips.NoColon, line)
            ?? ColumnSlips.Astray(yaml, line, changes => Mends(changes), changes => Reach(changes));
    }

    /// <summary>The first tab that indents a line, from a place on; the parser stops at what stands above it.</summary>
    /// <param name="at">Where the parser stopped.</param>
    public Slip? Tab(int at)
    {
        for (var line = yaml.LocationAt(at).Line; line <= yaml.LineCount; line++)
        {
            if (SpaceSlips.Tab(yaml, line) is { } tab)
                return Mending(SpaceSlips.Tab, line) ?? tab with { Changes = [] };
        }
        return null;
    }

    /// <summary>Whether the parser gets further with changes.</summary>
    public bool Mends(IEnumerable<SlipChange> changes) => Reach(changes) > _reach;

    private int Reach(IEnumerable<SlipChange> changes) => YamlTrial.Reach(YamlTrial.With(yaml.Text, changes));

    /// <summary>A slip of one kind on the lines round the fault; all of them are mended at once.</summary>
    private Slip? Mending(Func<SourceText, int, Slip?> kind, int line)
    {
        var run = Run(kind, line);
        if (run.IsEmpty)
            return null;
        var all = run.SelectMany(slip => slip.Changes).ToImmutableArray();
        if (Mends(all))
            return OfNeeded(run);
        // The last one alone, where those above it are something else.
        return run.Length > 1 && Mends(run[^1].Changes) ? run[^1] : null;
    }

    /// <summary>
    /// The slips that the parser would stop at. A line of a long text or between brackets may look like one, and be meant.
    /// </summary>
    private Slip OfNeeded(ImmutableArray<Slip> run)
    {
        for (var i = run.Length - 1; i >= 0 && run.Length > 1; i--)
        {
            var others = run.RemoveAt(i);
            if (YamlTrial.Reach(With(others)) >= YamlTrial.Reach(With(run)))
                run = others;
        }
        return run[0] with { Changes = [.. run.SelectMany(slip => slip.Changes)] };

        string With(ImmutableArray<Slip> slips) => YamlTrial.With(yaml.Text, slips.SelectMany(slip => slip.Changes));
    }

    /// <summary>The lines with a slip that end at a line or just above it, and those that follow.</summary>
    private ImmutableArray<Slip> Run(Func<SourceText, int, Slip?> kind, int line)
    {
        var run = new LinkedList<Slip>();
        if (kind(yaml, line) is { } here)
            run.AddLast(here);
        for (var above = line - 1; above >= 1 && run.Count < LongestRun; above--)
        {
            if (kind(yaml, above) is { } slip)
                run.AddFirst(slip);
            else if (!yaml.Line(above).IsWhiteSpace())
                break;
        }
        for (var below = line + 1; run.Count > 0 && below <= yaml.LineCount && run.Count < LongestRun; below++)
        {
            if (kind(yaml, below) is { } slip)
                run.AddLast(slip);
            else if (!yaml.Line(below).IsWhiteSpace())
                break;
        }
        return [.. run];
    }
}
