using System.CommandLine;
using StaticWiki.Files;
using StaticWiki.Importing;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki import FILE|-</c>: makes a source of a published article.</summary>
internal static class ImportCommand
{
    private const string StandardInput = "-";
    private const string Html = "html";
    private const string PlainText = "text";

    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The article, as text or HTML; - to read what another program hands over.",
        };
        var wiki = new WikiOptions();
        var id = ArticleOptions.Id();
        var fingerprintOf = ArticleOptions.Value(
            "--fingerprint-of",
            "ID",
            "Make or renew only the fingerprint of a source that is there."
        );
        var keepText = new Option<bool>("--keep-text")
        {
            Description = "Keep the article's text in content/sources/.text/, which is never published.",
        };
        var form = ArticleOptions.Value(
            "--as",
            "text|html",
            "What the file holds; seen from its name and beginning if left out."
        );
        form.AcceptOnlyFromAmong(PlainText, Html);
        var article = new ArticleOptions();
        var report = new ReportOptions(context);
        var strict = CommonOptions.Strict();

        var command = new Command(
            "import",
            "Makes a source of a published article, with what its quotations are checked by."
        )
        {
            file,
            wiki.Root,
            wiki.Content,
            id,
            fingerprintOf,
            keepText,
            form,
            strict,
        };
        article.AddTo(command);
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            if (wiki.FoldersOf(parsed, context, out var fault) is not { } folders)
                return context.WrongUse(fault!);
            if (report.FaultOf(parsed, folders) is { } misplaced)
                return context.WrongUse(misplaced);
            if (context.Files.KindOf(folders.Content) == EntryKind.None)
            {
                return context.WrongUse(
                    $"there is no folder '{folders.Display(folders.Content)}': run the command in the wiki's root, or name that with --root"
                );
            }
            if (parsed.GetValue(id) is not null && parsed.GetValue(fingerprintOf) is not null)
            {
                return context.WrongUse(
                    "--id makes a new source, and --fingerprint-of is for one that is there: give one of the two"
                );
            }
            var name = parsed.GetRequiredValue(file);
            if (Read(context, name) is not { } bytes)
                return context.WrongUse($"there is no file '{name}'");
            var options = new ImportOptions
            {
                Id = parsed.GetValue(id),
                FingerprintOf = parsed.GetValue(fingerprintOf),
                KeepsText = parsed.GetValue(keepText),
                Given = article.Read(parsed, context.Today()),
            };
            ArticleFormat? holds = parsed.GetValue(form) switch
            {
                Html => ArticleFormat.Html,
                PlainText => ArticleFormat.Text,
                _ => null,
            };
            var result = Importer.Import(context.Files, folders, new RawArticle(name, bytes, holds), options);
            report.Write(parsed, result.Diagnostics, null, folders.Root, ImportSummary.Of(result, options));
            return CommonOptions.ExitCodeOf(result.Diagnostics, parsed.GetValue(strict));
        });
        return command;
    }

    /// <summary>The bytes of a file or of what another program hands over; of too much of it only so much that this is seen.</summary>
    private static byte[]? Read(CommandContext context, string name)
    {
        if (name != StandardInput)
        {
            var path = context.Resolve(name);
            return context.Files.KindOf(path) is EntryKind.File or EntryKind.SymbolicLink
                ? context.Files.Read(path)
                : null;
        }
        using var read = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (read.Length <= RawArticle.MaxLength && context.Input.Read(buffer) is > 0 and var count)
            read.Write(buffer, 0, count);
        return read.ToArray();
    }
}
