using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Collects the redirects that are asked for, and refuses those that can't be.</summary>
internal sealed class RedirectReader(SymbolTable symbols)
{
    private readonly Dictionary<string, RedirectClaim> _claims = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>By old address.</summary>
    public IReadOnlyDictionary<string, RedirectClaim> Claims => _claims;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>The old addresses in a page's front matter.</summary>
    public void Add(Page page)
    {
        if (page.Document is not { Head.HasRedirects: true } document)
            return;
        foreach (var written in document.FrontMatter.RedirectFrom)
        {
            if (Read(written) is { } from && IsFree(from, written, page))
                Claim(new RedirectClaim(from, written.Place, page.Address, null, written.Place));
        }
    }

    /// <summary>An entry of <c>redirects</c> in <c>site.yaml</c>.</summary>
    public void Add(AddressRedirect redirect)
    {
        if (Read(redirect.From) is not { } from || !IsFree(from, redirect.From, null))
            return;
        if (WrittenAddress.Parse(redirect.To.Value, out var fault) is { } to)
            Claim(new RedirectClaim(from, redirect.From.Place, to.Address, to.Fragment, redirect.To.Place));
        else
            Report(Invalid(redirect.To, fault));
    }

    private Address? Read(Sourced<string> written)
    {
        if (WrittenAddress.Parse(written.Value, out var fault) is not { } address)
            Report(Invalid(written, fault));
        else if (address.Fragment is not null)
            Report(Invalid(written, "a section is given its old id, as '## Heading {#new #old}'"));
        else
            return address.Address;
        return null;
    }

    private static Diagnostic Invalid(Sourced<string> written, string fault) =>
        AddressRules.InvalidRedirect.At(written.Place, $"'{written.Value}' can be no old address: {fault}") with
        {
            Target = written.Value,
            Help = "write the address behind the host's name, as '/topics/old-name/'",
        };

    /// <summary>Whether no page is at an address.</summary>
    /// <param name="asking">The page that wants it; null where the configuration does.</param>
    private bool IsFree(Address from, Sourced<string> written, Page? asking)
    {
        if (symbols.At(from) is not { } living)
            return true;
        var shown = "/" + from.Path;
        if (living == asking)
        {
            ReportAt(AddressRules.RedirectLoop, $"'{shown}' is the address of this very page", "delete this entry");
        }
        else if (asking is not null && RedirectsTo(living, asking.Address))
        {
            ReportAt(
                AddressRules.RedirectLoop,
                $"this page and '{NameOf(living)}' redirect to each other, so that neither could be read",
                "delete this entry, or the one there"
            );
        }
        else if (living.Kind == PageKind.Stub)
        {
            ReportAt(
                AddressRules.RedirectFromPage,
                $"'{shown}' is the address of the topic '{living.Title}', which a source names",
                asking is null
                    ? "correct the source's 'topics', or delete this entry"
                    : $"add '{living.Title}' to the aliases of this page, if it is what the source means"
            );
        }
        else
        {
            ReportAt(
                AddressRules.RedirectFromPage,
                $"'{shown}' is the address of {(living.Document is null ? "a page that the build makes" : $"'{NameOf(living)}'")}, which would be out of reach",
                "delete this entry, or give the other page another address"
            );
        }
        return false;

        void ReportAt(DiagnosticRule rule, string message, string help) =>
            Report(rule.At(written.Place, message) with { Target = written.Value, Help = help });
    }

    private static bool RedirectsTo(Page page, Address address) =>
        page.Document is { Head.HasRedirects: true } document
        && document.FrontMatter.RedirectFrom.Any(written =>
            WrittenAddress.Parse(written.Value, out _)?.Address == address
        );

    private void Claim(RedirectClaim claim)
    {
        if (_claims.TryAdd(claim.From.Path, claim))
            return;
        var other = _claims[claim.From.Path];
        var isSame = other.To == claim.To && other.Fragment == claim.Fragment;
        Report(
            AddressRules.SameRedirect.At(
                claim.Place,
                isSame
                    ? $"'{claim.Written}' is redirected to the same page twice"
                    : $"'{claim.Written}' is also redirected to '/{other.To.Path}', at {other.Place}"
            ) with
            {
                Severity = isSame ? Severity.Warning : AddressRules.SameRedirect.Severity,
                Target = claim.Written,
                Help = "delete one of the two entries",
            }
        );
    }

    private static string NameOf(Page page) => page.Document?.DisplayPath ?? page.Title;
}
