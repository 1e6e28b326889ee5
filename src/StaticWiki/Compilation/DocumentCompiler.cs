using System.Collections.Immutable;
using System.Globalization;
using Markdig;
using Markdig.Syntax;
using StaticWiki.Compilation.Body;
using StaticWiki.Compilation.Drawings;
using StaticWiki.Compilation.Guards;
using StaticWiki.Compilation.Quotations;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>Turns a source file into a document. It looks at nothing but the file.</summary>
public static class DocumentCompiler
{
    public const string SourcesFolder = "sources/";
    public const string TopicsFolder = "topics/";

    /// <param name="file">The file.</param>
    /// <param name="limits">How much it may have; if not given, what is usual.</param>
    /// <param name="withTerms">Whether the terms are counted that it is found by.</param>
    public static Document Compile(SourceFile file, Limits? limits = null, bool withTerms = false)
    {
        limits ??= Limits.Default;
        if (file.Stamp.Size > limits.FileSize)
            return TooLarge(file, file.Stamp.Size, limits);
        if (file.TryRead(out var fault) is not { } bytes)
            return Unreadable(file, fault!);
        if (bytes.Length > limits.FileSize)
            return TooLarge(file, bytes.Length, limits);
        var (text, decoding) = SourceDecoder.Decode(file.DisplayPath, bytes.Span);
        var isSource = file.Path.StartsWith(SourcesFolder, StringComparison.Ordinal);
        var (frontMatter, statements, bodyStart, frontMatterDiagnostics) = FrontMatterReader.Read(
            text,
            isSource,
            limits
        );
        var analysis = new BodyAnalysis(text, bodyStart);
        var isUnreadable = frontMatterDiagnostics.Any(YamlRules.IsUnreadable);
        var matter = new DocumentMatter
        {
            FrontMatter = frontMatter,
            UnreadNames = isUnreadable ? text.Text[..bodyStart] : null,
        };
        var document = new Document
        {
            Path = file.Path,
            DisplayPath = file.DisplayPath,
            Head = DocumentHead.Of(frontMatter),
            Matter = matter,
            IsUnreadable = isUnreadable,
            HasEvents = !statements.Events.IsEmpty,
            MayConflict = statements.MayConflict,
            FactCoverage = statements.FactCoverage,
            Body = new DocumentBody { Statements = statements },
        };
        // Of a body that cannot be read, the first heading may be the title.
        var withoutBody = document with
        {
            IsUnreadable = true,
            Matter = matter with { UnreadNames = frontMatter.Title is null ? null : matter.UnreadNames ?? "" },
        };
        var (markdown, reserved) = ReservedCharacters.Replace(text, bodyStart);
        ImmutableArray<Diagnostic> diagnostics =
        [
            .. decoding is null ? [] : new[] { decoding },
            .. frontMatterDiagnostics,
            .. reserved,
        ];
        var guard = new BodyGuard(text, bodyStart, limits);
        MarkdownDocument body;
        string html;
        ImmutableArray<TextSegment> texts = [];
        ImmutableArray<Quotation> quotations;
        var coverage = Coverage.None;
        byte[] terms = [];
        try
        {
            body = Markdown.Parse(markdown, MarkdownDialect.For(markdown), guard.Context());
            guard.LeaveParser();
            var nodes = BodyNodes.Of(body, guard);
            analysis.Run(body, nodes);
            if (withTerms)
                terms = PageTerms.Count(frontMatter, nodes.Leaves);
            quotations = QuotationFinder.Find(body, nodes, text, bodyStart);
            if (document.IsTopic)
            {
                coverage = CoverageCounter.Count(body, text, bodyStart);
                texts = TextRuns.Take(nodes.Leaves, text, bodyStart);
            }
            (html, var rawHtml) = BodyRenderer.Render(body, nodes.HasRawHtml, file.Settings.Html);
            if (nodes.HasRawHtml && file.Settings.Html == RawHtmlMode.Off)
                analysis.Diagnostics.AddRange(PlainHtml.FindRemoved(nodes.Marked, text, bodyStart));
            guard.CheckLinks(analysis.References);
            if (rawHtml is not null)
            {
                guard.CheckHtml(html, rawHtml);
                html = new RawHtmlCleaner(text, bodyStart, rawHtml, analysis).Clean(html, texts);
                guard.CheckLinks(analysis.References);
            }
        }
        catch (LimitExceededException error)
        {
            return withoutBody with { Diagnostics = [.. diagnostics, error.Diagnostic] };
        }
        catch (Exception error) when (IsTooDeep(error))
        {
            // Without a block it is not the parser that has said it.
            var block = guard.FindLastBegun();
            var start = block?.Span.Start ?? 0;
            var what = block is null ? "the Markdown of this file is" : "what stands in this block is";
            var place = text.PlaceOf(new TextSpan(bodyStart + start, 0));
            var tooDeep = MarkdownRules.TooDeep.At(place, $"{what} nested too deeply") with
            {
                Help = "look for a long run of brackets, '*', '>' or unclosed HTML elements",
            };
            return withoutBody with { Diagnostics = [.. diagnostics, tooDeep] };
        }
        var headings = analysis.Headings;
        var references = analysis.References.DrainToImmutable();
        var (segments, sections) = Marker.Split(html, texts, headings.Length);
        return document with
        {
            HeadingTitle = frontMatter.Title is null
                ? headings.FirstOrDefault(heading => heading.Level == 1)?.Text
                : null,
            BeginsWithHeading = body.FirstOrDefault() is HeadingBlock { Level: 1 },
            Matter = matter with
            {
                Anchors = [.. analysis.Anchors.Order(StringComparer.Ordinal)],
                Lead = frontMatter.Summary is null ? Shortened(analysis.Lead) : "",
            },
            EmbeddedDrawings = [.. DrawingCompiler.NamesIn(references)],
            Body = new DocumentBody
            {
                References = references,
                Quotations = quotations,
                BareIds = analysis.BareIds,
                Segments = segments,
                Headings = headings,
                Sections = sections,
                Statements = statements,
                Markdown = new MarkdownSource(bytes, bodyStart, analysis.MarkdownCuts),
            },
            HasMarkdown = true,
            IsBlank = segments.All(segment => segment is HtmlSegment piece && piece.Html.IsWhiteSpace()),
            Coverage = coverage,
            Terms = terms,
            Diagnostics = [.. diagnostics, .. analysis.Diagnostics],
        };
    }

    /// <summary>As much of the lead as is shown, cut at a word.</summary>
    private static string Shortened(string lead)
    {
        const int longest = 240;
        return lead.Length <= longest ? lead : Shortening.Begin(lead, longest).TrimEnd(',', ';', ':') + " …";
    }

    private static Document TooLarge(SourceFile file, long size, Limits limits)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"the file is {size} bytes long, and may have {limits.FileSize}"
        );
        return new Document
        {
            Path = file.Path,
            DisplayPath = file.DisplayPath,
            Head = DocumentHead.None,
            Matter = new DocumentMatter { FrontMatter = FrontMatter.None },
            IsUnreadable = true,
            Diagnostics =
            [
                LoadingRules.FileTooLarge.At(new Place(file.DisplayPath), message) with
                {
                    Target = "file_size",
                    Help = Limits.Help("file_size"),
                },
            ],
        };
    }

    /// <summary>What is known of a file that cannot be read: that it is there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fault">Why not.</param>
    public static Document Unreadable(SourceFile file, Diagnostic fault) =>
        new()
        {
            Path = file.Path,
            DisplayPath = file.DisplayPath,
            Head = DocumentHead.None,
            Matter = new DocumentMatter { FrontMatter = FrontMatter.None },
            IsUnreadable = true,
            Diagnostics = [fault],
        };

    /// <summary>Markdig says it with a message alone; whatever recurses here says it by running short of stack.</summary>
    private static bool IsTooDeep(Exception error) =>
        error is InsufficientExecutionStackException
        || (error is ArgumentException && error.Message.Contains("too deeply nested", StringComparison.Ordinal));
}
