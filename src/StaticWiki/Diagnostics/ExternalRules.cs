using System.Collections.Immutable;

namespace StaticWiki.Diagnostics;

/// <summary>What other sites answer to <c>staticwiki check --external</c>: SW51…</summary>
public static class ExternalRules
{
    public static readonly DiagnosticRule Dead = new(
        "SW5101",
        "dead-link",
        Severity.Error,
        "An address of another site is gone: its host says so, or there is no such host.",
        "Link to where it is now or to an archived copy, and mark a source with 'status: dead'."
    );

    public static readonly DiagnosticRule Unreachable = new(
        "SW5102",
        "unreachable-link",
        Severity.Warning,
        "An address of another site gave no good answer, for a reason that may pass.",
        "Look again another day, with a browser too; if it stays so, treat the address as dead."
    );

    public static readonly DiagnosticRule BadCertificate = new(
        "SW5103",
        "bad-certificate",
        Severity.Warning,
        "The host of an address cannot prove who it is, so that browsers warn their readers of it.",
        "Look whether the site has another address; if it stays so, link to an archived copy."
    );

    public static readonly DiagnosticRule Refused = new(
        "SW5104",
        "refused-link",
        Severity.Info,
        "The host of an address lets no program see what is there, or wants a login.",
        "Look with a browser whether readers can see it."
    );

    public static readonly DiagnosticRule Moved = new(
        "SW5105",
        "moved-link",
        Severity.Info,
        "An address leads on to another one for good.",
        "Link to the new address."
    );

    public static readonly DiagnosticRule Private = new(
        "SW5106",
        "private-link",
        Severity.Warning,
        "An address leads into a private network or to the reader's own machine; it was not asked for.",
        "Link to an address that readers can reach, or take the link out."
    );

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [Dead, Unreachable, BadCertificate, Refused, Moved, Private];
}
