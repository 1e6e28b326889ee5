using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting;

/// <summary>One way of showing diagnostics.</summary>
public interface IReporter
{
    /// <summary>Writes all diagnostics of a run, by file and place.</summary>
    void Write(IEnumerable<Diagnostic> diagnostics, TextWriter output);
}
