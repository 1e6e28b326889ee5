using System.Buffers;
using System.Collections.Immutable;
using StaticWiki.Compilation.Statements;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation;

/// <summary>Finds and reads the front matter of a file.</summary>
internal static class FrontMatterReader
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );

    /// <param name="text">The whole file.</param>
    /// <param name="isSource">Whether it's a source article.</param>
    /// <param name="limits">How much YAML it may have.</param>
    /// <returns>What it says and states, the offset at which the body begins, and what was wrong.</returns>
    public static (
        FrontMatter FrontMatter,
        WrittenStatements Statements,
        int BodyStart,
        ImmutableArray<Diagnostic> Diagnostics
    ) Read(SourceText text, bool isSource, Limits limits)
    {
        if (!IsFence(text.Line(1), closing: false))
            return (
                FrontMatter.None,
                WrittenStatements.None,
                0,
                MisplacedFrontMatter.Find(text) is { } misplaced ? [misplaced] : []
            );
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
                return (FrontMatter.None, WrittenStatements.None, 0, []);
            return (FrontMatter.None, WrittenStatements.None, text.Text.Length, [FrontMatterEnd.Missing(text)]);
        }
        var yamlStart = text.OffsetOfLine(2);
        var yaml = text.Text[yamlStart..text.OffsetOfLine(closing)];
        var bodyStart = closing < text.LineCount ? text.OffsetOfLine(closing + 1) : text.Text.Length;
        var (map, diagnostics) = YamlReader.ReadMap(text.Path, yaml, firstLine: 2, limits);
        // Then what comes up to a line farther below is the text of the page, and what is said of it as YAML helps nobody.
        if (
            diagnostics.Any(found => found.Rule == YamlRules.InvalidYaml)
            && FrontMatterEnd.Nearly(text, before: closing) is { } nearly
        )
            diagnostics = [nearly];
        var fields = new YamlFields(map, YamlRules.WrongType);
        var (frontMatter, statements) = ReadFields(fields, isSource);
        return (frontMatter, statements, bodyStart, [.. diagnostics, .. fields.Diagnostics]);
    }

    private static (FrontMatter, WrittenStatements) ReadFields(YamlFields fields, bool isSource)
    {
        var reader = new StatementReader(fields);
        var others = ImmutableArray.CreateBuilder<Diagnostic>();
        var frontMatter = new FrontMatter
        {
            Title = fields.Read(PageKeys.Title),
            Summary = fields.Read(PageKeys.Summary),
            Kind = ReadKind(fields),
            Aliases = fields.Read(PageKeys.Aliases),
            Tags = fields.Read(PageKeys.Tags),
            Date = fields.Read(PageKeys.Date),
            Updated = fields.Read(PageKeys.Updated),
            IsDraft = fields.Read(PageKeys.Draft)?.Value ?? false,
            RedirectFrom = fields.Read(PageKeys.RedirectFrom),
            NoAutolink = fields.Read(PageKeys.NoAutolink),
            Series = fields.Read(PageKeys.Series),
            Picture = CardPicture.Read(
                fields.Read(PageKeys.Picture),
                PageKeys.Picture.Name,
                YamlRules.WrongType,
                YamlRules.UnknownKey,
                others.Add
            ),
        };
        var statements = new WrittenStatements
        {
            Facts = reader.ReadFacts(),
            Conflicts = reader.ReadConflicts(),
            Events = reader.ReadEvents(),
        };
        var source = isSource ? ReadSource(fields, others) : null;
        _ = fields.Read(PageKeys.Extra);
        var unknown = Sourced(fields.UnreadKeys);
        frontMatter = frontMatter with
        {
            Source = source,
            StatementDiagnostics = [.. reader.Diagnostics, .. others],
            UnknownKeys = unknown,
            WrittenKeys = unknown.IsEmpty ? [] : Sourced(fields.WrittenKeys),
        };
        return (frontMatter, statements with { Citations = reader.Citations });

        static ImmutableArray<Sourced<string>> Sourced(IEnumerable<YamlScalar> keys) =>
            [.. keys.Select(key => new Sourced<string>(key.Value, key.Place))];
    }

    private static Sourced<string>? ReadKind(YamlFields fields)
    {
        var kind = fields.Read(PageKeys.Kind);
        if (kind is null || UrlSlug.Of(kind.Value).Length > 0)
            return kind;
        var message = $"'kind' needs a letter or digit, for the address of its page: '{kind.Value}' has none";
        fields.Report(YamlRules.WrongType.At(kind.Place, message) with { Target = "kind" });
        return null;
    }

    private static SourceMatter ReadSource(YamlFields fields, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var language = fields.Read(SourceKeys.Language);
        if (language is not null && !LanguageTag.IsKnown(language.Value))
        {
            var meant = LanguageTag.Meant(language.Value);
            var message = $"'language' has to be a language tag such as 'en' or 'ko', not '{language.Value}'";
            fields.Report(
                YamlRules.WrongType.At(language.Place, message) with
                {
                    Target = "language",
                    Help = meant is null ? LanguageTag.Help : $"write {meant}",
                    Edits = meant is null ? [] : [new Edit(language.Place, meant)],
                }
            );
            language = null;
        }
        var archive = fields.Read(SourceKeys.Archive);
        var archived = fields.Read(SourceKeys.Archived);
        if (archived is not null && !fields.Has(SourceKeys.Archive))
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
            Publisher = fields.Read(SourceKeys.Publisher),
            Authors = fields.Read(SourceKeys.Authors),
            Url = fields.Read(SourceKeys.Url),
            Retrieved = fields.Read(SourceKeys.Retrieved),
            Archive = archive,
            Archived = archived,
            Language = language,
            IsTranslated = fields.Read(SourceKeys.Translated)?.Value ?? false,
            Grade = ReadGrade(fields, diagnostics),
            Topics = fields.Read(SourceKeys.Topics),
            DerivesFrom = OriginReader.Read(fields, diagnostics),
            Status = SourceStatusReader.Read(fields, diagnostics),
        };
    }

    /// <summary>One of the grades. In a folder written for another tool the key may mean something else, so that linking judges it.</summary>
    private static Sourced<string>? ReadGrade(YamlFields fields, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (fields.Read(SourceKeys.Grade) is not { } grade || SourceKeys.Grades.Contains(grade.Value))
            return fields.Read(SourceKeys.Grade);
        var capital = grade.Value.ToUpperInvariant();
        var isCase = SourceKeys.Grades.Contains(capital);
        diagnostics.Add(
            YamlRules.WrongType.At(grade.Place, $"'grade' is A, B or C, and '{grade.Value}' is none of them") with
            {
                // It is shown as it is; a wiki may have another scale.
                Severity = Severity.Warning,
                Target = "grade",
                Help = isCase
                    ? $"write {capital}"
                    : "it says where the text was read: A on the publisher's own site, B an agency's or newspaper's text on another site, C a forum, a blog or a summary",
                Edits = isCase ? [new Edit(grade.Place, capital)] : [],
            }
        );
        return grade;
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
}
