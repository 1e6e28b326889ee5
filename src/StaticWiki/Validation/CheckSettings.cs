using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Validation.Urls;

namespace StaticWiki.Validation;

/// <summary>Where the site will stand, and how severe each kind of finding is.</summary>
public sealed record CheckSettings
{
    /// <summary>The path the site's root is mounted at on its host, as <c>/</c> or <c>/repo/</c>.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>
    /// The site's absolute address, as <c>https://example.org/repo/</c>, so that absolute links to it are checked as
    /// internal ones; null where it is not known. Only scheme, host and port count here: the path is
    /// <see cref="BasePath"/>.
    /// </summary>
    public string? BaseUrl { get; init; }

    /// <summary>Severities by the rules' names, where they differ from the rules' own; <see cref="Severity.Off"/> drops a finding.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } =
        ImmutableDictionary<string, Severity>.Empty;

    /// <summary>The settings for a place given by an option or a site's configuration.</summary>
    /// <param name="basePath">The path the site is mounted at; null to take it from <paramref name="baseUrl"/>, else <c>/</c>.</param>
    /// <param name="baseUrl">The site's absolute address; null where it is not known.</param>
    /// <param name="fault">What is wrong with them, in one sentence without a full stop; null where nothing is.</param>
    /// <returns>Null where they are wrong.</returns>
    public static CheckSettings? For(string? basePath, string? baseUrl, out string? fault)
    {
        fault = null;
        string? urlPath = null;
        if (baseUrl is not null)
        {
            var url = WebUrlParser.Parse(baseUrl, null, out var reason);
            if (url is not { IsWeb: true, LacksSlashes: false })
            {
                fault = $"'{baseUrl}' is no absolute http or https URL" + (reason is null ? "" : $": {reason}");
                return null;
            }
            urlPath = url.Path;
        }
        if (basePath is not null && basePath.AsSpan().ContainsAny(":?#\\"))
        {
            fault = $"'{basePath}' is no path such as /repo/";
            return null;
        }
        return new CheckSettings { BasePath = basePath ?? urlPath ?? "/", BaseUrl = baseUrl };
    }

    /// <summary>The diagnostics with these settings' severities, without those that are off.</summary>
    public IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics) =>
        Severities.IsEmpty
            ? diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Off)
            : diagnostics
                .Select(diagnostic =>
                    Severities.TryGetValue(diagnostic.Rule.Name, out var severity)
                        ? diagnostic with
                        {
                            Severity = severity,
                        }
                        : diagnostic
                )
                .Where(diagnostic => diagnostic.Severity != Severity.Off);
}
