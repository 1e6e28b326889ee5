using System.Reflection;
using StaticWiki.Diagnostics;

namespace StaticWiki.Tests.Validation;

public sealed class ValidationRulesTests
{
    [Fact]
    public void Every_rule_is_listed_with_a_code_and_a_name_of_its_own()
    {
        var fields = typeof(ValidationRules)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (DiagnosticRule)field.GetValue(null)!);
        Assert.Equal(fields, ValidationRules.All);
        Assert.Distinct(ValidationRules.All.Select(rule => rule.Code));
        Assert.Distinct(ValidationRules.All.Select(rule => rule.Name));
        Assert.All(ValidationRules.All, rule => Assert.StartsWith("SW50", rule.Code, StringComparison.Ordinal));
    }
}
