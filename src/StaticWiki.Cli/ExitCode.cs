namespace StaticWiki.Cli;

/// <summary>What the process's exit code means; the same for every command.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Errors in the content (or warnings under <c>--strict</c>).</summary>
    public const int ErrorsFound = 1;

    /// <summary>An unknown option, a wrong value, a folder that is not there.</summary>
    public const int WrongUse = 2;

    /// <summary>The disk or its permissions, or the network where it is asked for.</summary>
    public const int MachineFailed = 3;
}
