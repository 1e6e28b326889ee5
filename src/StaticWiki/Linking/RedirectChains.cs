using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Follows redirects that lead to redirects, each only once, to the page at their end.</summary>
/// <param name="claims">What is asked for, by old address.</param>
/// <param name="symbols">The pages.</param>
/// <param name="report">Takes what is wrong.</param>
internal sealed class RedirectChains(
    IReadOnlyDictionary<string, RedirectClaim> claims,
    SymbolTable symbols,
    Action<Diagnostic> report
)
{
    /// <summary>Where a claim leads; null where it leads nowhere, which has been reported.</summary>
    private readonly Dictionary<RedirectClaim, (Page Page, string? Fragment)?> _ends = [];

    public IEnumerable<(Redirect Redirect, Page Page)> Resolve()
    {
        foreach (var claim in claims.Values)
        {
            Follow(claim);
            if (_ends[claim] is var (page, fragment))
                yield return (new Redirect(claim.From, page.Address, fragment, page.Title, claim.Place.File), page);
        }
    }

    private void Follow(RedirectClaim first)
    {
        // All claims of a walk are settled at its end, so that a long chain is walked once.
        var walk = new List<RedirectClaim>();
        var onWalk = new HashSet<RedirectClaim>(ReferenceEqualityComparer.Instance);
        (Page Page, string? Fragment)? end = null;
        for (var claim = first; !_ends.TryGetValue(claim, out end); )
        {
            if (!onWalk.Add(claim))
            {
                ReportLoop(claim, [.. walk.SkipWhile(known => known != claim)]);
                break;
            }
            walk.Add(claim);
            if (symbols.At(claim.To) is { } page)
            {
                if (HasSection(claim, page))
                    end = (page, null);
                break;
            }
            if (!claims.TryGetValue(claim.To.Path, out var next))
            {
                ReportNowhere(claim);
                break;
            }
            claim = next;
        }
        walk.Reverse();
        foreach (var claim in walk)
        {
            // The section nearest to the page decides, since a browser takes the last address it is sent to.
            if (end is var (page, fragment))
                end = (page, fragment ?? claim.Fragment);
            _ends[claim] = end;
        }
    }

    private void ReportLoop(RedirectClaim claim, IReadOnlyList<RedirectClaim> loop) =>
        report(
            AddressRules.RedirectLoop.At(
                claim.Place,
                loop.Count == 1
                    ? $"'{claim.Written}' is redirected to itself"
                    : $"'{claim.Written}' is redirected to itself, by way of {string.Join(", ", loop.Skip(1).Take(5).Select(other => $"'{other.Written}'"))}"
            ) with
            {
                Target = claim.Written,
                Help = "let one of them lead to a page",
            }
        );

    private bool HasSection(RedirectClaim claim, Page page)
    {
        if (
            claim.Fragment is not { } fragment
            || page.Document?.HasAnchor(fragment) == true
            || symbols.MayBeUnread(page)
        )
            return true;
        var known = page.Document?.Anchors ?? [];
        var nearest = Suggestions.Nearest(fragment, known);
        report(
            LinkRules.UnknownHeading.At(claim.ToPlace, $"'{page.Title}' has no section '{fragment}'") with
            {
                Target = fragment,
                Help = nearest.Count == 0 ? null : Misspelling.DidYouMean(nearest),
            }
        );
        return false;
    }

    private void ReportNowhere(RedirectClaim claim)
    {
        var nearest = Suggestions.Nearest("/" + claim.To.Path, symbols.Pages.Select(page => "/" + page.Address.Path));
        report(
            AddressRules.RedirectToNothing.At(claim.ToPlace, $"there is no page at '/{claim.To.Path}'") with
            {
                Target = "/" + claim.To.Path,
                Help = nearest.Count == 0 ? "write the address of a page" : Misspelling.DidYouMean(nearest),
                Edits = nearest.Count == 1 ? [new Edit(claim.ToPlace, nearest[0])] : [],
            }
        );
    }
}
