using System.CommandLine;
using StaticWiki.Files;
using StaticWiki.Importing;
using StaticWiki.Text;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki import FILE|-</c>: makes a source of a published article.</summary>
internal static class ImportCommand
{
    private const string StandardInput = "-";
    private const string Today = "today";
    private const string Html = "html";
    private const string PlainText = "text";

    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The article, as text or HTML; - to read what another program hands over.",
        };
        var wiki = new WikiOptions();
        var id = Checked("--id", "ID", "The source's id; made of date, publisher and title if left out.", FaultOfId);
        var fingerprintOf = Value(
            "--fingerprint-of",
            "ID",
            "Make or renew only the fingerprint of a source that is there."
        );
        var keepText = new Option<bool>("--keep-text")
        {
            Description = "Keep the article's text in content/sources/.text/, which is never published.",
        };
        var form = Value("--as", "text|html", "What the file holds; seen from its name and beginning if left out.");
        form.AcceptOnlyFromAmong(PlainText, Html);
        var title = Value(
            "--title",
            "TEXT",
            "Its title; this and the following go before what the article says itself."
        );
        var publisher = Value("--publisher", "TEXT", "Who published it.");
        var authors = new Option<string[]>("--author")
        {
            Description = "Who wrote it; may be given more than once.",
            HelpName = "NAME",
        };
        var date = Checked("--date", "DATE", "When it was published: 2025-09-03, 2025-09 or 2025.", FaultOfDate);
        var url = Checked("--url", "URL", "Where it was read.", FaultOfAddress);
        var retrieved = Checked("--retrieved", "DATE", "When it was read: a date, or 'today'.", FaultOfDay);
        var language = Checked("--language", "TAG", "Its language, as en or ko.", FaultOfLanguage);
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
            title,
            publisher,
            authors,
            date,
            url,
            retrieved,
            language,
            strict,
        };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            if (wiki.FoldersOf(parsed, context, out var fault) is not { } folders)
                return context.WrongUse(fault!);
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
                Given = new ArticleMetadata
                {
                    Title = parsed.GetValue(title),
                    Publisher = parsed.GetValue(publisher),
                    Authors = [.. parsed.GetValue(authors) ?? []],
                    Date = DateOf(parsed.GetValue(date)),
                    Url = parsed.GetValue(url) is { } address ? new Uri(address) : null,
                    Retrieved = DayOf(parsed.GetValue(retrieved), context.Today),
                    Language = parsed.GetValue(language),
                },
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

    private static PartialDate? DateOf(string? written) =>
        written is not null && PartialDate.TryParse(written, out var date) ? date : null;

    private static PartialDate? DayOf(string? written, DateOnly today) =>
        written == Today ? new PartialDate(today.Year, today.Month, today.Day) : DateOf(written);

    private static string? FaultOfId(string written)
    {
        if (SourceId.IsValid(written))
            return null;
        var slug = UrlSlug.Of(written);
        return SourceId.IsValid(slug)
            ? $"'{written}' cannot be the id of a source, since its page has it in its address; write '{slug}'"
            : $"'{written}' cannot be the id of a source: it has to be of letters, digits and hyphens, and not longer than a line";
    }

    private static string? FaultOfDate(string written) =>
        PartialDate.TryParse(written, out _) ? null : $"'{written}' is no date such as 2025-09-03, 2025-09 or 2025";

    private static string? FaultOfDay(string written) =>
        written == Today || PartialDate.TryParse(written, out _)
            ? null
            : $"'{written}' is no date such as 2025-09-03, and not 'today'";

    private static string? FaultOfAddress(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? null
            : $"'{written}' is no address that begins with https:// or http://";

    private static string? FaultOfLanguage(string written) =>
        LanguageTag.IsWellFormed(written) ? null : $"'{written}' is no language tag such as en or ko";

    private static Option<string?> Value(string name, string form, string description) =>
        new(name) { Description = description, HelpName = form };

    private static Option<string?> Checked(string name, string form, string description, Func<string, string?> faultOf)
    {
        var option = Value(name, form, description);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && faultOf(token.Value) is { } fault)
                result.AddError(fault);
        });
        return option;
    }
}
