using System.Text;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Linking;

/// <summary>Targets of links that nobody writes by hand.</summary>
public sealed class HostileTargetTests
{
    [Fact]
    public void A_path_that_leads_up_without_end_costs_what_its_length_is_worth()
    {
        var small = Link(5_000);
        // The square of it would be sixteen times as much.
        Assert.InRange(Link(20_000), 0, (6 * small) + 1_000_000);
    }

    private static long Link(int steps)
    {
        var text = $"[a]({string.Concat(Enumerable.Repeat("../", steps))}content/x.md)\n";
        var file = new SourceFile("topics/a.md", "content/topics/a.md", Encoding.UTF8.GetBytes(text));
        WikiContent content = new(SiteConfiguration.None with { IsStrict = true }, [], [], []);
        Document[] documents = [DocumentCompiler.Compile(file)];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var site = Linker.Link(content, documents, withDrafts: false, generatedFiles: [], jobs: 1);
        Assert.Contains(site.Diagnostics, found => found.Rule == LinkRules.OutsideContent);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
