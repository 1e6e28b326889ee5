using System.Text;
using StaticWiki.History;

namespace StaticWiki.Tests.History;

/// <summary>A git that knows one revision, named "before", and what it was told to answer to <c>git log</c>.</summary>
/// <param name="files">The revision's files by their paths below the content folder.</param>
internal sealed class ScriptedGit(IReadOnlyDictionary<string, byte[]> files) : IGit
{
    private readonly string[] _paths = [.. files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What <c>git log</c> prints; null where the folder is in no repository.</summary>
    public string? Log { get; init; } = "";

    public bool IsShallow { get; init; }

    public GitAnswer Run(string folder, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input = default) =>
        (arguments[0], arguments[1]) switch
        {
            _ when Log is null => new GitAnswer(128, [], "not a git repository"),
            ("rev-parse", "--verify") => arguments[^1] == "before^{commit}"
                ? Answer(new string('1', 40) + "\n")
                : new GitAnswer(1, [], ""),
            ("rev-parse", "--is-shallow-repository") => Answer(IsShallow ? "true\n" : "false\n"),
            ("rev-parse", _) => Answer(".git\n"),
            // It has no other folder than that of the content.
            ("ls-tree", _) when arguments[^1] != "." => Answer(""),
            ("ls-tree", _) => Answer(
                string.Concat(_paths.Select((path, index) => $"100644 blob {index:x40}\t{path}\0"))
            ),
            ("cat-file", _) => new GitAnswer(0, [.. Wanted(input).SelectMany(Blob)], ""),
            ("log", _) => Answer(Log),
            ("ls-files", _) => Answer(""),
            var other => throw new NotSupportedException(other.ToString()),
        };

    private static IEnumerable<string> Wanted(ReadOnlyMemory<byte> input) =>
        Encoding.ASCII.GetString(input.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<byte> Blob(string hash)
    {
        var content = files[_paths[Convert.ToInt32(hash, 16)]];
        return [.. Encoding.ASCII.GetBytes($"{hash} blob {content.Length}\n"), .. content, (byte)'\n'];
    }

    private static GitAnswer Answer(string output) => new(0, Encoding.UTF8.GetBytes(output), "");
}
