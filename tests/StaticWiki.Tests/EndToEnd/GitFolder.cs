using System.Diagnostics;
using System.Globalization;

namespace StaticWiki.Tests.EndToEnd;

/// <summary>Runs the real git in a folder, with dates and settings of its own.</summary>
internal sealed class GitFolder(string folder)
{
    private int _commits;

    public static GitFolder Init(string folder)
    {
        var git = new GitFolder(folder);
        git.Run("init", "--quiet", "--initial-branch=main");
        return git;
    }

    /// <summary>Commits all that has changed; the first commit is of 1 January 2020, each further one of the next day.</summary>
    public void Commit(string author = "Ada Writer", string email = "ada@example.org")
    {
        var date = new DateTime(2020, 1, 1, 12, 0, 0, DateTimeKind.Utc).AddDays(_commits++);
        var written = date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Run("add", "--all");
        Run(
            ["commit", "--quiet", "--allow-empty", "--message", "Change"],
            ("GIT_AUTHOR_NAME", author),
            ("GIT_AUTHOR_EMAIL", email),
            ("GIT_AUTHOR_DATE", written),
            ("GIT_COMMITTER_DATE", written)
        );
    }

    public string Run(params string[] arguments) => Run(arguments, []);

    private string Run(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // The settings of whoever runs the tests, as signing, have no part in them.
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_COMMITTER_NAME"] = "Committer";
        start.Environment["GIT_COMMITTER_EMAIL"] = "committer@example.org";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output;
    }
}
