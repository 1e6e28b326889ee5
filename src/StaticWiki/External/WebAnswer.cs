using System.Net;

namespace StaticWiki.External;

/// <summary>What came of one request: the head of an answer, or why there is none.</summary>
/// <param name="Fault">Why there is no answer; <see cref="WebFault.None"/> where there is one.</param>
internal sealed record WebAnswer(WebFault Fault)
{
    public HttpStatusCode Status { get; private init; }

    /// <summary>Where a redirect leads; null where it is none, or says nothing that can be followed.</summary>
    public Uri? Location { get; private init; }

    /// <summary>How long the host asks to wait; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Whether it says that something is there, or where.</summary>
    public bool IsFine => Fault == WebFault.None && (int)Status is >= 200 and < 400;

    /// <summary>Whether another method would come to the same.</summary>
    public bool IsFinal => Fault is not (WebFault.None or WebFault.Broken);

    public bool IsRedirect =>
        Status is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest && Location is not null;

    /// <summary>Whether a redirect is for good (RFC 9110, 15.4.2 and 15.4.9).</summary>
    public bool IsPermanent => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;

    /// <summary>Whether the same request may be answered better a little later.</summary>
    public bool MayPass =>
        Fault is WebFault.TimeOut or WebFault.Broken or WebFault.Closed
        || Status == HttpStatusCode.TooManyRequests
        || (int)Status >= 500
            && Status is not (HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported)
            && (int)Status < 600;

    public static WebAnswer Of(HttpResponseMessage response, Uri url, DateTimeOffset now)
    {
        var isRedirect = (int)response.StatusCode is >= 300 and < 400 and not 304;
        return new WebAnswer(WebFault.None)
        {
            Status = response.StatusCode,
            Location = isRedirect && response.Headers.Location is { } location ? Resolve(url, location) : null,
            RetryAfter = WaitOf(response, now),
        };
    }

    /// <summary>Seconds, or a date (RFC 9110, 10.2.3), with 429 and 503 alone.</summary>
    private static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now)
    {
        if (
            response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
            || response.Headers.RetryAfter is not { } after
        )
            return null;
        var wait = after.Delta ?? after.Date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static Uri? Resolve(Uri url, Uri location) => Uri.TryCreate(url, location, out var to) ? to : null;
}

internal enum WebFault
{
    None,

    /// <summary>No answer in time.</summary>
    TimeOut,

    /// <summary>There is no such host.</summary>
    NoHost,

    /// <summary>The host takes no connection.</summary>
    Closed,

    /// <summary>The connection ended before the answer did, or there was no way to the host.</summary>
    Broken,

    /// <summary>The host cannot prove who it is.</summary>
    Certificate,

    /// <summary>The host is in a private network.</summary>
    Private,
}
