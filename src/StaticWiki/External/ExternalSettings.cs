using System.Collections.Immutable;

namespace StaticWiki.External;

/// <summary>How gently and how long other sites are asked.</summary>
public sealed record ExternalSettings
{
    /// <summary>How many requests may be under way at once.</summary>
    public int Requests { get; init; } = 16;

    /// <summary>How many of them to one host.</summary>
    public int RequestsPerHost { get; init; } = 2;

    /// <summary>How much time lies between the beginnings of two requests to one host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long a host has for its answer, from the first connection to the end of the headers.</summary>
    public TimeSpan TimeOut { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often an address is asked again where the fault may pass.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>How long to wait before it is asked again; twice as long each further time, and up to half as long more.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a host may make everybody wait by <c>Retry-After</c>; one that wants more is not asked again.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many redirects are followed.</summary>
    public int Redirects { get; init; } = 10;

    /// <summary>How long a good answer is believed.</summary>
    public TimeSpan GoodFor { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Whether addresses of private networks and of this machine are asked, too.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>Addresses that are not asked.</summary>
    public ImmutableArray<UrlPattern> Ignored { get; init; } = [];
}
