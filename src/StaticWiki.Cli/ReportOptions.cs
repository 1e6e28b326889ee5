using System.CommandLine;
using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Reporting;

namespace StaticWiki.Cli;

/// <summary>The options that say how findings are shown, and where; one meaning for every command.</summary>
internal sealed class ReportOptions
{
    private const string Auto = "auto";
    private const string Always = "always";
    private const string Never = "never";

    private readonly CommandContext _context;

    public ReportOptions(CommandContext context)
    {
        _context = context;
        Format = new Option<string>("--format")
        {
            Description =
                "How to show what was found: text, github for annotations in a workflow (the default there), json, sarif for code scanning, or markdown for an issue or a summary.",
            HelpName = string.Join('|', ReportFormat.All),
            DefaultValueFactory = _ => context.IsInWorkflow ? ReportFormat.GitHub : ReportFormat.Text,
        };
        Format.AcceptOnlyFromAmong([.. ReportFormat.All]);
        Files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (FaultOf(token.Value) is { } fault)
                    result.AddError(fault);
            }
            var files = result.Tokens.Select(token => Split(token.Value).File).ToList();
            if (files.FirstOrDefault(file => files.Count(other => other == file) > 1) is { Length: > 0 } twice)
                result.AddError($"two reports cannot go into one file, '{twice}'");
        });
        Color = ColorOption();
    }

    public Option<string> Format { get; }

    /// <summary>Reports that go into files, besides the one that is shown.</summary>
    public Option<string[]> Files { get; } =
        new("--report")
        {
            Description =
                "Write what was found into a file too, in one of the formats, as sarif=out.sarif; may be given more than once.",
            HelpName = "FORMAT=FILE",
        };

    public Option<bool> All { get; } =
        new("--all")
        {
            Description = $"Show all that was found, and not only the {TextReporter.MostShown} most severe findings.",
        };

    public Option<string> Color { get; }

    public static Option<string> ColorOption()
    {
        var option = new Option<string>("--color")
        {
            Description =
                "Whether the text is coloured; auto colours it on a terminal, unless NO_COLOR is set to anything.",
            HelpName = $"{Auto}|{Always}|{Never}",
            DefaultValueFactory = _ => Auto,
        };
        option.AcceptOnlyFromAmong(Auto, Always, Never);
        return option;
    }

    public static bool HasColours(string color, CommandContext context) =>
        color == Always
        || (
            color == Auto
            && context.IsTerminal
            && string.IsNullOrEmpty(context.Variable("NO_COLOR"))
            && context.Variable("TERM") != "dumb"
        );

    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(Files);
        command.Add(All);
        command.Add(Color);
    }

    /// <inheritdoc cref="FaultOf(ParseResult, ReadOnlySpan{ValueTuple{string, string, string}})"/>
    public string? FaultOf(ParseResult parsed, WikiFolders folders) =>
        FaultOf(
            parsed,
            [
                (folders.Content, folders.Display(folders.Content), "holds the wiki"),
                (folders.Templates, folders.Display(folders.Templates), "holds the wiki"),
                (folders.Output, folders.Display(folders.Output), "holds the site"),
            ]
        );

    /// <summary>Why a report cannot go where it shall: no page is ever lost to one. Null where nothing is wrong.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="taken">The folders that no report may go into, each with how it is called and why.</param>
    public string? FaultOf(ParseResult parsed, ReadOnlySpan<(string Path, string Name, string Reason)> taken)
    {
        foreach (var (_, file) in (parsed.GetValue(Files) ?? []).Select(Split))
        {
            var path = _context.Resolve(file);
            foreach (var (folder, name, reason) in taken)
            {
                if (path == folder || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal))
                    return $"a report cannot go into '{name}', which {reason}: name another file than '{file}'";
            }
            if (_context.Files.KindOf(path) == EntryKind.Folder)
                return $"a report needs a file, and '{file}' is a folder";
        }
        return null;
    }

    /// <summary>Shows what was found, and writes the reports that go into files.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="excerpts">Where source lines come from; null for none.</param>
    /// <param name="folder">The folder that the diagnostics' files are relative to, absolute.</param>
    /// <param name="closing">What is said below a report for people.</param>
    public void Write(
        ParseResult parsed,
        IReadOnlyCollection<Diagnostic> diagnostics,
        SourceExcerpts? excerpts,
        string folder,
        string closing = ""
    )
    {
        using var summary = new StringWriter();
        var summaryFile = _context.Variable("GITHUB_STEP_SUMMARY");
        var format = parsed.GetRequiredValue(Format);
        var settings = new ReportSettings
        {
            Excerpts = excerpts,
            Folder = _context.InRepository(folder),
            ShowsAll = parsed.GetValue(All),
            HasColours = HasColours(parsed.GetRequiredValue(Color), _context),
            Summary = string.IsNullOrEmpty(summaryFile) ? null : summary,
        };
        ReportFormat.Reporter(format, settings).Write(diagnostics, _context.Output);
        if (format is ReportFormat.Text or ReportFormat.GitHub)
            _context.Output.Write(closing);
        if (summary.GetStringBuilder().Length > 0)
            Append(summaryFile!, summary.ToString());
        foreach (var (name, file) in (parsed.GetValue(Files) ?? []).Select(Split))
        {
            using var text = new StringWriter();
            // Nobody scrolls in a file: it has all, and no colours; and what it has belongs into no summary.
            var whole = settings with
            {
                ShowsAll = true,
                HasColours = false,
                Summary = null,
            };
            ReportFormat.Reporter(name, whole).Write(diagnostics, text);
            _context.Files.Write(_context.ResolveForWriting(file), Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    private void Append(string file, string text)
    {
        var path = _context.Resolve(file);
        var before = _context.Files.StampOf(path) is null ? [] : _context.Files.Read(path);
        _context.Files.Write(path, [.. before, .. Encoding.UTF8.GetBytes(text)]);
    }

    private static string? FaultOf(string written)
    {
        var (format, file) = Split(written);
        return file.Length == 0 ? $"--report needs a format and a file, as sarif=out.sarif, not '{written}'"
            : ReportFormat.All.Contains(format) ? null
            : $"there is no format '{format}': --report takes {string.Join(", ", ReportFormat.All)}";
    }

    private static (string Format, string File) Split(string written) =>
        written.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at
            ? (written[..at], written[(at + 1)..])
            : (written, "");
}
