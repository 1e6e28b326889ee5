using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.History;

/// <summary>Reads what <c>git log --name-status</c> prints.</summary>
internal static class GitLog
{
    private const char CommitMark = '\u0001';

    /// <summary>
    /// All commits that changed something below the folder, newest first, with their files. Only exact renames are
    /// followed: others would need the content of every version, which a clone without blobs has not.
    /// </summary>
    public static readonly ImmutableArray<string> Arguments =
    [
        "log",
        "--topo-order",
        "--no-show-signature",
        "--no-color",
        "--no-ext-diff",
        "--name-status",
        "-M100%",
        "--relative",
        "-z",
        "--format=%x01%as%x00%aN",
        "HEAD",
        "--",
        ".",
    ];

    /// <param name="log">Fields between NULs: the mark with a date, a name, then status and path or paths of each file.</param>
    /// <param name="withContributors">Whether names are wanted.</param>
    public static FileHistory Parse(string log, bool withContributors)
    {
        var files = new Dictionary<string, FileRecord>(StringComparer.Ordinal);
        // What a path of the commit at hand is called now.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var renamed = new List<(string From, string To)>();
        PartialDate date = default;
        var author = "";
        var fields = new FieldReader(log);
        while (fields.Next() is { } field)
        {
            var status = field.TrimStart('\n');
            if (status.StartsWith(CommitMark))
            {
                Rename();
                if (!PartialDate.TryParse(status[1..], out var written))
                    break;
                date = written.Value;
                author = fields.Next() ?? "";
            }
            else if (status is ['R' or 'C', ..])
            {
                if (fields.Next() is { } from && fields.Next() is { } to)
                    renamed.Add((from, names.GetValueOrDefault(to, to)));
            }
            else if (status.Length > 0 && fields.Next() is { } path && status[0] != 'D')
            {
                var now = names.GetValueOrDefault(path, path);
                if (!files.TryGetValue(now, out var record))
                    files[now] = record = new FileRecord();
                record.Add(date, withContributors ? author : "");
            }
        }
        Rename();
        return new FileHistory(files.ToDictionary(file => file.Key, file => file.Value.ToHistory()), names);

        // After the whole commit, in which two files may have exchanged their names.
        void Rename()
        {
            foreach (var (from, to) in renamed)
                names[from] = to;
            renamed.Clear();
        }
    }

    private sealed class FileRecord
    {
        private readonly List<string> _authors = [];
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);
        private PartialDate _changed;

        public void Add(PartialDate date, string author)
        {
            // Of two branches that were merged, the one listed first need not be the later one.
            if (date.CompareTo(_changed) > 0)
                _changed = date;
            var isBot = author.EndsWith("[bot]", StringComparison.Ordinal);
            if (author.Length > 0 && !isBot && _known.Add(author))
                _authors.Add(author);
        }

        public PageHistory ToHistory() => new(_changed, [.. _authors.AsEnumerable().Reverse()]);
    }

    private sealed class FieldReader(string text)
    {
        private int _at;

        public string? Next()
        {
            if (_at >= text.Length)
                return null;
            var end = text.IndexOf('\0', _at);
            end = end < 0 ? text.Length : end;
            var field = text[_at..end];
            _at = end + 1;
            return field;
        }
    }
}
