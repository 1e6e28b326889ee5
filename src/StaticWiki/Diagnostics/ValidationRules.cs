using System.Collections.Immutable;

namespace StaticWiki.Diagnostics;

public static class ValidationRules
{
    public static readonly ImmutableArray<DiagnosticRule> All = [];
}
