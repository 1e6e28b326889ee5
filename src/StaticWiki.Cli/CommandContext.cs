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

    /// <summary>Tells the day it is where the command runs. Asked only where it matters: to find the time zone takes longer than all arguments.</summary>
    public Func<DateOnly> Today { get; init; } = () => default;

    /// <summary>Tells the time, and when it has passed.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// The way to the web, which follows no redirects, told whether it may lead into private networks; null to do without.
    /// Only <c>check --external</c> takes it.
    /// </summary>
    public Func<bool, HttpMessageHandler>? Web { get; init; }

    /// <summary>Begins to wait for the user to end a command that runs on and on, as by Ctrl+C.</summary>
    public Func<CancellationToken> Interrupted { get; init; } = () => CancellationToken.None;

    /// <summary>Gives a folder that is nobody else's, for what is of no use once the command has ended.</summary>
    public Func<string> TemporaryFolder { get; init; } = () => ".staticwiki-temporary";

    /// <summary>An environment variable; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Whether what is written to <see cref="Output"/> appears on a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether what is written to <see cref="Error"/> appears on a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether the command runs in a workflow of GitHub Actions.</summary>
    public bool IsInWorkflow => Variable("GITHUB_ACTIONS") == "true";

    /// <summary>
    /// A folder as it is seen from the repository's root: in a workflow the folder that it was checked out into, else the
    /// working directory. A folder outside of it stays as it is.
    /// </summary>
    public string InRepository(string folder)
    {
        var root = Resolve(Variable("GITHUB_WORKSPACE") is { Length: > 0 } workspace && IsInWorkflow ? workspace : "");
        return folder == root ? ""
            : folder.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal)
                ? folder[(root.TrimEnd('/').Length + 1)..]
            : folder;
    }

    /// <summary>A path from the command line as one that <see cref="Files"/> finds.</summary>
    public string Resolve(string path)
    {
        // One folder has one spelling, so that two can be compared.
        var full = Path.GetFullPath(path.Length == 0 ? "." : path, Path.GetFullPath(WorkingDirectory));
        full = full.Replace(Path.DirectorySeparatorChar, '/');
        return full.Length > 1 ? full.TrimEnd('/') : full;
    }

    /// <summary>A path at which a file may be written: a repository may bring links that lead out of it.</summary>
    /// <exception cref="IOException">It is a symbolic link, or lies behind one.</exception>
    public string ResolveForWriting(string written)
    {
        var path = Resolve(written);
        var root = Resolve("") + "/";
        for (
            var above = path;
            above.StartsWith(root, StringComparison.Ordinal);
            above = above[..above.LastIndexOf('/')]
        )
        {
            if (Files.KindOf(above) == EntryKind.SymbolicLink)
                throw new IOException($"'{above}' is a symbolic link, and nothing is written through one.");
        }
        return path;
    }

    /// <summary>Shows how far work has come, where somebody watches; to be disposed of before anything else is written.</summary>
    public ProgressLine? OpenProgress() =>
        IsErrorTerminal && Variable("TERM") != "dumb" ? new ProgressLine(Error, Clock) : null;

    /// <summary>Complains about the command line.</summary>
    /// <returns>The exit code for it.</returns>
    public int WrongUse(string message)
    {
        Error.WriteLine($"staticwiki: {message}");
        return ExitCode.WrongUse;
    }
}
