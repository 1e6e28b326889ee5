using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Validation;

namespace StaticWiki.External;

/// <summary>Asks other sites for every address that a site links to. On request alone: no build does it.</summary>
/// <param name="handler">The way to the web; it follows no redirects.</param>
/// <param name="clock">Tells the time, and when it has passed.</param>
/// <param name="settings">How gently and how long.</param>
public sealed class ExternalChecker(HttpMessageHandler handler, TimeProvider clock, ExternalSettings settings)
{
    private const int MostPages = 5;

    /// <summary>What is wrong with the addresses of other sites, each at the first place where it is used.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="site">The site.</param>
    /// <param name="checks">Which addresses are the site's own, and the severities.</param>
    /// <param name="cache">What was found out before; the good answers are added.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Sorted by file and place.</returns>
    /// <exception cref="OfflineException">The name of no host could be looked up; the cache is as it was.</exception>
    public async Task<ImmutableArray<Diagnostic>> Check(
        IFileSystem files,
        SiteFolderFacts site,
        CheckSettings checks,
        AnswerCache cache,
        IProgressMeter progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(checks);
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(progress);
        var addresses = ExternalAddresses.In(site.Pages, checks, settings.Ignored);
        var copies = ArchivedCopies.Read(files, site.Folder);
        using var client = new WebClient(handler, settings, clock);
        var probe = new AddressProbe(client, settings);
        progress.Begin("addresses of other sites", addresses.Count);
        var remembered = Remembered();
        var answers = await Task.WhenAll(addresses.Keys.Select(AskOnce)).ConfigureAwait(false);
        answers = LostHosts.Doubt(
            addresses.Keys.Zip(answers).Where(asked => !remembered.ContainsKey(asked.First)),
            answers
        );
        var found = addresses.Zip(answers, (address, answer) => Report(address.Key, address.Value, answer, copies));
        foreach (var (address, answer) in addresses.Keys.Zip(answers))
            cache.Add(address, answer, clock.GetUtcNow(), settings.GoodFor);
        return [.. checks.Apply(found.OfType<Diagnostic>()).OrderBy(diagnostic => diagnostic.Place)];

        Dictionary<string, ExternalAnswer> Remembered()
        {
            var now = clock.GetUtcNow();
            return addresses
                .Keys.Select(address => (address, Answer: cache.Find(address, now)))
                .Where(found => found.Answer is not null)
                .ToDictionary(found => found.address, found => found.Answer!, StringComparer.Ordinal);
        }

        async Task<ExternalAnswer> AskOnce(string address)
        {
            var answer =
                remembered.GetValueOrDefault(address) ?? await probe.Ask(address, cancellation).ConfigureAwait(false);
            progress.Advance();
            return answer;
        }
    }

    private static Diagnostic? Report(
        string address,
        List<ExternalAddresses.Use> uses,
        ExternalAnswer answer,
        ArchivedCopies copies
    )
    {
        if (answer is { Kind: AnswerKind.Good, MovedTo: null })
            return null;
        var (rule, help) = answer.Kind switch
        {
            AnswerKind.Good => (ExternalRules.Moved, "link to the new address"),
            AnswerKind.Dead => (ExternalRules.Dead, copies.HelpFor(address)),
            AnswerKind.BadCertificate => (ExternalRules.BadCertificate, copies.HelpFor(address)),
            AnswerKind.Refused => (ExternalRules.Refused, "look with a browser whether readers can see it"),
            AnswerKind.Private => (ExternalRules.Private, "link to an address that readers can reach"),
            _ => (ExternalRules.Unreachable, copies.HelpFor(address)),
        };
        var reason = answer.MovedTo is { } moved ? $"has moved to '{moved}' for good" : answer.Reason;
        return rule.At(uses[0].Place, $"'{address}' {reason}") with
        {
            Target = uses[0].Reference.Value,
            Help = help + Elsewhere(uses),
        };
    }

    /// <summary>In which other pages it is used.</summary>
    private static string Elsewhere(List<ExternalAddresses.Use> uses)
    {
        var others = uses.Select(use => use.Page.Path).Distinct().Skip(1).ToList();
        if (others.Count == 0)
            return "";
        var more =
            others.Count > MostPages
                ? string.Create(CultureInfo.InvariantCulture, $" and {others.Count - MostPages} more pages")
                : "";
        return $"; also in {string.Join(", ", others.Take(MostPages))}{more}";
    }
}
