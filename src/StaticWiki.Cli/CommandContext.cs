using StaticWiki.Files;
using StaticWiki.History;

namespace StaticWiki.Cli;

/// <summary>All of the machine that a command may touch; a test gives its own.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where complaints about the command line and the machine go.</param>
/// <param name="Files">The disk.</param>
/// <param name="WorkingDirectory">What relative paths are relative to.</param>
internal sealed record CommandContext(TextWriter Output, TextWriter Error, IFileSystem Files, string WorkingDirectory)
{
    /// <summary>The git command; null to do without.</summary>
    public IGit? Git { get; init; }

    /// <summary>What another program hands to this one.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>The day it is where the command runs.</summary>
    public DateOnly Today { get; init; }

    /// <summary>A path from the command line as one that <see cref="Files"/> finds.</summary>
    public string Resolve(string path)
    {
        // One folder has one spelling, so that two can be compared.
        var full = Path.GetFullPath(path.Length == 0 ? "." : path, Path.GetFullPath(WorkingDirectory));
        full = full.Replace(Path.DirectorySeparatorChar, '/');
        return full.Length > 1 ? full.TrimEnd('/') : full;
    }

    /// <summary>Complains about the command line.</summary>
    /// <returns>The exit code for it.</returns>
    public int WrongUse(string message)
    {
        Error.WriteLine($"staticwiki: {message}");
        return ExitCode.WrongUse;
    }
}
