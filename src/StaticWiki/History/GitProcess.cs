using System.ComponentModel;
using System.Diagnostics;

namespace StaticWiki.History;

/// <summary>The git that is installed on this machine.</summary>
public sealed class GitProcess : IGit
{
    public GitAnswer Run(string folder, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input = default)
    {
        if (GitProgram.FindDisguised(folder) is { } head)
            return new GitAnswer(
                GitAnswer.Refused,
                [],
                $"git is not run, as it might take the folder of '{head}' for a repository"
            );
        // To start git only for it to find nothing takes longer than to look.
        var isThere = GitProgram.MayHaveRepository(folder, Environment.GetEnvironmentVariable("GIT_DIR"));
        foreach (var program in GitProgram.FindIn(Environment.GetEnvironmentVariable("PATH")))
        {
            if (!isThere)
                return new GitAnswer(
                    GitAnswer.Fatal,
                    [],
                    "not a git repository (or any of the parent directories): .git"
                );
            if (Run(program, folder, arguments, input) is { } answer)
                return answer;
        }
        return new GitAnswer(GitAnswer.NotInstalled, [], "git is not installed");
    }

    /// <returns>Null where it cannot be started.</returns>
    private static GitAnswer? Run(
        string program,
        string folder,
        IReadOnlyList<string> arguments,
        ReadOnlyMemory<byte> input
    )
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // Its messages are shown, nobody is there to be asked for a password, and a build that reads takes no locks.
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return null;
        }
        using (process)
        {
            // All three at once: each side waits while the other's pipe is full.
            var error = process.StandardError.ReadToEndAsync();
            var writing = WriteAsync(process, input);
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            writing.GetAwaiter().GetResult();
            var message = error.GetAwaiter().GetResult();
            process.WaitForExit();
            return new GitAnswer(process.ExitCode, output.ToArray(), FirstLine(message));
        }
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            await using var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(input).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It ended without reading all; its exit code says why.
        }
    }

    private static string FirstLine(string message)
    {
        var line = message.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return (line.StartsWith("fatal: ") ? line["fatal: ".Length..] : line).ToString();
    }
}
