using System.Collections.Immutable;
using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;

namespace StaticWiki.History;

/// <summary>When the files of the content folder were last changed, and by whom, by their paths below it.</summary>
public sealed class FileHistory
{
    public static readonly FileHistory None = new(
        ImmutableDictionary<string, PageHistory>.Empty,
        ImmutableDictionary<string, string>.Empty
    );

    internal FileHistory(IReadOnlyDictionary<string, PageHistory> files, IReadOnlyDictionary<string, string> renames)
    {
        Files = files;
        Renames = renames;
    }

    /// <summary>Only what has been committed; a file that has changed since has its last commit's date.</summary>
    public IReadOnlyDictionary<string, PageHistory> Files { get; }

    /// <summary>What a file of the past is called now, for those that were renamed without a change.</summary>
    public IReadOnlyDictionary<string, string> Renames { get; }

    /// <summary>
    /// Reads the history of the whole folder in one pass. Where there is none to read, that is said once, and no page
    /// has a date: none is better than that of a clone's only commit.
    /// </summary>
    /// <param name="git">The git command; null to do without.</param>
    /// <param name="contentFolder">The content folder, anywhere inside a repository.</param>
    /// <param name="mode">What is wanted of it.</param>
    public static (FileHistory History, Diagnostic? Diagnostic) Read(IGit? git, string contentFolder, HistoryMode mode)
    {
        if (git is null || mode == HistoryMode.Off)
            return (None, null);
        var state = git.Run(contentFolder, ["rev-parse", "--is-shallow-repository"]);
        if (!state.IsFine)
        {
            return Without(
                state.ExitCode is GitAnswer.NotInstalled or GitAnswer.Refused
                    ? state.Error
                    : "the content is in no git repository",
                null
            );
        }
        if (Encoding.ASCII.GetString(state.Output).Trim() == "true")
            return Without("this clone is shallow", "fetch the whole history: git fetch --unshallow");
        var log = git.Run(contentFolder, GitLog.Arguments);
        if (!log.IsFine)
            return Without(log.Error, null);
        return (GitLog.Parse(Encoding.UTF8.GetString(log.Output), mode == HistoryMode.Full), null);
    }

    private static (FileHistory, Diagnostic?) Without(string reason, string? help) =>
        (
            None,
            AddressRules.NoHistory.At(null, $"{reason}: pages show no dates or contributors from git") with
            {
                Help = help,
            }
        );
}
