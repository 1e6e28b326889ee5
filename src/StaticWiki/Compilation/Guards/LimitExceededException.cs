using StaticWiki.Diagnostics;

namespace StaticWiki.Compilation.Guards;

/// <summary>Leaves a parser when a text has more of something than it may have.</summary>
/// <param name="diagnostic">What to say of it, with its place.</param>
internal sealed class LimitExceededException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
