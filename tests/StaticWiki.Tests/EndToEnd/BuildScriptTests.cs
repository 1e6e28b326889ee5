using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace StaticWiki.Tests.EndToEnd;

/// <summary>
/// Runs <c>build.ps1</c> in a PowerShell hosted by the test, so that no <c>pwsh</c> has to be installed, with a small
/// program in the place of <c>dotnet</c> that writes down how it was called.
/// </summary>
[Collection(nameof(TestsThatWritePrograms))]
public sealed class BuildScriptTests : IDisposable
{
    private static readonly string Root = FindRoot();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("staticwiki-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_arguments_go_to_the_build_command_as_they_are()
    {
        var call = Run("--format json -v --base-url 'https://example.org/two words/'");

        Assert.Equal(
            [
                "run",
                "--project",
                "src/StaticWiki.Cli",
                "-c",
                "Release",
                "--",
                "build",
                "--format",
                "json",
                "-v",
                "--base-url",
                "https://example.org/two words/",
            ],
            call.Arguments
        );
    }

    [Fact]
    public void The_exit_code_is_the_commands()
    {
        var call = Run("");

        Assert.Equal(7, call.ExitCode);
        Assert.False(call.Succeeded);
    }

    [Fact]
    public void The_command_runs_in_the_root_of_the_repository_and_the_caller_stays_where_it_was()
    {
        var call = Run("");

        Assert.Equal(Root, call.Folder);
        Assert.Equal(folder.FullName, call.FolderAfter);
    }

    [Fact]
    public void Without_dotnet_the_exit_code_is_3()
    {
        var path = Environment.GetEnvironmentVariable("PATH");
        Environment.SetEnvironmentVariable("PATH", folder.FullName);
        try
        {
            Assert.Equal(3, Invoke(InitialSessionState.CreateDefault2(), "").ExitCode);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }

    [Fact]
    public void Native_compiles_the_program_once_and_again_when_a_source_has_changed()
    {
        var repository = SmallRepository();

        var first = Run("-Native --strict", repository);
        Assert.Equal(["publish", "src/StaticWiki.Cli", "-c", "Release"], first.Arguments[..4]);
        // The program that stands for dotnet on Windows takes an equals sign for a space.
        Assert.StartsWith("-p:Native", first.Arguments[4], StringComparison.Ordinal);
        Assert.Equal(repository, first.Folder);

        Assert.False(Run("-Native", repository).WasMade);

        File.AppendAllText(Path.Combine(repository, "templates", "layout.html"), "changed");
        Assert.True(Run("-Native", repository).WasMade);
        File.Move(
            Path.Combine(repository, "src", "StaticWiki.Cli", "Program.cs"),
            Path.Combine(repository, "src", "StaticWiki.Cli", "Main.cs")
        );
        Assert.True(Run("-Native", repository).WasMade);
        Directory.CreateDirectory(Path.Combine(repository, "src", "StaticWiki.Cli", "obj"));
        File.WriteAllText(Path.Combine(repository, "src", "StaticWiki.Cli", "obj", "made.cs"), "");
        Assert.False(Run("-Native", repository).WasMade);
    }

    [Fact]
    public void Native_gives_the_arguments_to_the_program_and_its_exit_code_to_the_caller()
    {
        var repository = SmallRepository();

        var call = Run("-Native --base-url 'https://example.org/two words/'", repository);

        // Windows has no small program that could be put there and tells what it was given.
        if (!OperatingSystem.IsWindows())
        {
            var given = File.ReadAllLines(Path.Combine(repository, "given.txt"));
            Assert.Equal(["build", "--base-url", "https://example.org/two words/"], given);
            Assert.Equal(5, call.ExitCode);
        }
        Assert.Equal(folder.FullName, call.FolderAfter);
    }

    [Fact]
    public void Where_the_native_program_cannot_be_compiled_the_exit_code_is_3()
    {
        var repository = SmallRepository();
        File.WriteAllText(Path.Combine(repository, "fail"), "");

        Assert.Equal(3, Run("-Native", repository).ExitCode);
        Assert.True(Run("-Native", repository).WasMade);
    }

    /// <summary>A repository with the script and a source or two, so that nothing is written to the real one.</summary>
    private string SmallRepository()
    {
        var repository = Path.Combine(folder.FullName, "repository");
        foreach (
            var file in (string[])
                [
                    "src/StaticWiki.Cli/Program.cs",
                    "templates/layout.html",
                    "global.json",
                    "Directory.Build.props",
                    "Directory.Packages.props",
                ]
        )
        {
            var path = Path.Combine(repository, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file);
        }
        File.Copy(Path.Combine(Root, "build.ps1"), Path.Combine(repository, "build.ps1"));
        return repository;
    }

    private Call Run(string arguments, string? repository = null)
    {
        var state = InitialSessionState.CreateDefault2();
        // An alias goes before PATH, which all tests in this process share.
        state.Commands.Add(new SessionStateAliasEntry("dotnet", FakeDotnet()));
        File.Delete(Path.Combine(folder.FullName, "call.txt"));
        return Invoke(state, arguments, repository);
    }

    private Call Invoke(InitialSessionState state, string arguments, string? repository = null)
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        // The two live in a module that comes with PowerShell, but not with the package that hosts it.
        state.Commands.Add(
            new SessionStateFunctionEntry(
                "Push-Location",
                """
                param($LiteralPath)
                $ExecutionContext.SessionState.Path.PushCurrentLocation('')
                [void]$ExecutionContext.SessionState.Path.SetLocation([WildcardPattern]::Escape($LiteralPath))
                """
            )
        );
        state.Commands.Add(
            new SessionStateFunctionEntry("Pop-Location", "[void]$ExecutionContext.SessionState.Path.PopLocation('')")
        );
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        runspace.SessionStateProxy.Path.SetLocation(folder.FullName);
        using var shell = PowerShell.Create(runspace);
        // Without "exit", the code would stand in LASTEXITCODE too, but no caller would be told of the failure.
        shell.AddScript($"& '{Path.Combine(repository ?? Root, "build.ps1").Replace("'", "''")}' {arguments}\n$?");
        var succeeded = (bool)shell.Invoke()[^1].BaseObject;
        var record = Path.Combine(folder.FullName, "call.txt");
        string[] lines = File.Exists(record) ? File.ReadAllLines(record) : [""];
        return new(
            lines[0],
            lines[1..],
            (int)runspace.SessionStateProxy.GetVariable("LASTEXITCODE"),
            succeeded,
            runspace.SessionStateProxy.Path.CurrentFileSystemLocation.Path
        );
    }

    /// <summary>
    /// Writes a program that records its folder and its arguments, a line each, and exits with 7; but publishes another
    /// program, unless there is a file "fail".
    /// </summary>
    private string FakeDotnet()
    {
        if (OperatingSystem.IsWindows())
        {
            var batch = Path.Combine(folder.FullName, "dotnet.cmd");
            File.WriteAllText(
                batch,
                """
                @echo off
                >"%~dp0call.txt" echo %CD%
                if "%~1"=="publish" if not exist fail goto publish
                :next
                if "%~1"=="" exit /b 7
                >>"%~dp0call.txt" echo %~1
                shift
                goto next
                :publish
                >>"%~dp0call.txt" (for %%a in (%*) do echo %%a)
                if not exist artifacts\native mkdir artifacts\native
                copy /y "%SystemRoot%\System32\hostname.exe" artifacts\native\staticwiki.exe >nul
                exit /b 0
                """.ReplaceLineEndings("\r\n")
            );
            return batch;
        }

        var script = Path.Combine(folder.FullName, "dotnet");
        File.WriteAllText(
            script,
            """
            #!/bin/sh
            printf '%s\n' "$PWD" "$@" >"$(dirname "$0")/call.txt"
            if [ "$1" != publish ] || [ -e fail ]; then exit 7; fi
            mkdir -p artifacts/native
            printf '#!/bin/sh\nprintf "%%s\\n" "$@" >given.txt\nexit 5\n' >artifacts/native/staticwiki
            chmod +x artifacts/native/staticwiki

            """.ReplaceLineEndings("\n")
        );
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return script;
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "build.ps1")))
        {
            directory =
                directory.Parent ?? throw new InvalidOperationException("No build.ps1 in any folder above the tests.");
        }

        return directory.FullName;
    }

    private sealed record Call(string Folder, string[] Arguments, int ExitCode, bool Succeeded, string FolderAfter)
    {
        /// <summary>Whether dotnet was called at all.</summary>
        public bool WasMade => Folder.Length > 0;
    }
}

/// <summary>
/// Alone, because PATH is the whole process's, and because a program that was just written cannot be started while
/// another test's new process still holds the file open for writing (ETXTBSY).
/// </summary>
[CollectionDefinition(nameof(TestsThatWritePrograms), DisableParallelization = true)]
public sealed class TestsThatWritePrograms;
