using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>What <c>site.yaml</c> says of addresses at which there is no page any more.</summary>
/// <param name="Redirects">Old addresses by where they lead now, for pages that no file stands for.</param>
/// <param name="Gone">Addresses that may vanish, also with a fragment, or all below one, as <c>/old/*</c>.</param>
public sealed record AddressSettings(ImmutableArray<AddressRedirect> Redirects, ImmutableArray<Sourced<string>> Gone)
{
    public static readonly AddressSettings None = new([], []);

    internal static AddressSettings Read(YamlFields fields) => new(ReadRedirects(fields), fields.Read(SiteKeys.Gone));

    private static ImmutableArray<AddressRedirect> ReadRedirects(YamlFields fields)
    {
        var redirects = ImmutableArray.CreateBuilder<AddressRedirect>();
        foreach (
            var (key, value) in (fields.Read(SiteKeys.Redirects)?.Entries ?? []).Select(entry =>
                (entry.Key, entry.Value)
            )
        )
        {
            if (value is YamlScalar { IsNull: false } target)
            {
                redirects.Add(
                    new AddressRedirect(
                        new Sourced<string>(key.Value, key.Place),
                        new Sourced<string>(target.Value, target.Place)
                    )
                );
                continue;
            }
            var message = "each entry of 'redirects' has to be an old address and the one that it leads to";
            fields.Report(
                LoadingRules.InvalidSetting.At(value.Place, message) with
                {
                    Target = key.Value,
                    Help = "write '/old-address/: /new-address/'",
                }
            );
        }
        return redirects.ToImmutable();
    }
}

/// <param name="From">The old address, as written.</param>
/// <param name="To">The new address, as written; may have a fragment.</param>
public sealed record AddressRedirect(Sourced<string> From, Sourced<string> To);
