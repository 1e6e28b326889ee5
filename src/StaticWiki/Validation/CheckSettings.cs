using System.Collections.Immutable;
using StaticWiki.Diagnostics;

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
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>The diagnostics with these settings' severities, without those that are off.</summary>
    public IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics) =>
        Severities.IsEmpty
            ? diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Off)
            : diagnostics
                .Select(diagnostic =>
                    Severities.TryGetValue(diagnostic.Rule.Name, out var severity)
                        ? diagnostic with { Severity = severity }
                        : diagnostic
                )
                .Where(diagnostic => diagnostic.Severity != Severity.Off);
}
