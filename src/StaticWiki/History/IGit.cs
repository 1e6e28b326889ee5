namespace StaticWiki.History;

/// <summary>The git command. It is given in as an argument, so that a test can answer for it.</summary>
public interface IGit
{
    /// <summary>Runs git to its end.</summary>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="arguments">Its arguments, each as one.</param>
    /// <param name="input">What it reads from standard input.</param>
    GitAnswer Run(string folder, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input = default);
}

/// <param name="ExitCode">0 where all went well; <see cref="NotInstalled"/> where there is no git, <see cref="Refused"/> where it would not be safe.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">The first line of standard error, without "fatal:".</param>
public sealed record GitAnswer(int ExitCode, byte[] Output, string Error)
{
    public const int NotInstalled = -1;

    /// <summary>Git's own, where it gives up (its <c>die</c>): among others where there is no repository.</summary>
    public const int Fatal = 128;

    /// <summary>It was not run, since files of the wiki might have it do what they say.</summary>
    public const int Refused = -2;

    public bool IsFine => ExitCode == 0;
}
