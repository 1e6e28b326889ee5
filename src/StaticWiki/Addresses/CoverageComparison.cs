using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking;
using StaticWiki.Linking.Evidence;

namespace StaticWiki.Addresses;

/// <summary>Finds the topics of which a smaller share cites a source than before.</summary>
/// <param name="now">The wiki as it is.</param>
/// <param name="before">The wiki that it is compared with.</param>
/// <param name="name">What that is called, as "in 'HEAD'".</param>
internal sealed class CoverageComparison(WikiSnapshot now, WikiSnapshot before, string name)
{
    public IEnumerable<Diagnostic> Run()
    {
        var old = new Dictionary<Address, Coverage>();
        foreach (var (was, coverage) in TopicsOf(before))
        {
            // A topic that was renamed is found where its old address leads.
            var address =
                now.PageAt(was.Address) is null && now.RedirectAt(was.Address) is { } redirect
                    ? redirect.To
                    : was.Address;
            old[address] = old.TryGetValue(address, out var merged) ? merged + coverage : coverage;
        }
        var all = Coverage.Sum(old.Values);
        var isToBlame = false;
        foreach (var (page, coverage) in TopicsOf(now))
        {
            var isOld = old.TryGetValue(page.Address, out var was);
            if (isOld ? !coverage.IsBelow(was!) : old.Count == 0 || !coverage.IsBelow(all))
                continue;
            isToBlame = true;
            yield return CoverageRules.Fell.At(
                coverage.Uncited[0],
                isOld
                    ? $"{CoverageCheck.Shown(coverage)} of this topic cite a source; {name} it was {Share(was!)}"
                    : $"{CoverageCheck.Shown(coverage)} of this new topic cite a source; {name} it was {Share(all)} in all topics"
            ) with
            {
                Help = "cite one here" + CoverageCheck.Further(coverage.Uncited),
            };
        }
        var total = Coverage.Sum(TopicsOf(now).Select(topic => topic.Coverage));
        if (!isToBlame && total.IsBelow(all))
        {
            yield return CoverageRules.Fell.At(
                null,
                $"{CoverageCheck.Shown(total)} of all topics cite a source; {name} it was {Share(all)}"
            );
        }
    }

    private static string Share(Coverage coverage) => $"{coverage.Cited} of {coverage.Total} ({coverage.Percent}%)";

    private static IEnumerable<(PageHead Page, Coverage Coverage)> TopicsOf(WikiSnapshot wiki) =>
        wiki
            .Site.Pages.Where(page => page.Kind == PageKind.Topic)
            .Select(page => (page, wiki.DocumentOf(page)))
            .Where(topic => topic.Item2 is not null)
            .Select(topic => (topic.page, CoverageCheck.Of(topic.Item2!)));
}
