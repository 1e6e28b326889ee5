using StaticWiki.Benchmarks.Wikis;

namespace StaticWiki.Benchmarks.Comparison;

/// <summary>One row of the table: what was measured, and each run of it.</summary>
internal sealed record Row(string Program, string What)
{
    public List<Measurement> Runs { get; } = [];
}

/// <summary>Measures all generators on a wiki of one size.</summary>
/// <param name="topics">How many topics the wiki has.</param>
/// <param name="runs">How often each thing is measured.</param>
/// <param name="folder">Where the sites are written; nothing else may be in it.</param>
/// <param name="staticWiki">The path of StaticWiki's binary.</param>
internal sealed class SizeComparison(int topics, int runs, string folder, string staticWiki)
{
    public const string FullBuild = "full build";

    private readonly WikiPlan _plan = new(topics);
    private readonly List<Row> _rows = [];

    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>How many MB (10⁶ bytes) of HTML <c>staticwiki check</c> reads, and whose they are.</summary>
    public (double Megabytes, int Pages, string Generator) Checked { get; private set; }

    /// <param name="generators">StaticWiki first.</param>
    public void Run(IReadOnlyList<Generator> generators)
    {
        foreach (var generator in generators)
            SiteWriter.Write(_plan, generator.Format, SiteOf(generator));
        var own = generators[0];
        var edits = new WikiEdits(_plan, own.Format, SiteOf(own));
        var hasCache = Generator.HasCache(staticWiki);
        // Other people's HTML, where there is some.
        var made = generators[^1];
        for (var run = 1; run <= runs; run++)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"{topics} topics, run {run} of {runs}"));
            edits.Undo();
            foreach (var generator in generators)
            {
                generator.Empty(SiteOf(generator));
                Measure(generator.Name, FullBuild, generator.FullBuild, generator);
            }
            IReadOnlyList<string> build = [staticWiki, "build"];
            if (hasCache)
            {
                own.Empty(SiteOf(own));
                Measure(own.Name, "full build that fills the cache", build, own);
            }
            Measure(own.Name, "nothing changed", build, own);
            edits.EditBody(run);
            Measure(own.Name, "one topic edited", build, own);
            edits.ChangeTitle(run);
            var linking = Math.Min(WikiPlan.HubLinks, topics - 1);
            Measure(own.Name, FormattableString.Invariant($"a title changed that {linking} link to"), build, own);
            Measure(own.Name, $"check of what {made.Name} made", [staticWiki, "check", made.Output], made);
        }
        var pages = Directory.GetFiles(Path.Combine(SiteOf(made), made.Output), "*.html", SearchOption.AllDirectories);
        Checked = (pages.Sum(page => new FileInfo(page).Length) / 1e6, pages.Length, made.Name);
    }

    private void Measure(string program, string what, IReadOnlyList<string> command, Generator site)
    {
        var row = _rows.Find(known => known.Program == program && known.What == what);
        if (row is null)
            _rows.Add(row = new Row(program, what));
        row.Runs.Add(MeasuredProcess.Run(command, SiteOf(site), mayFail: command.Contains("check")));
    }

    private string SiteOf(Generator generator) => Path.Combine(folder, generator.Folder);
}
