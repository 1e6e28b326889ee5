using StaticWiki.Cli;
using StaticWiki.Files;
using StaticWiki.Tests.Caching;

namespace StaticWiki.Tests.Cli;

/// <summary>What is said where the system does not let the command write.</summary>
public sealed class ForbiddenFolderTests
{
    [Fact]
    public void A_folder_that_may_not_be_written_to_is_named_with_what_to_look_at()
    {
        var command = new CommandLine(("content/index.md", "Text.\n"));
        Assert.Equal(ExitCode.MachineFailed, command.RunOn(new Forbidden(command.Files), "build"));
        Assert.Matches(
            """
            ^staticwiki: a file could not be read or written: Access to the path '.*' is denied\.
            help: whoever runs the command has to be allowed that; look at the permissions of the file and of the folder that it is in
            $
            """.ReplaceLineEndings("\n"),
            command.Error.ReplaceLineEndings("\n")
        );
    }

    private sealed class Forbidden(IFileSystem inner) : WrappedFileSystem(inner)
    {
        public override void Move(string from, string to) =>
            throw new UnauthorizedAccessException($"Access to the path '{to}' is denied.");
    }
}
