using System.CommandLine;
using System.CommandLine.Parsing;
using StaticWiki.Importing;
using StaticWiki.Text;

namespace StaticWiki.Cli;

/// <summary>The options by which a command is told what an article says of itself.</summary>
internal sealed class ArticleOptions
{
    private const string Today = "today";

    private readonly Option<string?> _title = Checked(
        "--title",
        "TEXT",
        "Its title; this and the following go before what the article says itself.",
        FaultOfText
    );

    private readonly Option<string?> _publisher = Checked("--publisher", "TEXT", "Who published it.", FaultOfText);

    private readonly Option<string[]> _authors = new("--author")
    {
        Description = "Who wrote it; may be given more than once.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _date = Checked(
        "--date",
        "DATE",
        "When it was published: 2025-09-03, 2025-09 or 2025.",
        FaultOfDate
    );

    private readonly Option<string?> _url = Checked("--url", "URL", "Where it was read.", FaultOfAddress);

    private readonly Option<string?> _retrieved = Checked(
        "--retrieved",
        "DATE",
        "When it was read: a date, or 'today'.",
        FaultOfDay
    );

    private readonly Option<string?> _language = Checked(
        "--language",
        "TAG",
        "Its language, as en or ko.",
        FaultOfLanguage
    );

    /// <summary>The id of a source.</summary>
    public static Option<string?> Id() =>
        Checked("--id", "ID", "The source's id; made of date, publisher and title if left out.", FaultOfId);

    public void AddTo(Command command)
    {
        RefuseUnwritable(_authors);
        command.Add(_title);
        command.Add(_publisher);
        command.Add(_authors);
        command.Add(_date);
        command.Add(_url);
        command.Add(_retrieved);
        command.Add(_language);
    }

    public ArticleMetadata Read(ParseResult parsed, DateOnly today) =>
        new()
        {
            Title = parsed.GetValue(_title),
            Publisher = parsed.GetValue(_publisher),
            Authors = [.. parsed.GetValue(_authors) ?? []],
            Date = DateOf(parsed.GetValue(_date)),
            Url = parsed.GetValue(_url) is { } address ? new Uri(address) : null,
            Retrieved = DayOf(parsed.GetValue(_retrieved), today),
            Language = parsed.GetValue(_language),
        };

    private static string? FaultOfId(string written)
    {
        if (SourceId.IsValid(written))
            return null;
        var slug = UrlSlug.Of(written);
        return SourceId.IsValid(slug)
            ? $"'{written}' cannot be the id of a source, since its page has it in its address; write '{slug}'"
            : $"'{written}' cannot be the id of a source: it has to be of letters, digits and hyphens, and not longer than a line";
    }

    private static PartialDate? DateOf(string? written) =>
        written is not null && PartialDate.TryParse(written, out var date) ? date : null;

    private static PartialDate? DayOf(string? written, DateOnly today) =>
        written == Today ? new PartialDate(today.Year, today.Month, today.Day) : DateOf(written);

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

    /// <summary>What is wrong with a text that is to be written into a file; null where nothing is.</summary>
    private static string? FaultOfText(string written) =>
        WrittenText.FirstForbidden(written) is { } code
            ? $"a text in a file of the wiki cannot hold the character U+{code:X4}: leave it out"
            : null;

    /// <summary>Refuses texts that no file of a wiki may hold, as those with control characters.</summary>
    public static void RefuseUnwritable(Option option) => option.Validators.Add(Refuse);

    /// <inheritdoc cref="RefuseUnwritable(Option)"/>
    public static void RefuseUnwritable(Argument argument) => argument.Validators.Add(Refuse);

    private static void Refuse(SymbolResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (FaultOfText(token.Value) is { } fault)
                result.AddError(fault);
        }
    }

    public static Option<string?> Value(string name, string form, string description) =>
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
