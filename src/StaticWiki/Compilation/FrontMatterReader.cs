using System.Buffers;
using System.Collections.Immutable;
using StaticWiki.Compilation.Statements;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation;

/// <summary>Finds and reads the front matter of a file.</summary>
internal static class FrontMatterReader
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );

    /// <summary>The keys of each page; those of source articles come on top.</summary>
    public static readonly ImmutableArray<string> PageKeys =
    [
        "title",
        "summary",
        "kind",
        "aliases",
        "tags",
        "date",
        "updated",
        "draft",
        "no_autolink",
        "redirect_from",
        "facts",
        "conflicts",
        "events",
        "extra",
    ];

    public static readonly ImmutableArray<string> SourceKeys =
    [
        "publisher",
        "authors",
        "url",
        "retrieved",
        "archive",
        "archived",
        "language",
        "translated",
        "grade",
        "topics",
        "status",
        "status_date",
        "status_note",
    ];

    /// <param name="text">The whole file.</param>
    /// <param name="isSource">Whether it's a source article.</param>
    /// <param name="limits">How much YAML it may have.</param>
    /// <returns>What it says, the offset at which the body begins, and what was wrong.</returns>
    public static (FrontMatter FrontMatter, int BodyStart, ImmutableArray<Diagnostic> Diagnostics) Read(
        SourceText text,
        bool isSource,
        Limits limits
    )
    {
        if (!IsFence(text.Line(1), closing: false))
            return (FrontMatter.None, 0, MisplacedFrontMatter.Find(text) is { } misplaced ? [misplaced] : []);
        var closing = 2;
        while (closing <= text.LineCount && !IsFence(text.Line(closing), closing: true))
            closing++;
        if (closing > text.LineCount)
        {
            // Without a key below it, the line is a thematic break (CommonMark 4.1).
            var next = 2;
            while (next < text.LineCount && text.Line(next).IsWhiteSpace())
                next++;
            if (next > text.LineCount || !LooksLikeKey(text.Line(next)))
                return (FrontMatter.None, 0, []);
            return (FrontMatter.None, text.Text.Length, [Unclosed(text)]);
        }
        var yamlStart = text.OffsetOfLine(2);
        var yaml = text.Text[yamlStart..text.OffsetOfLine(closing)];
        var bodyStart = closing < text.LineCount ? text.OffsetOfLine(closing + 1) : text.Text.Length;
        var (map, diagnostics) = YamlReader.ReadMap(text.Path, yaml, firstLine: 2, limits);
        var fields = new YamlFields(map, YamlRules.WrongType);
        var frontMatter = ReadFields(fields, isSource);
        return (frontMatter, bodyStart, [.. diagnostics, .. fields.Diagnostics]);
    }

    private static FrontMatter ReadFields(YamlFields fields, bool isSource)
    {
        var statements = new StatementReader(fields);
        var source = ImmutableArray.CreateBuilder<Diagnostic>();
        var frontMatter = new FrontMatter
        {
            Title = fields.Text("title"),
            Summary = fields.Text("summary"),
            Kind = ReadKind(fields),
            Aliases = fields.Texts("aliases"),
            Tags = fields.Words("tags"),
            Date = fields.Date("date"),
            Updated = fields.Date("updated"),
            IsDraft = fields.Boolean("draft")?.Value ?? false,
            RedirectFrom = fields.Texts("redirect_from"),
            NoAutolink = fields.Texts("no_autolink"),
            Facts = statements.ReadFacts(),
            Conflicts = statements.ReadConflicts(),
            Events = statements.ReadEvents(),
            Citations = statements.Citations,
            Source = isSource ? ReadSource(fields, source) : null,
            StatementDiagnostics = [.. statements.Diagnostics, .. source],
        };
        _ = fields.Node("extra");
        return frontMatter with
        {
            UnknownKeys = [.. fields.UnreadKeys.Select(key => new Sourced<string>(key.Value, key.Place))],
        };
    }

    private static Sourced<string>? ReadKind(YamlFields fields)
    {
        var kind = fields.Text("kind");
        if (kind is null || UrlSlug.Of(kind.Value).Length > 0)
            return kind;
        var message = $"'kind' needs a letter or digit, for the address of its page: '{kind.Value}' has none";
        fields.Report(YamlRules.WrongType.At(kind.Place, message) with { Target = "kind" });
        return null;
    }

    private static SourceMatter ReadSource(YamlFields fields, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var language = fields.Text("language");
        if (language is not null && !LanguageTag.IsWellFormed(language.Value))
        {
            var message = $"'language' has to be a language tag such as 'en' or 'ko', not '{language.Value}'";
            fields.Report(YamlRules.WrongType.At(language.Place, message) with { Target = "language" });
            language = null;
        }
        var archive = fields.WebAddress("archive");
        var archived = fields.Date("archived");
        if (archived is not null && fields.Node("archive") is null)
        {
            const string message =
                "'archived' is the day of an archived copy, and 'archive' does not say where that is";
            fields.Report(
                YamlRules.WrongType.At(archived.Place, message) with
                {
                    Target = "archived",
                    Help = "add 'archive' with the address of the copy",
                }
            );
        }
        return new SourceMatter
        {
            Publisher = fields.Text("publisher"),
            Authors = fields.Texts("authors"),
            Url = fields.WebAddress("url"),
            Retrieved = fields.Date("retrieved"),
            Archive = archive,
            Archived = archived,
            Language = language,
            IsTranslated = fields.Boolean("translated")?.Value ?? false,
            Grade = fields.Text("grade"),
            Topics = fields.Texts("topics"),
            Status = SourceStatusReader.Read(fields, diagnostics),
        };
    }

    private static bool IsFence(ReadOnlySpan<char> line, bool closing)
    {
        var trimmed = line.TrimEnd();
        return trimmed is "---" || (closing && trimmed is "...");
    }

    private static bool LooksLikeKey(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && line[..colon].IndexOfAnyExcept(KeyCharacters) < 0;
    }

    private static Diagnostic Unclosed(SourceText text) =>
        YamlRules.UnclosedFrontMatter.At(
            text.PlaceOf(new TextSpan(0, 3)),
            "the front matter that begins here is never closed"
        ) with
        {
            Help = "put a line with '---' behind the last key",
        };
}
