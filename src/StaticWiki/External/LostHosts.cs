namespace StaticWiki.External;

/// <summary>
/// The hosts of which none could be found. One host that is found shows that the others are gone; without one, it may as
/// well be this machine that is offline.
/// </summary>
internal static class LostHosts
{
    /// <summary>The answers as far as they can be believed.</summary>
    /// <param name="asked">What was asked for just now, with what came of it.</param>
    /// <param name="answers">All answers, those that were remembered too.</param>
    /// <exception cref="OfflineException">Two hosts or more were looked for, and none was found.</exception>
    public static ExternalAnswer[] Doubt(
        IEnumerable<(string Address, ExternalAnswer Answer)> asked,
        ExternalAnswer[] answers
    )
    {
        var hosts = In(asked);
        if (hosts.Count > 1)
            throw new OfflineException([.. hosts]);
        return hosts.Count == 0 ? answers : [.. answers.Select(answer => answer.IsNameUnknown ? Doubtful : answer)];
    }

    private static ExternalAnswer Doubtful { get; } =
        new(
            AnswerKind.Unreachable,
            "is at a host that could not be found; as no other host was asked, this machine may be offline"
        );

    private static SortedSet<string> In(IEnumerable<(string Address, ExternalAnswer Answer)> asked)
    {
        var hosts = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (address, answer) in asked)
        {
            if (
                !Uri.TryCreate(address, UriKind.Absolute, out var url)
                || url.HostNameType != UriHostNameType.Dns
                || PrivateNetwork.Contains(url)
            )
                continue;
            if (!answer.IsNameUnknown)
                return [];
            hosts.Add(url.IdnHost);
        }
        return hosts;
    }
}
