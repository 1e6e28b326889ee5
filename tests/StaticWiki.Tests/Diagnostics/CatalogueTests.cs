using System.Reflection;
using StaticWiki.Diagnostics;

namespace StaticWiki.Tests.Diagnostics;

public sealed class CatalogueTests
{
    private static readonly DiagnosticRule[] All =
    [
        .. typeof(DiagnosticRule)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(DiagnosticRule))
            .Select(field => (DiagnosticRule)field.GetValue(null)!),
    ];

    [Fact]
    public void A_code_means_one_thing() =>
        Assert.Empty(All.GroupBy(rule => rule.Code).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void A_name_means_one_thing() =>
        Assert.Empty(All.GroupBy(rule => rule.Name).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void The_catalogue_lists_all_rules_by_code() =>
        Assert.Equal(All.OrderBy(rule => rule.Code, StringComparer.Ordinal), DiagnosticCatalogue.All);

    [Fact]
    public void Every_rule_says_cause_and_cure()
    {
        Assert.NotEmpty(All);
        Assert.All(
            All,
            rule =>
            {
                Assert.Matches("^SW[0-9]{4}$", rule.Code);
                Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", rule.Name);
                Assert.EndsWith(".", rule.Cause, StringComparison.Ordinal);
                Assert.EndsWith(".", rule.Cure, StringComparison.Ordinal);
            }
        );
    }
}
