using StaticWiki.Cli;

namespace StaticWiki.Tests.Cli;

/// <summary>Whoever watches sees how far a build has come, and nobody else sees anything of it.</summary>
public sealed class ProgressTests
{
    [Fact]
    public void A_build_that_lasts_shows_a_bar_and_takes_it_away()
    {
        var command = Wiki(new TickingClock(), isErrorTerminal: true);
        Assert.Equal(0, command.Run("build"));
        Assert.Contains(" files read, ", command.Error, StringComparison.Ordinal);
        Assert.Contains(" pages made, ", command.Error, StringComparison.Ordinal);
        Assert.Matches("\r *\r$", command.Error);
        Assert.DoesNotContain('\u001B', command.Error);
        Assert.DoesNotContain('\n', command.Error);
        Assert.DoesNotContain('\r', command.Output);
    }

    [Fact]
    public void A_build_that_takes_a_moment_shows_none()
    {
        var command = Wiki(new InstantClock(), isErrorTerminal: true);
        Assert.Equal(0, command.Run("build"));
        Assert.Empty(command.Error);
    }

    [Fact]
    public void Where_nobody_watches_nothing_is_shown()
    {
        var command = Wiki(new TickingClock(), isErrorTerminal: false);
        Assert.Equal(0, command.Run("build"));
        Assert.Empty(command.Error);
        command = Wiki(new TickingClock(), isErrorTerminal: true);
        command.Variables["TERM"] = "dumb";
        Assert.Equal(0, command.Run("build"));
        Assert.Empty(command.Error);
    }

    [Fact]
    public void A_build_ends_with_what_was_looked_at()
    {
        var command = Wiki(new InstantClock(), isErrorTerminal: false);
        Assert.Equal(0, command.Run("build"));
        Assert.Matches("\n[0-9]+ pages, [0-9]{3,} links checked, 0 warnings, 0\\.0 s\n$", command.Output);
        var first = command.Output.Split('\n')[^2];
        // Nothing has changed, and nothing is looked at again; or one page has.
        Assert.Equal(0, command.Run("build"));
        Assert.Equal(first, command.Output.Split('\n')[^2]);
        command.Files.Write($"{CommandLine.Root}/content/topics/t1.md", "Changed.\n"u8);
        Assert.Equal(0, command.Run("build"));
        Assert.Equal(first, command.Output.Split('\n')[^2]);
    }

    [Fact]
    public void Where_there_is_no_content_nothing_was_looked_at()
    {
        var command = new CommandLine();
        Assert.Equal(1, command.Run("build"));
        Assert.EndsWith(
            "nothing was published, and output/ was not touched\n",
            command.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_bar_says_how_much_is_done()
    {
        using var terminal = new StringWriter();
        var clock = new InstantClock();
        using (var bar = new ProgressLine(terminal, clock))
        {
            bar.Begin("pages made", 4);
            bar.Advance();
            clock.Advance(TimeSpan.FromSeconds(2));
            bar.Advance();
            // It is not drawn for each page.
            bar.Advance();
        }
        var text = "[############            ] 2 of 4 pages made, 2 s";
        Assert.Equal($"\r{text}\r{new string(' ', text.Length)}\r", terminal.ToString());
    }

    private static CommandLine Wiki(TimeProvider clock, bool isErrorTerminal)
    {
        var pages = Enumerable.Range(0, 20).Select(i => ($"content/topics/t{i}.md", $"Number {i}.\n"));
        return new CommandLine([("content/site.yaml", "title: Wiki\nbase_url: https://example.org/\n"), .. pages])
        {
            Clock = clock,
            IsErrorTerminal = isErrorTerminal,
        };
    }

    /// <summary>A clock on which every look takes a third of a second.</summary>
    private sealed class TickingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 3;

        public override long GetTimestamp() => Interlocked.Increment(ref _now);
    }
}
