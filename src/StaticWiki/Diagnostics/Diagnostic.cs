using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Diagnostics;

/// <summary>One finding, at its place. Made by <see cref="DiagnosticRule.At"/>, amended by <c>with</c>.</summary>
/// <param name="Rule">What kind of finding.</param>
/// <param name="Message">What is wrong here, in one sentence without a full stop.</param>
public sealed record Diagnostic(DiagnosticRule Rule, string Message)
{
    public string Code => Rule.Code;

    public Severity Severity { get; init; }

    /// <summary>Where it stands; null only where no file is to blame (a command line, a disk).</summary>
    public Place? Place { get; init; }

    /// <summary>The link target or key at fault, as written; null where there is none.</summary>
    public string? Target { get; init; }

    /// <summary>What to do, in one sentence: "did you mean …".</summary>
    public string? Help { get; init; }

    /// <summary>The edits that mend it without further thought; empty where a person has to decide.</summary>
    public ImmutableArray<Edit> Edits { get; init; } = [];
}
