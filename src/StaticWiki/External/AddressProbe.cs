using System.Globalization;
using System.Net;

namespace StaticWiki.External;

/// <summary>Finds out what an address comes to: follows its redirects and judges the last answer.</summary>
/// <param name="client">Asks.</param>
/// <param name="settings">How far redirects are followed.</param>
internal sealed class AddressProbe(WebClient client, ExternalSettings settings)
{
    public async Task<ExternalAnswer> Ask(string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
            return new ExternalAnswer(AnswerKind.Unreachable, "cannot be asked for");
        var seen = new HashSet<string>(StringComparer.Ordinal) { url.AbsoluteUri };
        var (moved, isForGood) = ((Uri?)null, true);
        for (var hops = 0; ; hops++)
        {
            if (!settings.AllowsPrivate && PrivateNetwork.Contains(url))
                return Private(url, hops);
            var answer = await client.Ask(url, cancellation).ConfigureAwait(false);
            if (answer.Fault == WebFault.Private)
                return Private(url, hops);
            if (answer.Fault != WebFault.None || !answer.IsRedirect)
                return Judge(answer, hops == 0 ? null : url, moved);
            var next = answer.Location!;
            isForGood &= answer.IsPermanent;
            if (next.Scheme is not ("http" or "https"))
                return new ExternalAnswer(
                    AnswerKind.Unreachable,
                    $"leads to '{next.Scheme}:', which no link checker follows"
                );
            if (!seen.Add(next.AbsoluteUri))
                return new ExternalAnswer(
                    AnswerKind.Unreachable,
                    $"leads round in a circle, by '{next.AbsoluteUri}'; some sites do so to whoever keeps no cookies"
                );
            if (hops >= settings.Redirects)
            {
                return new ExternalAnswer(
                    AnswerKind.Unreachable,
                    string.Create(CultureInfo.InvariantCulture, $"leads on more than {settings.Redirects} times")
                );
            }
            moved = isForGood ? next : moved;
            url = next;
        }
    }

    private static ExternalAnswer Private(Uri url, int hops) =>
        hops == 0
            ? new ExternalAnswer(AnswerKind.Private, "leads into a private network")
            : new ExternalAnswer(
                AnswerKind.Unreachable,
                $"leads on to '{url.AbsoluteUri}', which is in a private network"
            );

    /// <param name="answer">The last answer.</param>
    /// <param name="last">Where it came from; null where that is the address itself.</param>
    /// <param name="moved">Where the address leads for good.</param>
    private static ExternalAnswer Judge(WebAnswer answer, Uri? last, Uri? moved)
    {
        if (answer.IsFine)
            return ExternalAnswer.Good with { MovedTo = moved?.AbsoluteUri };
        var (kind, reason) = answer.Fault switch
        {
            WebFault.TimeOut => (AnswerKind.Unreachable, "gave no answer in time"),
            WebFault.NoHost => (AnswerKind.Dead, "leads to a host that does not exist"),
            WebFault.Closed => (AnswerKind.Unreachable, "is at a host that takes no connection"),
            WebFault.Certificate => (AnswerKind.BadCertificate, "has no secure connection that a browser would trust"),
            WebFault.Broken => (AnswerKind.Unreachable, "gave no whole answer"),
            _ => (KindOf(answer.Status), ReasonOf(answer)),
        };
        return new ExternalAnswer(kind, last is null ? reason : $"leads on to '{last.AbsoluteUri}', which {reason}");
    }

    private static AnswerKind KindOf(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => AnswerKind.Dead,
            HttpStatusCode.TooManyRequests => AnswerKind.Unreachable,
            // Programs are turned away by many a number, as 401, 403, 405, 451 and 999; readers may not be.
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => AnswerKind.Refused,
            >= (HttpStatusCode)600 => AnswerKind.Refused,
            _ => AnswerKind.Unreachable,
        };

    private static string ReasonOf(WebAnswer answer)
    {
        var name = Enum.IsDefined(answer.Status) ? $" ({WordsOf(answer.Status)})" : "";
        var wait =
            answer.RetryAfter is { } after && answer.MayPass
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $", and wants to be left alone for {Math.Ceiling(after.TotalSeconds)} s"
                )
                : "";
        return string.Create(CultureInfo.InvariantCulture, $"answers {(int)answer.Status}{name}{wait}");
    }

    /// <summary>"Not Found".</summary>
    private static string WordsOf(HttpStatusCode status) =>
        string.Concat(status.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {c}" : c.ToString()));
}
